import { z } from "zod";
import { takesAdults } from "#core/groups/ages.ts";
import { ownAlone } from "#core/groups/consent-rules.ts";
import { consentGivers, consentWays, type ConsentGiver } from "#core/groups/enrolments.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";

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
  ownAloneReason: optionalWords(1000),
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
  ownAloneReason: "",
  queueIfFull: false,
} as const;

/** The same as the command takes it. */
export const consentOf = (given: { consentBy: string; consentOn?: LocalDate | undefined }) => ({
  consentBy: given.consentBy === notAsked ? null : (given.consentBy as ConsentGiver),
  consentOn: given.consentBy === notAsked ? null : (given.consentOn ?? null),
});

type Participant = {
  readonly birthDate: LocalDate | null;
  /** The family's service is their own. */
  readonly ownService: boolean;
  readonly kind: string | undefined;
};
/** May the participant's own consent be enough, once somebody has said why? By the same ages as the rule. */
function ownAloneAsks({ birthDate, kind }: Participant): boolean {
  if (birthDate === null) return kind !== undefined && !takesAdults(kind);
  const age = ageOn(birthDate, today());
  return age >= ownAlone.from && age <= ownAlone.to;
}
/** A reason written for a choice that was then changed isn't sent. */
export const ownAloneOf = (
  given: { consentBy: string; ownAloneReason: string },
  participant: Participant,
): string =>
  given.consentBy === "young_person" && !participant.ownService && ownAloneAsks(participant)
    ? given.ownAloneReason
    : "";

/** The guardian chosen, when one of the family's was; else the name of who isn't in the case. */
export function giverOf(given: { giver: string; consentName: string }, guardians: readonly Giver[]) {
  const chosen = guardians.find(({ personId }) => personId === given.giver);
  return { consentPersonId: chosen?.personId ?? null, consentName: chosen ? "" : given.consentName };
}

/** `guardians` are the family's own, to choose from; left out where the family has no case and all is written. */
export function ConsentFields({
  form,
  guardians,
  participant,
}: {
  readonly participant: Participant;
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
      {consentBy === "young_person" &&
        ownAloneAsks(participant) &&
        (participant.ownService ? (
          <p className="soft small">{t("enrol.ownService")}</p>
        ) : (
          <TextArea
            hint={t("enrol.ownAloneHint")}
            label={t("enrol.ownAlone")}
            limit={1000}
            rows={3}
            {...form.field("ownAloneReason")}
          />
        ))}
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
