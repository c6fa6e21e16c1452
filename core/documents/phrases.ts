import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Language, Text } from "#core/kernel/text.ts";
import { dayInWords } from "#core/services/wording.ts";

const and: Text = { fi: "ja", sv: "och", en: "and" };
const quotes: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ["”", "”"],
  sv: ["”", "”"],
  en: ["“", "”"],
};

/**
 * Small words for drafting in one language. Names and titles are kept in their basic form: phrases are built so that
 * nothing has to be inflected.
 */
export function phrasesIn(language: Language) {
  const day = (date: LocalDate): string => dayInWords(date, language);
  const list = (items: readonly string[]): string => {
    const last = items.at(-1) ?? "";
    return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and[language]} ${last}`;
  };
  return {
    language,
    say: (text: Text): string => text[language],
    day,
    /** 1.10.2026–31.12.2026 */
    days: (from: LocalDate, to: LocalDate): string => `${day(from)}–${day(to)}`,
    list,
    /** +1, 0, −2: a real minus sign. */
    level: (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : "0"),
    quote: (words: string): string => `${quotes[language][0]}${words.trim()}${quotes[language][1]}`,
    /** "8 kertaa", "1 kerran" */
    times: (n: number): string =>
      ({
        fi: n === 1 ? "1 kerran" : `${n} kertaa`,
        sv: n === 1 ? "1 gång" : `${n} gånger`,
        en: n === 1 ? "once" : `${n} times`,
      })[language],
    /** Words as a sentence: ended by a full stop unless they already end. */
    ended: (words: string): string => {
      const said = words.trim();
      return said === "" || /[.!?…”"]$/.test(said) ? said : `${said}.`;
    },
  };
}

export type Phrases = ReturnType<typeof phrasesIn>;
