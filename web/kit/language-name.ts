import { useMemo } from "react";
import { useLanguage } from "./text.ts";
import { locales } from "#web/text/texts.ts";

/** Languages that families speak most, offered first; any other can be written in words. */
export const commonLanguages = [
  "fi",
  "sv",
  "en",
  "ru",
  "et",
  "ar",
  "so",
  "ku",
  "fa",
  "uk",
  "vi",
  "th",
  "tr",
  "sq",
  "es",
  "zh",
  "se",
] as const;

// Browsers have no name for Northern Sámi in these languages.
const northernSami = { fi: "pohjoissaame", sv: "nordsamiska", en: "Northern Sámi" } as const;

/** A language by its code in the reader's own words: "ar" is arabia; words that are no code are left as they are. */
export function useLanguageName(): (code: string) => string {
  const language = useLanguage();
  const names = useMemo(
    () => new Intl.DisplayNames(locales[language], { type: "language", fallback: "none" }),
    [language],
  );
  return (code) => {
    if (!/^[a-z]{2,3}$/i.test(code)) return code;
    try {
      if (code.toLowerCase() === "se") return northernSami[language];
      return names.of(code.toLowerCase()) ?? code;
    } catch {
      return code;
    }
  };
}
