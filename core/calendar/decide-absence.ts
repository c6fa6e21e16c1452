import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const absenceKinds = ["holiday", "sick", "training", "other"] as const;
export type AbsenceSpan = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Some hours of one day, 'HH:mm'; null when it is whole days. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
};

/** Two absences of one worker don't lie over one another: the later would hide who stands in for the former. */
export const decideAbsence = (
  wanted: AbsenceSpan,
  others: readonly AbsenceSpan[],
): Decision<undefined, "absence_overlaps"> =>
  others.some((one) => one.from <= wanted.to && one.to >= wanted.from && hoursMeet(one, wanted))
    ? refuse("absence_overlaps")
    : accept(undefined);

const hoursMeet = (one: AbsenceSpan, other: AbsenceSpan): boolean =>
  one.fromTime === null ||
  other.fromTime === null ||
  (one.fromTime < (other.toTime ?? "24:00") && other.fromTime < (one.toTime ?? "24:00"));
