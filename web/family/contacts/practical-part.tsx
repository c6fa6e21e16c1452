import { languages } from "#core/kernel/text.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { PartProps } from "./contact-form-type.ts";

const isOffered = (language: string): boolean => languages.some((one) => one === language);

/** Language and interpreter, address and whether it is protected. */
export function PracticalPart({ form }: PartProps) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const notifies = form.values.kind === "notification";
  const nameOf = useLanguageName();
  const language = form.field("language");
  const interpreter = form.field("interpreterLanguage");
  const address = form.field("addressProtected");
  return (
    <FormSection title={t("practical.title")}>
      <RadioGroup
        label={notifies ? notify("own.language") : t("practical.language")}
        look="chips"
        options={[
          ...languages.map((one) => ({ value: one, label: nameOf(one) })),
          { value: "other", label: t("practical.otherLanguage") },
        ]}
        {...language}
        value={isOffered(language.value ?? "") ? language.value : "other"}
        onChange={(value) => language.onChange(value === "other" ? " " : (value ?? ""))}
      />
      {!isOffered(language.value ?? "") && (
        <TextField
          label={t("practical.languageName")}
          {...language}
          id={`${language.id}-other`}
          value={language.value?.trim()}
        />
      )}
      <Checkbox
        hint={t("practical.interpreterHint")}
        label={t("practical.interpreterYes")}
        {...interpreter}
        value={interpreter.value !== null && interpreter.value !== undefined}
        onChange={(needed) => interpreter.onChange(needed ? "" : null)}
      />
      {interpreter.value !== null && interpreter.value !== undefined && (
        <TextField
          label={t("practical.interpreterLanguage")}
          {...interpreter}
          id={`${interpreter.id}-language`}
        />
      )}
      <TextField
        autoComplete="street-address"
        hint={t("practical.addressHint")}
        label={notifies ? notify("own.address") : t("practical.address")}
        optional
        {...form.field("address")}
      />
      <Checkbox hint={t("practical.protectedHint")} label={t("practical.protected")} {...address} />
    </FormSection>
  );
}
