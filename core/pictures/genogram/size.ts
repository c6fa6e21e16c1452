/** Sizes in the drawing's units. */
export const size = {
  symbol: 44,
  besidePartner: 112,
  beside: 116,
  passing: 48,
  label: 40,
  aboveRow: 30,
  track: 12,
  margin: 24,
};
