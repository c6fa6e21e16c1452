import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { riskFactor } from "#core/concerns/risk-factors.ts";

export type ConcernDraft = {
  readonly riskFactor: string;
  readonly personId: string | null;
  readonly raisedWithFamily: boolean;
  readonly notRaisedReason: string;
  readonly noticedOn: LocalDate;
  readonly followUpOn: LocalDate;
};
export type ConcernRefusal =
  | "risk_factor_unknown"
  | "member_unknown"
  | "not_raised_needs_reason"
  | "noticed_in_future"
  | "follow_up_in_past";

/**
 * A concern is named from the list, dated, followed on a day to come, and raised with the family or not with a reason.
 * Practice: Tavoitteena koko perheen hyvinvointi (tunnistaa mahdolliset riskitekijät ja tuo ne esille).
 */
export function decideRecordConcern(
  facts: { readonly memberIds: readonly string[] },
  draft: ConcernDraft,
  today: LocalDate,
): Decision<ConcernDraft, ConcernRefusal> {
  if (!riskFactor(draft.riskFactor)) return refuse("risk_factor_unknown");
  if (draft.personId !== null && !facts.memberIds.includes(draft.personId)) return refuse("member_unknown");
  if (!draft.raisedWithFamily && draft.notRaisedReason === "") return refuse("not_raised_needs_reason");
  if (draft.noticedOn > today) return refuse("noticed_in_future");
  if (draft.followUpOn < today) return refuse("follow_up_in_past");
  return accept(draft);
}

export type FollowUp = { readonly closes: boolean; readonly nextOn: LocalDate | null };
export type FollowUpRefusal = "concern_closed" | "follow_up_needs_day" | "follow_up_in_past";

/** Each look either closes the concern or names the day of the next one: it is followed until closed. */
export function decideFollowUp(
  facts: { readonly status: "open" | "closed" },
  followUp: FollowUp,
  today: LocalDate,
): Decision<{ status: "open" | "closed"; nextOn: LocalDate | null }, FollowUpRefusal> {
  if (facts.status === "closed") return refuse("concern_closed");
  if (followUp.closes) return accept({ status: "closed", nextOn: null });
  if (followUp.nextOn === null) return refuse("follow_up_needs_day");
  if (followUp.nextOn < today) return refuse("follow_up_in_past");
  return accept({ status: "open", nextOn: followUp.nextOn });
}
