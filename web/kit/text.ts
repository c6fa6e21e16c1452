import { useTranslation } from "react-i18next";
import type { Language, Text } from "#core/kernel/text.ts";
import type { Noun } from "#web/text/nouns.ts";
import { currentLanguage } from "#web/text/texts.ts";

/** The texts of one noun: `const t = useText("meetings"); t("heading")`. */
export function useText<N extends Noun>(noun: N) {
  return useTranslation(noun).t;
}

/** The language on the screen; the component renders again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}

/** Words that come as data in three languages (service models, rules): `const say = useSay(); say(rule.name)`. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** A text by a code known only at run time (a refusal, a role): undefined when there is none. */
export function useTextByCode<N extends Noun>(
  noun: N,
): (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined {
  const { t, i18n } = useTranslation(noun);
  return (key, values) => {
    if (!i18n.exists(key, { ns: noun })) return undefined;
    const byCode = t as unknown as (key: string, values?: object) => string;
    return byCode(key, values);
  };
}
