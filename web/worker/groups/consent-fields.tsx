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
const notInCase = "outside";
export type Giver = { readonly personId: string; readonly name: string };

/** What a form asks of the consent: nobody is enrolled without one, and that is said at its own field (decideEnrol). */
export const consentShape = {
  consentBy: z
    .enum([...consentGivers, notAsked])
    .refine((by) => by !== notAsked, { error: "consent_missing" }),
  /** A guardian of the family, or that it was somebody who isn't in the case. */
  giver: z.string(),
  consentName: optionalWords(200),
  consentOn: localDateShape.optional(),
  consentHow: z.enum(consentWays),
  told: optionalWords(2000),
  allergies: optionalWords(1000),
  needs: optionalWords(1000),
  contactName: optionalWords(200),
  contactPhone: optionalWords(50),
  ageReason: optionalWords(500),
  queueIfFull: z.boolean(),
};
/** A consent has its day. */
export const isDated = ({ consentBy, consentOn }: { consentBy: string; consentOn?: unknown }): boolean =>
  consentBy === notAsked || consentOn !== undefined;
export const dayMissing = { path: ["consentOn"], error: "empty" };
export const consentDefaults = {
  consentBy: notAsked,
  giver: "",
  consentName: "",
  consentHow: "spoken",
  told: "",
  allergies: "",
  needs: "",
  contactName: "",
  contactPhone: "",
  ageReason: "",
  queueIfFull: false,
} as const;

/** The same as the command takes it. */
export const consentOf = (given: { consentBy: string; consentOn?: LocalDate | undefined }) => ({
  consentBy: given.consentBy === notAsked ? null : (given.consentBy as ConsentGiver),
  consentOn: given.consentBy === notAsked ? null : (given.consentOn ?? null),
});

/** The guardian chosen, when one of the family's was; else the name of who isn't in the case. */
export function giverOf(given: { giver: string; consentName: string }, guardians: readonly Giver[]) {
  const chosen = guardians.find(({ personId }) => personId === given.giver);
  return { consentPersonId: chosen?.personId ?? null, consentName: chosen ? "" : given.consentName };
}

/** `guardians` are the family's own, to choose from; left out where the family has no case and all is written. */
export function ConsentFields({
  form,
  guardians,
}: {
  readonly guardians?: readonly Giver[];
  readonly form: {
    // oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name, whichever form it is of
    readonly field: (name: string) => any;
    readonly values: { readonly consentBy?: unknown; readonly giver?: unknown };
  };
}) {
  const t = useText("groups");
  const { consentBy, giver } = form.values;
  const asked = consentBy !== notAsked;
  // Whoever takes part and consents alone is known already.
  const asksGuardian = asked && guardians !== undefined && consentBy !== "young_person";
  const choosing = asksGuardian && guardians.length > 0;
  const writes = asked && (guardians === undefined || (asksGuardian && (!choosing || giver === notInCase)));
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
      {choosing && (
        <RadioGroup
          label={t("enrol.guardian")}
          options={[
            ...guardians.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: notInCase, label: t("enrol.notInCase") },
          ]}
          {...form.field("giver")}
        />
      )}
      {asksGuardian && !choosing && <p className="soft small">{t("enrol.noGuardians")}</p>}
      {writes && <TextField label={t("enrol.consentName")} {...form.field("consentName")} />}
      {asked && (
        <>
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
