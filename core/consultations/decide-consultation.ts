import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

export type ConsultationStanding = {
  readonly status: "waiting" | "answered";
  readonly isAnonymous: boolean;
  readonly joinedCaseId: string | null;
  readonly contactId: string | null;
};

/** A question is answered once; what became of it is joined to it later. */
export const decideAnswer = (asked: ConsultationStanding): Decision<true, "consultation_answered"> =>
  asked.status === "answered" ? refuse("consultation_answered") : accept(true);

/**
 * May the consultation be joined to what became of it? Only where the family was named with its consent: what was asked without
 * a name stays without one (703/2023, salassapito). And once.
 */
export function decideJoin(
  asked: ConsultationStanding,
): Decision<true, "consultation_anonymous" | "consultation_joined"> {
  if (asked.isAnonymous) return refuse("consultation_anonymous");
  return asked.joinedCaseId !== null || asked.contactId !== null
    ? refuse("consultation_joined")
    : accept(true);
}
