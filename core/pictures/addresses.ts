/** A protected address, opened only to keep it out of pictures. */
export type ProtectedAddress = { readonly street: string; readonly postcode: string };

const special = /[.*+?^${}()|[\]\\]/g;
const hidden = "•••";

const one = (text: string, tail: string): RegExp =>
  new RegExp(`${text.replace(special, "\\$&").replace(/\s+/g, "\\s*")}${tail}`, "giu");

// "Kuusitie 4 B 12" is told by "kuusitie 4" and by "Kuusitie" alone: the street's name is looked for, with what follows it.
function patternsOf({ street, postcode }: ProtectedAddress): RegExp[] {
  const name = street
    .trim()
    .replace(/\s*\d.*$/u, "")
    .trim();
  const words = name.length >= 4 ? name : street.trim();
  return [
    ...(words.length >= 4
      ? [one(words, "(\\s*\\d+(\\s*-\\s*\\d+)?(\\s?[a-zåäö](?![a-zåäö])\\s*\\d*)?)?")]
      : []),
    ...(/^\d{5}$/.test(postcode.trim()) ? [one(postcode.trim(), "")] : []),
  ];
}

/** What is written with every protected address in it covered, in all texts of a value. */
export function withoutAddresses<T>(value: T, addresses: readonly ProtectedAddress[]): T {
  const patterns = addresses.flatMap(patternsOf);
  if (patterns.length === 0) return value;
  const cover = (each: unknown): unknown =>
    typeof each === "string"
      ? patterns.reduce((text, pattern) => text.replace(pattern, hidden), each)
      : Array.isArray(each)
        ? each.map(cover)
        : typeof each === "object" && each !== null
          ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, cover(inner)]))
          : each;
  return cover(value) as T;
}

/** Does any text of the value tell a protected address? */
export const tellsAddress = (value: unknown, addresses: readonly ProtectedAddress[]): boolean =>
  JSON.stringify(withoutAddresses(value, addresses)) !== JSON.stringify(value);
