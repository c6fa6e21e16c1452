import { outsideAges, type Ages } from "#core/groups/ages.ts";
import {
  decideConsentByAge,
  type ConsentByAgeRefusal,
  type OwnAloneGround,
} from "#core/groups/consent-rules.ts";
import type { ConsentGiver, EnrolmentStatus } from "#core/groups/enrolments.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

export type ConsentFacts = {
  readonly consentBy: ConsentGiver | null;
  readonly consentOn: LocalDate | null;
  /** The guardian who consented, chosen of the family's own; null where it was somebody who isn't in the case. */
  readonly consentPersonId: string | null;
  readonly consentName: string;
};

export type GroupFacts = {
  readonly startsOn: LocalDate;
  readonly ages: Ages | null;
  /** Adults take part, alone or with a child. */
  readonly adults: boolean;
  readonly status: "open" | "cancelled" | "closed";
  readonly endsOn: LocalDate;
  readonly places: number;
  readonly enrolled: number;
  readonly offered: number;
  readonly queued: number;
};

export type EnrolRefusal =
  | "group_not_open"
  | "consent_missing"
  | "consent_in_future"
  | ConsentByAgeRefusal
  | "consent_giver_missing"
  | "not_a_guardian"
  | "outside_group_ages"
  | "contact_is_protected"
  | "group_full";

/** The guardian who consents is named: one of the family's guardians, or somebody who isn't in the case by name. */
function decideGiver({
  consentBy,
  consentPersonId,
  consentName,
  guardians,
}: ConsentFacts & { readonly guardians: readonly string[] }): Decision<
  true,
  "consent_giver_missing" | "not_a_guardian"
> {
  if (consentBy === "young_person") return accept(true);
  if (consentPersonId === null) return consentName === "" ? refuse("consent_giver_missing") : accept(true);
  return guardians.includes(consentPersonId) ? accept(true) : refuse("not_a_guardian");
}

/**
 * Taking somebody into a group. Nobody is taken in without a consent; a full group has a queue, into which one goes knowingly. Who
 * waits already comes first: a place that is free while others wait is theirs.
 */
export function decideEnrol(
  group: GroupFacts,
  draft: ConsentFacts & {
    /** Who may consent for the one enrolled; none where the family has no case. */
    readonly guardians: readonly string[];
    readonly ageReason: string;
    /** A service of the family's is this one's own: they are its client and lead it. */
    readonly ownService: boolean;
    /** Why a worker decided that the young person's own consent is enough. */
    readonly ownAloneReason: string;
    readonly birthDate: LocalDate | null;
    readonly isProtected: boolean;
    readonly contactPhone: string;
    readonly queueIfFull: boolean;
  },
  today: LocalDate,
): Decision<
  { status: Extract<EnrolmentStatus, "enrolled" | "queued">; ownAlone: OwnAloneGround | null },
  EnrolRefusal
> {
  if (group.status !== "open" || group.endsOn < today) return refuse("group_not_open");
  if (draft.consentBy === null || draft.consentOn === null) return refuse("consent_missing");
  if (draft.consentOn > today) return refuse("consent_in_future");
  const consented = decideConsentByAge({
    ...draft,
    consentBy: draft.consentBy,
    age: draft.birthDate === null ? null : ageOn(draft.birthDate, today),
    adults: group.adults,
  });
  if (!consented.ok) return consented;
  const { ownAlone } = consented.value;
  const giver = decideGiver(draft);
  if (!giver.ok) return giver;
  const outside = outsideAges(group, draft.birthDate);
  if (outside && draft.ageReason === "") return refuse("outside_group_ages", { values: outside });
  // Where the family is to be found isn't spread: the leaders reach it through its worker.
  if (draft.isProtected && draft.contactPhone !== "") return refuse("contact_is_protected");
  const taken = group.enrolled + group.offered + group.queued;
  if (taken < group.places) return accept({ status: "enrolled", ownAlone });
  return draft.queueIfFull
    ? accept({ status: "queued", ownAlone })
    : refuse("group_full", { values: { places: group.places, queued: group.queued } });
}

export type EnrolmentStep = "accept" | "decline" | "cancel";
export type StepRefusal = "enrolment_step_not_possible" | "offer_lapsed" | "reason_missing";

/** An answer to an offered place, or leaving the group or its queue. */
export function decideEnrolmentStep(
  facts: { readonly status: EnrolmentStatus; readonly offerUntil: LocalDate | null },
  step: { readonly step: EnrolmentStep; readonly reason: string },
  today: LocalDate,
): Decision<{ status: EnrolmentStatus; freesPlace: boolean }, StepRefusal> {
  const { status, offerUntil } = facts;
  if (step.step === "cancel") {
    if (status !== "queued" && status !== "enrolled") return refuse("enrolment_step_not_possible");
    if (step.reason === "") return refuse("reason_missing");
    return accept({ status: "cancelled", freesPlace: status === "enrolled" });
  }
  if (status !== "offered") return refuse("enrolment_step_not_possible");
  if (step.step === "decline") return accept({ status: "declined", freesPlace: true });
  if (offerUntil !== null && offerUntil < today)
    return refuse("offer_lapsed", { values: { until: offerUntil } });
  return accept({ status: "enrolled", freesPlace: false });
}
