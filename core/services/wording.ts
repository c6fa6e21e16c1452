import type { LocalDate } from "#core/kernel/local-date.ts";
import { languages, type Language, type Text } from "#core/kernel/text.ts";

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
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return language === "en" ? `${day} ${englishMonths[month - 1]} ${year}` : `${day}.${month}.${year}`;
}

const isDay = (value: string): boolean => value.length === 10 && value[4] === "-" && value[7] === "-";

type Value = string | number | Text;

const inWords = (value: Value, language: Language): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value[language];
  return isDay(value) ? dayInWords(value as LocalDate, language) : value;
};

function fillOne(template: string, values: Readonly<Record<string, Value>>, language: Language): string {
  if (!template.includes("{")) return template;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : inWords(value, language);
  });
}

/** Fills `{places}` in all languages: days are written out, texts in their own language. */
export function fillWords(text: Text, values: Readonly<Record<string, Value>>): Text {
  const filled: Record<string, string> = {};
  for (const language of languages) filled[language] = fillOne(text[language], values, language);
  return filled as Text;
}

const and: Text = { fi: "ja", sv: "och", en: "and" };

/** "a", "a ja b", "a, b ja c". */
export function listInWords(items: readonly Text[]): Text {
  const join = (language: Language): string => {
    const words = items.map((item) => item[language]);
    const last = words.pop() ?? "";
    return words.length === 0 ? last : `${words.join(", ")} ${and[language]} ${last}`;
  };
  return { fi: join("fi"), sv: join("sv"), en: join("en") };
}
