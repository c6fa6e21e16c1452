// Tapaamisen järjestelyt: tila, auto ja matka-aika.
export default {
  taken: "varattu {{when}}",
} as const;
