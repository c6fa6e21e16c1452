// Letters that Unicode does not take apart into a base letter and an accent.
const ownLetters: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
};
const ownLetter = new RegExp(`[${Object.keys(ownLetters).join("")}]`, "gu");

/**
 * A name as search compares it: lower case without accents (å and ä as a, ö as o), w as v, a letter written
 * twice as once, and anything that is not a letter or a digit as one space. "Väisänen-Wuori" and
 * "vaisanen vuori" fold to the same. Other scripts keep their letters. Folding twice changes nothing.
 * Practice: forgives how Finnish names are misheard and typed; order and display use the name as written.
 */
export const foldName = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(ownLetter, (letter) => ownLetters[letter] ?? letter)
    .replace(/w/g, "v")
    .replace(/['’ʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(\p{L})\1+/gu, "$1")
    .trim();

const finnish = new Intl.Collator("fi");

/** Order of names in a Finnish list: … z, å, ä, ö; for `Array.prototype.sort`. */
export const compareFi = (a: string, b: string): number => finnish.compare(a, b);
