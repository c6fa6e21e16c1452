import { z } from "zod";
import { consentGivers, consentWays, type ConsentGiver } from "#core/groups/enrolments.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";

const notAsked = "none";

/** What a form asks of the consent; whoever hasn't been asked is refused by the rule, in words. */
export const consentShape = {
  consentBy: z.enum([...consentGivers, notAsked]),
  consentName: optionalWords(200),
  consentOn: localDateShape.optional(),
  consentHow: z.enum(consentWays),
  told: optionalWords(2000),
  allergies: optionalWords(1000),
  needs: optionalWords(1000),
  contactName: optionalWords(200),
  contactPhone: optionalWords(50),
  queueIfFull: z.boolean(),
};
export const consentDefaults = {
  consentBy: notAsked,
  consentName: "",
  consentHow: "spoken",
  told: "",
  allergies: "",
  needs: "",
  contactName: "",
  contactPhone: "",
  queueIfFull: false,
} as const;

/** The same as the command takes it. */
export const consentOf = (given: { consentBy: string; consentOn?: LocalDate | undefined }) => ({
  consentBy: given.consentBy === notAsked ? null : (given.consentBy as ConsentGiver),
  consentOn: given.consentBy === notAsked ? null : (given.consentOn ?? null),
});

export function ConsentFields({
  form,
}: {
  readonly form: {
    // oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name, whichever form it is of
    readonly field: (name: string) => any;
    readonly values: { readonly consentBy?: unknown };
  };
}) {
  const t = useText("groups");
  return (
    <FormSection title={t("enrol.consent")}>
      <RadioGroup
        label={t("enrol.consentBy")}
        look="chips"
        options={[
          ...consentGivers.map((value) => ({ value, label: t(`by.${value}`) })),
          { value: notAsked, label: t("enrol.noConsent") },
        ]}
        {...form.field("consentBy")}
      />
      {form.values.consentBy !== notAsked && (
        <>
          <TextField label={t("enrol.consentName")} {...form.field("consentName")} />
          <DateField label={t("enrol.consentOn")} max={today()} {...form.field("consentOn")} />
          <RadioGroup
            label={t("enrol.consentHow")}
            look="chips"
            options={consentWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
            {...form.field("consentHow")}
          />
        </>
      )}
    </FormSection>
  );
}
