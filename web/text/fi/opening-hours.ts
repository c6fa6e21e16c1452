export default {
  weekdays: { d1: "ma", d2: "ti", d3: "ke", d4: "to", d5: "pe", d6: "la", d7: "su" },
  at: "klo {{from}}–{{to}}",
} as const;
