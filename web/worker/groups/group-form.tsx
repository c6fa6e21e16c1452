import type { ReactNode } from "react";
import type { z } from "zod";
import { groupKind, groupKinds } from "#core/groups/kinds.ts";
import type { Form as FormOf } from "#web/kit/form.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";

/** The fields of a group. Choosing the kind fills in the kind's own figures; each can be changed. */
export function GroupFields<S extends z.ZodType>({
  form,
  above,
}: {
  readonly form: FormOf<S>;
  readonly above?: ReactNode;
}) {
  const t = useText("groups");
  const say = useSay();
  const sourceWords = useSourceWords();
  const kind = groupKind(String(form.values["kind"] ?? ""));
  return (
    <>
      {above}
      <Select
        label={t("form.kind")}
        options={groupKinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
        {...form.field("kind")}
        onChange={(value) => {
          form.set("kind", value);
          const chosen = groupKind(value ?? "");
          if (!chosen) return;
          form.set("places", chosen.places);
          form.set("offerDays", chosen.offerDays);
        }}
      />
      <TextField label={t("form.name")} {...form.field("name")} />
      <TextArea
        hint={t("form.aboutHint")}
        label={t("form.about")}
        limit={2000}
        optional
        {...form.field("about")}
      />
      <TextField label={t("form.place")} optional {...form.field("place")} />
      <FieldRow>
        <DateField label={t("form.startsOn")} {...form.field("startsOn")} />
        <DateField label={t("form.endsOn")} {...form.field("endsOn")} />
      </FieldRow>
      <FieldRow>
        <NumberField label={t("form.places")} {...form.field("places")} />
        <NumberField label={t("form.offerDays")} unit={t("form.daysUnit")} {...form.field("offerDays")} />
      </FieldRow>
      {kind && (
        <p className="soft small">{t("form.figures", { source: sourceWords(kind.source.reference) })}</p>
      )}
    </>
  );
}
