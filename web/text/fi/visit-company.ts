export default {
  title: "Kuka on käynyt",
  none: "Käyntejä ei ole vielä ollut.",
  alone: "Yksin",
  pair: "Työparina",
  withPartner: "Toisen palvelun kanssa",
  count_one: "{{count}} käynti",
  count_other: "{{count}} käyntiä",
} as const;
