import { languages } from "#core/kernel/text.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { changeLanguage, languageNames } from "#web/text/texts.ts";

/** Suomi, Svenska, English: each in its own language. */
export function LanguageSwitch() {
  const t = useText("ui");
  const current = useLanguage();
  return (
    <div aria-label={t("language")} className="language-switch" role="group">
      {languages.map((language) => (
        <button
          key={language}
          aria-pressed={language === current}
          lang={language}
          type="button"
          onClick={() => void changeLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
