import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { languages, type Language } from "#core/kernel/text.ts";

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

const remembered = "rinnalla.language";
export const languageNames: Readonly<Record<Language, string>> = {
  fi: "Suomi",
  sv: "Svenska",
  en: "English",
};
/** The locale that dates, numbers and sorting follow. */
export const locales: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-SE", en: "en-GB" };

const isLanguage = (value: string | null | undefined): value is Language =>
  languages.some((language) => language === value);

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("kieli");
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem(remembered);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "fi";
}

const keepOnPage = (language: string): void => {
  document.documentElement.lang = language;
};

const wanted = new Set<string>();

/** Says which nouns a module speaks of. The build adds the call to every module that has a `useText`. */
export function wantTexts(nouns: readonly string[]): void {
  for (const noun of nouns) wanted.add(noun);
}

/**
 * Resolves when the texts of all modules that have come are there. A page waits for them with its code: if its parts asked for
 * theirs while they are drawn, each part would hold back the next, and React shows what was held back a third of a second later.
 */
export const textsCome = (): Promise<void> => i18next.loadNamespaces([...wanted]);

/** Starts the texts: each noun of each language is fetched with the first module that speaks of it. */
export async function startTexts(loaders: Loaders): Promise<void> {
  const backend: BackendModule = {
    type: "backend",
    init: () => undefined,
    read: (language, noun, done) => {
      const load = loaders[`../text/${language}/${noun}.ts`];
      if (!load) {
        done(new Error(`no texts for ${language}/${noun}`), false);
        return;
      }
      load().then(
        (module) => done(null, (module as { default: Record<string, string> }).default),
        (error: Error) => done(error, false),
      );
    },
  };
  i18next.on("languageChanged", keepOnPage);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: ["ui", ...wanted],
      defaultNS: "ui",
      // React escapes what it renders.
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Takes up the language of the person who signed in, unless another was chosen on this device. */
export async function adoptLanguage(language: Language): Promise<void> {
  if (localStorage.getItem(remembered) === null) await i18next.changeLanguage(language);
}

/** Changes the language of the whole page and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
}

/** Speaks to whoever answers on this device in their language, for as long as the page stands: the device's own isn't changed. */
export async function speakLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : "fi");
