import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Language, Text } from "#core/kernel/text.ts";

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A day as people of the language write it: 3.6.2026, 3 June 2026. */
export function dayInWords(date: LocalDate, language: Language): string {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  return language === "en" ? `${day} ${englishMonths[month - 1]} ${year}` : `${day}.${month}.${year}`;
}

const isDay = (value: string): boolean => value.length === 10 && value[4] === "-" && value[7] === "-";

type Value = string | number | Text;
type Values = Readonly<Record<string, Value>>;

const inWords = (value: Value, language: Language): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value[language];
  return isDay(value) ? dayInWords(value as LocalDate, language) : value;
};

// The texts of rules are few and filled again at every write: each is taken apart once. Even parts are
// words, odd parts are names of places.
const taken = new Map<string, readonly string[]>();
function partsOf(template: string): readonly string[] {
  let parts = taken.get(template);
  if (!parts) {
    parts = template.split(/\{(\w+)\}/);
    taken.set(template, parts);
  }
  return parts;
}

function fillOne(template: string, values: Values, language: Language): string {
  const parts = partsOf(template);
  let words = parts[0] ?? "";
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? "";
    const value = values[name];
    words += value === undefined ? `{${name}}` : inWords(value, language);
    words += parts[i + 1] ?? "";
  }
  return words;
}

/**
 * Fills `{places}` in all languages: days are written out, texts in their own language. An unknown place
 * stays visible, so that it gets noticed. A text without places is given back as it is.
 */
export function fillWords(text: Text, values: Values): Text {
  if (partsOf(text.fi).length === 1) return text;
  return {
    fi: fillOne(text.fi, values, "fi"),
    sv: fillOne(text.sv, values, "sv"),
    en: fillOne(text.en, values, "en"),
  };
}

const and: Text = { fi: "ja", sv: "och", en: "and" };

/** "a", "a ja b", "a, b ja c". */
export function listInWords(items: readonly Text[]): Text {
  const [only] = items;
  if (only && items.length === 1) return only;
  const join = (language: Language): string => {
    const words = items.map((item) => item[language]);
    const last = words.pop() ?? "";
    return words.length === 0 ? last : `${words.join(", ")} ${and[language]} ${last}`;
  };
  return { fi: join("fi"), sv: join("sv"), en: join("en") };
}
