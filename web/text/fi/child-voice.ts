// Kirjauksissa oleva lapsen ääni kuulemisten rinnalla.
export default {
  written: "Lapsen ääni on kirjattu {{day}}, mutta sitä ei ole kirjattu kuulemiseksi.",
  record: "Kirjaa kuulemiseksi",
  recordOf: "Kirjaa kuulemiseksi: {{name}}",
} as const;
