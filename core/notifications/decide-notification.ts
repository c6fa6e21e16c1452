import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { dueOf } from "#core/deadlines/statutory.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type Assessment = {
  readonly isBegun: boolean;
  readonly decidedOn: LocalDate;
  readonly completedOn: LocalDate | null;
};

/** What is decided can be changed while the assessment isn't complete; the row's history keeps what it was. */
export const decideAssessment = (former: Assessment | null): Decision<true, "assessment_complete"> =>
  former?.completedOn ? refuse("assessment_complete") : accept(true);

export type CompleteRefusal =
  | "assessment_not_begun"
  | "assessment_complete"
  | "completed_in_future"
  | "completed_before_decision";

/** An assessment that was begun is complete once, on a day between its decision and today. */
export function decideComplete(
  assessment: Assessment | null,
  on: LocalDate,
  today: LocalDate,
): Decision<true, CompleteRefusal> {
  if (!assessment?.isBegun) return refuse("assessment_not_begun");
  if (assessment.completedOn !== null) return refuse("assessment_complete");
  if (on > today) return refuse("completed_in_future");
  return on < assessment.decidedOn ? refuse("completed_before_decision") : accept(true);
}

export type ToldRefusal = "not_to_be_told" | "told_in_future" | "told_before_notification";

/** Each child of the family and each guardian is told, on a day between the notification and today (LsL 417/2007 26 §). */
export function decideTold(
  facts: { readonly receivedOn: LocalDate; readonly concerned: readonly string[] },
  personId: string,
  toldOn: LocalDate | null,
  today: LocalDate,
): Decision<true, ToldRefusal> {
  if (!facts.concerned.includes(personId)) return refuse("not_to_be_told");
  if (toldOn !== null && toldOn > today) return refuse("told_in_future");
  return toldOn !== null && toldOn < facts.receivedOn ? refuse("told_before_notification") : accept(true);
}

export type NotificationClock = {
  readonly dueOn: LocalDate;
  readonly left: number;
  readonly of: number;
  readonly source: string;
};

/**
 * The times that a notification still has to run: the decision and telling by the seventh working day, the assessment, once begun,
 * within three months of the notification. ShL 1301/2014 36 §; LsL 417/2007 26 §.
 */
export function notificationClocks(
  facts: {
    readonly receivedOn: LocalDate;
    readonly assessment: Assessment | null;
    readonly allTold: boolean;
  },
  today: LocalDate,
): {
  readonly decision: NotificationClock | null;
  readonly told: NotificationClock | null;
  readonly assessment: NotificationClock | null;
} {
  const { receivedOn, assessment, allTold } = facts;
  const clock = (rule: "service_need_decision" | "service_need_assessment"): NotificationClock => {
    const due = dueOf(rule, receivedOn);
    return {
      dueOn: due.dueOn,
      left: due.workingDaysLeft(today),
      of: due.workingDaysLeft(due.from),
      source: due.rule.source,
    };
  };
  return {
    decision: assessment === null ? clock("service_need_decision") : null,
    told: allTold ? null : clock("service_need_decision"),
    assessment:
      assessment?.isBegun && assessment.completedOn === null ? clock("service_need_assessment") : null,
  };
}
