import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const referralStatuses = ["draft", "sent", "accepted", "begun", "declined", "withdrawn"] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

const ways: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  draft: ["sent", "withdrawn"],
  sent: ["accepted", "declined", "withdrawn"],
  accepted: ["begun", "declined", "withdrawn"],
  begun: [],
  declined: [],
  withdrawn: [],
};

/** Where a referral can go from here. */
export const nextStatuses = (status: ReferralStatus): readonly ReferralStatus[] => ways[status];
export const isUnderWay = (status: ReferralStatus): boolean => ways[status].length > 0;

export type ReferralRefusal =
  | "referral_step_not_possible"
  | "family_does_not_agree"
  | "step_before_former"
  | "step_in_future"
  | "follow_up_needs_day";

/**
 * The next step of a referral onward. It is sent only when the family agrees: without that it isn't a referral but
 * guidance, or a notification by LsL 417/2007 25 §. While it is under way it has a day on which it is looked at.
 */
export function decideReferralStep(
  facts: { readonly status: ReferralStatus; readonly familyAgrees: boolean; readonly lastOn: LocalDate },
  step: { readonly status: ReferralStatus; readonly on: LocalDate; readonly followUpOn: LocalDate | null },
  today: LocalDate,
): Decision<{ followUpOn: LocalDate | null }, ReferralRefusal> {
  if (!ways[facts.status].includes(step.status)) return refuse("referral_step_not_possible");
  if (step.status === "sent" && !facts.familyAgrees) return refuse("family_does_not_agree");
  if (step.on < facts.lastOn) return refuse("step_before_former");
  if (step.on > today) return refuse("step_in_future");
  if (!isUnderWay(step.status)) return accept({ followUpOn: null });
  return step.followUpOn === null ? refuse("follow_up_needs_day") : accept({ followUpOn: step.followUpOn });
}
