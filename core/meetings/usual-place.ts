/** Where meetings of a kind usually are, by codes of kinds and of places; the rest are at the family's home. */
const usualPlaces: Readonly<Record<string, string>> = { school_day: "school", on_call: "phone" };

/** The kind of place to propose, of those that the service has. */
export function usualPlace(kind: string, places: readonly string[]): string {
  const usual = usualPlaces[kind];
  return usual !== undefined && places.includes(usual) ? usual : "home";
}
