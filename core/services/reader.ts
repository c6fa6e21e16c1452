import type { LocalDate } from "#core/kernel/local-date.ts";
import { addDays, addMonths } from "#core/kernel/local-date.ts";
import { addWorkingDays, endOfPeriod } from "#core/deadlines/calendar.ts";
import type { Figures, ServiceRefusal } from "#core/services/refusals.ts";
import type { Gate, Period, RuleOf, RuleShape } from "#core/services/rule-shapes.ts";
import type { View } from "#core/services/view.ts";

/** What somebody is about to do; the model may stand in the way. */
export type Attempt =
  | { readonly action: "start"; readonly on: LocalDate }
  | MeetingAttempt
  | {
      readonly action: "approve_plan";
      readonly on: LocalDate;
      readonly elements: readonly string[];
      readonly approvers: readonly string[];
      /** Partners whose role the plan names. */
      readonly partnerIds?: readonly string[];
    }
  | { readonly action: "close"; readonly on: LocalDate };

export type MeetingAttempt = {
  readonly action: "plan_meeting" | "hold_meeting";
  readonly kind: string;
  readonly on: LocalDate;
  /** When it begins, 'HH:mm' in Finnish time; left out where it isn't known yet, and then not asked about. */
  readonly from?: string;
  /** Expected or present; left out where who comes isn't known yet, and then not asked about. */
  readonly parties?: readonly string[];
  /** Partners expected; left out where they aren't known, and then not asked about. */
  readonly partnerIds?: readonly string[];
  /** The meeting itself where it is already among the facts, so that it isn't counted twice. */
  readonly meetingId?: string;
};

/** Something to do, before its words are filled in. */
export type Task = { readonly subject?: string; readonly dueOn?: LocalDate; readonly values: Figures };

/** Something against the rule that has happened or holds now. */
export type Broken = {
  readonly code: ServiceRefusal;
  readonly subject?: string;
  /** The day it happened; today where it holds now. */
  readonly on: LocalDate;
  readonly values: Figures;
};

export type Obstacle = { readonly code: ServiceRefusal; readonly values: Figures };

/** How far a rule is kept, for the path line. */
export type Progress = {
  readonly met: boolean;
  readonly have: number;
  readonly need: number;
  readonly on?: LocalDate;
};

/** What one shape of rule makes of the facts. Each part may be missing: not every shape makes duties. */
export type Reader<S extends RuleShape> = {
  progress?(rule: RuleOf<S>, view: View): Progress | undefined;
  tasks?(rule: RuleOf<S>, view: View): readonly Task[];
  broken?(rule: RuleOf<S>, view: View): readonly Broken[];
  ahead?(rule: RuleOf<S>, view: View): Figures | undefined;
  stands?(rule: RuleOf<S>, view: View, attempt: Attempt): Obstacle | undefined;
};

/** The gate an attempt comes to; planning a meeting stands at none, only ceilings and parties look at it. */
export function gateOf(attempt: Attempt): Gate | undefined {
  if (attempt.action === "hold_meeting") return `hold_meeting:${attempt.kind}`;
  return attempt.action === "plan_meeting" ? undefined : attempt.action;
}

export const isAt = (gates: readonly Gate[], attempt: Attempt): boolean => {
  const gate = gateOf(attempt);
  return gate !== undefined && gates.includes(gate);
};

/** The last day of a period that begins on `from`; statutory working days by the Finnish calendar. */
export function periodEnd(from: LocalDate, period: Period, statutory: boolean): LocalDate {
  if ("workingDays" in period)
    return addWorkingDays(from, period.workingDays, { countEves: period.countEves });
  const end = "days" in period ? addDays(from, period.days) : addMonths(from, period.months);
  // Laki säädettyjen määräaikain laskemisesta 150/1930 5 § concerns what law sets, not what we agree.
  return statutory ? endOfPeriod(end) : end;
}
