import type { FieldBinding } from "#web/kit/form.ts";
import { commonLanguages, useLanguageName } from "#web/kit/language-name.ts";
import { useText } from "#web/kit/text.ts";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";

type Props = {
  readonly language: FieldBinding<string | undefined>;
  readonly interpreter: FieldBinding<string | null | undefined>;
};

/** The language somebody is served in, and that of an interpreter where one is needed. */
export function LanguageFields({ language, interpreter }: Props) {
  const t = useText("families");
  const nameOf = useLanguageName();
  const optionsWith = (held: string | null | undefined) => [
    ...commonLanguages.map((value) => ({ value: String(value), label: nameOf(value) })),
    // Words that somebody wrote for a language that isn't on the list.
    ...(held && !commonLanguages.some((one) => one === held) ? [{ value: held, label: nameOf(held) }] : []),
  ];
  return (
    <FieldRow>
      <Select
        emptyLabel={null}
        label={t("person.language")}
        options={optionsWith(language.value)}
        {...language}
        onChange={(value) => language.onChange(value || "fi")}
      />
      <Select
        emptyLabel={t("person.noInterpreter")}
        label={t("person.interpreterLanguage")}
        options={optionsWith(interpreter.value)}
        {...interpreter}
        onChange={(value) => interpreter.onChange(value || null)}
      />
    </FieldRow>
  );
}
