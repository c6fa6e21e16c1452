import { z } from "zod";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { informantKinds } from "#core/pictures/kinds.ts";
import type { Form } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export const describedFields = z.object({
  title: words(120),
  informant: z.enum(informantKinds),
  personId: z.string(),
  toldOn: localDateShape,
});

/** A picture's name, whose it is and of which day. */
export function DescribedFields({
  form,
  members,
}: {
  readonly form: Form<typeof describedFields>;
  readonly members: readonly { readonly personId: string; readonly givenName: string }[];
}) {
  const t = useText("pictures");
  return (
    <>
      <TextField label={t("title")} maxLength={120} {...form.field("title")} />
      <RadioGroup
        label={t("informant")}
        options={(["together", "member", "worker"] as const).map((kind) => ({
          value: kind,
          label: t(`informants.${kind}`),
        }))}
        {...form.field("informant")}
      />
      {form.values.informant === "member" && (
        <Select
          label={t("who")}
          options={members.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
          {...form.field("personId")}
        />
      )}
      <DateField label={t("toldOn")} {...form.field("toldOn")} />
    </>
  );
}
