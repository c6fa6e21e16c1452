import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

export const consentWays = ["spoken", "written", "in_meeting"] as const;
export type ConsentWay = (typeof consentWays)[number];

/** A consent as far as it decides anything. */
export type ConsentRow = {
  readonly partnerId: string;
  readonly subjects: readonly string[];
  readonly givenOn: LocalDate;
  readonly validTo: LocalDate | null;
  readonly withdrawnOn: LocalDate | null;
};

/** Does the consent hold on the day? From the day it is given; a withdrawal works at once. */
export const holdsOn = (
  consent: Pick<ConsentRow, "givenOn" | "validTo" | "withdrawnOn">,
  on: LocalDate,
): boolean =>
  consent.givenOn <= on &&
  (consent.validTo === null || consent.validTo >= on) &&
  (consent.withdrawnOn === null || consent.withdrawnOn > on);

/** May this be shared with the partner on the day? */
export const mayShare = (
  consents: readonly ConsentRow[],
  partnerId: string,
  subject: string,
  on: LocalDate,
): boolean =>
  consents.some(
    (consent) =>
      consent.partnerId === partnerId && consent.subjects.includes(subject) && holdsOn(consent, on),
  );

/**
 * The age from which a young person may give consent in their own matter. No law gives one age: the child's age and development
 * decide (812/2000 10-11 §). Practice: 12 years, from which a child is a party in child welfare (LsL 417/2007 20-21 §).
 */
export const ownConsentAge = 12;

export type ConsentRefusal = "member_unknown" | "consent_needs_guardian" | "day_ahead" | "ends_before_start";

/** Who may give the family's consent: a parent, a guardian of one of the children, or a young person old enough. */
export function decideConsent(
  giver: {
    readonly role: string;
    readonly birthDate: LocalDate | null;
    /** Guardian of one of the case's children today. */
    readonly isGuardian: boolean;
  } | null,
  draft: { readonly givenOn: LocalDate; readonly validTo: LocalDate | null },
  today: LocalDate,
): Decision<null, ConsentRefusal> {
  if (!giver) return refuse("member_unknown");
  if (draft.givenOn > today) return refuse("day_ahead");
  if (draft.validTo !== null && draft.validTo < draft.givenOn) return refuse("ends_before_start");
  const isYoung =
    (giver.role === "child" || giver.role === "sibling") &&
    giver.birthDate !== null &&
    ageOn(giver.birthDate, draft.givenOn) >= ownConsentAge;
  if (giver.isGuardian || giver.role === "parent" || isYoung) return accept(null);
  return refuse("consent_needs_guardian", { values: { years: ownConsentAge } });
}

export type WithdrawRefusal = "member_unknown" | "consent_ended" | "day_ahead" | "ends_before_start";

/** A consent can be taken back at any time by anybody of the family; no reason is asked. */
export function decideWithdraw(
  consent: Pick<ConsentRow, "givenOn" | "validTo" | "withdrawnOn">,
  withdrawal: { readonly isMember: boolean; readonly on: LocalDate },
  today: LocalDate,
): Decision<null, WithdrawRefusal> {
  if (!withdrawal.isMember) return refuse("member_unknown");
  if (withdrawal.on > today) return refuse("day_ahead");
  if (withdrawal.on < consent.givenOn) return refuse("ends_before_start");
  const isOver =
    consent.withdrawnOn !== null || (consent.validTo !== null && consent.validTo < withdrawal.on);
  return isOver ? refuse("consent_ended") : accept(null);
}
