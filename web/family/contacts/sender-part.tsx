import { useText } from "#web/kit/text.ts";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { PartProps } from "./contact-form-type.ts";

/** Who writes, and how to answer. */
export function SenderPart({ form }: PartProps) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const isProfessional = form.values.kind !== "family";
  return (
    <FormSection title={form.values.kind === "notification" ? notify("own.sender") : t("you.title")}>
      <TextField autoComplete="name" label={t("you.name")} {...form.field("sender.name")} />
      {isProfessional ? (
        <FieldRow>
          <TextField label={t("you.organisation")} {...form.field("sender.organisation")} />
          <TextField label={t("you.jobTitle")} optional {...form.field("sender.title")} />
        </FieldRow>
      ) : (
        <TextField
          hint={t("you.relationHint")}
          label={t("you.relation")}
          optional
          {...form.field("sender.relation")}
        />
      )}
      <FieldRow>
        <TextField
          autoComplete="tel"
          hint={t("you.reach")}
          label={t("you.phone")}
          type="tel"
          {...form.field("sender.phone")}
        />
        <TextField autoComplete="email" label={t("you.email")} type="email" {...form.field("sender.email")} />
      </FieldRow>
      <TextField hint={t("you.wishHint")} label={t("you.wish")} optional {...form.field("contactWish")} />
    </FormSection>
  );
}
