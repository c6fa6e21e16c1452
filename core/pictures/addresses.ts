/** A protected address, opened only to keep it out of pictures. */
export type ProtectedAddress = { readonly street: string; readonly postcode: string };

const special = /[.*+?^${}()|[\]\\]/g;
const hidden = "•••";

const escaped = (text: string): string => text.replace(special, "\\$&").replace(/\s+/g, "\\s*");

/** How the last consonants of a Finnish word go in its other cases: katu, kadulla; polku, polulla; ranta, rannalla. */
const gradation: Readonly<Record<string, string>> = {
  kk: "kk?",
  pp: "pp?",
  tt: "tt?",
  nt: "n[tn]",
  lt: "l[tl]",
  rt: "r[tr]",
  nk: "n[kg]",
  mp: "m[pm]",
  nn: "n[nt]",
  t: "[td]",
  k: "k?",
  p: "[pv]",
};
const lastSyllable = /^(.*?)(kk|pp|tt|nt|lt|rt|nk|mp|nn|[tkp])([aeiouyäö])$/iu;

/** The name in all its cases: "Koulukatu" is told by "Koulukadulle" too. Endings of Swedish and of other names are let follow as well. */
function inAnyCase(name: string): string {
  const vowel = (last: string): string => (last.toLowerCase() === "i" ? "[ie]" : escaped(last));
  const [, stem, consonants, last] = lastSyllable.exec(name) ?? [];
  const told =
    stem !== undefined && consonants !== undefined && last !== undefined
      ? `${escaped(stem)}${gradation[consonants.toLowerCase()] ?? consonants}${vowel(last)}`
      : /[aeiouyäö]$/iu.test(name)
        ? `${escaped(name.slice(0, -1))}${vowel(name.slice(-1))}`
        : escaped(name);
  return `${told}\\p{L}*`;
}

// "Kuusitie 4 B 12" is told by "kuusitie 4" and by "Kuusitie" alone: the street's name is looked for, with what follows it.
function patternsOf({ street, postcode }: ProtectedAddress): RegExp[] {
  const name = street
    .trim()
    .replace(/\s*\d.*$/u, "")
    .trim();
  const code = postcode.trim();
  const number = "(\\s*\\d+(\\s*-\\s*\\d+)?(\\s?[a-zåäö](?![a-zåäö])\\s*\\d*)?)?";
  const told =
    name.length >= 4 ? inAnyCase(name) : street.trim().length >= 4 ? escaped(street.trim()) : undefined;
  return [
    ...(told === undefined ? [] : [new RegExp(`${told}${number}`, "giu")]),
    ...(/^\d{5}$/.test(code) ? [new RegExp(`(?<!\\d)${code}(?!\\d)`, "gu")] : []),
  ];
}

/** An id tells nothing, and covered in its middle it would be nobody's. */
const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** What is written with every protected address in it covered, in all texts of a value. */
export function withoutAddresses<T>(value: T, addresses: readonly ProtectedAddress[]): T {
  const patterns = addresses.flatMap(patternsOf);
  if (patterns.length === 0) return value;
  const cover = (each: unknown): unknown =>
    typeof each === "string"
      ? isId(each)
        ? each
        : patterns.reduce((text, pattern) => text.replace(pattern, hidden), each)
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
