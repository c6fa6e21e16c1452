import { extensionOf, urls, type Extension } from "#core/instruments/fhir/shapes.ts";
import { languages, type Language, type Text } from "#core/kernel/text.ts";

type Held = { readonly extension?: readonly Extension[] | undefined };

/** The translations that stand beside a primitive in the base language, Finnish. */
export const translationsOf = (text: Text, kind: "valueString" | "valueMarkdown" = "valueString") => ({
  extension: languages
    .filter((language) => language !== "fi")
    .map((language) => ({
      url: urls.translation,
      extension: [
        { url: "lang", valueCode: language },
        { url: "content", [kind]: text[language] },
      ],
    })),
});

/** A text and its translations; a language that has none says it in the base language. */
export function textFrom(words: string, beside: Held | undefined, base: Language): Text {
  const text: Record<Language, string> = { fi: words, sv: words, en: words };
  for (const one of beside?.extension ?? []) {
    if (one.url !== urls.translation) continue;
    const of = extensionOf(one, "lang")?.valueCode?.slice(0, 2);
    const content = extensionOf(one, "content");
    const said = content?.valueString ?? content?.valueMarkdown;
    const language = languages.find((each) => each === of);
    if (language && language !== base && said !== undefined) text[language] = said;
  }
  return text;
}

/** Languages in which nothing beside the primitive says it. */
export const untranslated = (beside: Held | undefined, base: Language): readonly Language[] => {
  const there = (beside?.extension ?? []).flatMap((one) =>
    one.url === urls.translation ? [extensionOf(one, "lang")?.valueCode?.slice(0, 2)] : [],
  );
  return languages.filter((language) => language !== base && !there.includes(language));
};
