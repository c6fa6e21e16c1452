import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import type { MatchStatus } from "#core/support-persons/shapes.ts";
import { supportTerms } from "#core/support-persons/terms.ts";

export const supportDutyKinds = ["find", "agree", "extract", "report", "review", "renew"] as const;
export type SupportDutyKind = (typeof supportDutyKinds)[number];
export type SupportDuty = {
  readonly kind: SupportDutyKind;
  /** The day by which it is done; what has no day is to be done when it can. */
  readonly dueOn: LocalDate | null;
};

export type SupportFacts = {
  readonly status: MatchStatus;
  readonly extractSeen: boolean;
  readonly agreement: {
    readonly fromOn: LocalDate;
    readonly untilOn: LocalDate;
    readonly reviewOn: LocalDate;
    readonly reviewedOn: LocalDate | null;
  } | null;
  /** The day of the last meeting that has been told of. */
  readonly lastMeetingOn: LocalDate | null;
};

/** The agreement is renewed or the support ended by its last day: told this many days before. */
const renewalNotice = 30;

/** What is further away than this many days isn't told yet. */
const ahead = 21;

/** Is the duty to be told today: late, soon, or to be done when it can? An end that comes is told in its own time, the days of notice. */
export const isDutyNear = ({ kind, dueOn }: SupportDuty, today: LocalDate): boolean =>
  kind === "renew" || dueOn === null || dueOn <= addDays(today, ahead);

/** What is to be done in one child's support, soonest first; those without a day last. */
export function supportDuties(facts: SupportFacts, today: LocalDate): SupportDuty[] {
  const { status, agreement } = facts;
  if (status === "wished") return [{ kind: "find", dueOn: null }];
  if (status === "proposed")
    return [
      ...(facts.extractSeen ? [] : [{ kind: "extract", dueOn: null } as const]),
      { kind: "agree", dueOn: null },
    ];
  if (status !== "running" || agreement === null) return [];
  const duties: SupportDuty[] = [];
  if (!facts.extractSeen) duties.push({ kind: "extract", dueOn: agreement.fromOn });
  const lastTold = facts.lastMeetingOn ?? agreement.fromOn;
  duties.push({ kind: "report", dueOn: addDays(lastTold, supportTerms.reportDays.figure) });
  if (agreement.reviewedOn === null && agreement.reviewOn < agreement.untilOn)
    duties.push({ kind: "review", dueOn: agreement.reviewOn });
  if (addDays(agreement.untilOn, -renewalNotice) <= today)
    duties.push({ kind: "renew", dueOn: agreement.untilOn });
  return duties.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
