import { supportKinds } from "#core/support-persons/shapes.ts";
import { interests } from "#core/support-persons/terms.ts";
import { languageCodes } from "#core/staff/vocabulary.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";

/** What is known of a support person beside what has been gone through. */
export function PersonFields({
  form,
}: {
  // oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name, whichever form it is of
  readonly form: { readonly field: (name: string) => any };
}) {
  const t = useText("support-persons");
  const say = useSay();
  const spoken = useSpokenLanguage();
  return (
    <>
      <RadioGroup
        label={t("form.kind")}
        look="chips"
        options={supportKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...form.field("kind")}
      />
      <FieldRow>
        <TextField label={t("form.givenName")} {...form.field("givenName")} />
        <TextField label={t("form.familyName")} {...form.field("familyName")} />
      </FieldRow>
      <FieldRow>
        <TextField label={t("form.phone")} optional type="tel" {...form.field("phone")} />
        <TextField label={t("form.email")} optional type="email" {...form.field("email")} />
      </FieldRow>
      <ChipGroup
        label={t("form.languages")}
        options={languageCodes.map((value) => ({ value, label: spoken(value) }))}
        {...form.field("languages")}
      />
      <ChipGroup
        label={t("form.interests")}
        optional
        options={interests.map(({ id, name }) => ({ value: id, label: say(name) }))}
        {...form.field("interests")}
      />
      <TextField hint={t("form.areaHint")} label={t("form.area")} optional {...form.field("area")} />
      <TextArea
        hint={t("form.aboutHint")}
        label={t("form.about")}
        limit={2000}
        optional
        rows={3}
        {...form.field("about")}
      />
      <FieldRow>
        <NumberField label={t("form.mostChildren")} {...form.field("mostChildren")} />
        <NumberField label={t("form.birthYear")} optional {...form.field("birthYear")} />
      </FieldRow>
    </>
  );
}
