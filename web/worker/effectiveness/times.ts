import { timeBefore, wholeQuarters } from "#core/effectiveness/quarters.ts";
import { addMonths, isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";

export type Time = { readonly from: LocalDate; readonly to: LocalDate };

/** What a choice of time means: a year `2026`, a quarter `2026-2`, the last four quarters, or one's own. */
export function timeOf(chosen: string, own: { alkaen: string; asti: string }, today: LocalDate): Time {
  if (/^\d{4}$/.test(chosen))
    return { from: `${chosen}-01-01` as LocalDate, to: `${chosen}-12-31` as LocalDate };
  const [, year, quarter] = /^(\d{4})-([1-4])$/.exec(chosen) ?? [];
  if (year && quarter) {
    const day = `${year}-${String(Number(quarter) * 3).padStart(2, "0")}-01` as LocalDate;
    return wholeQuarters(day, day);
  }
  if (chosen === "oma" && isLocalDate(own.alkaen) && isLocalDate(own.asti))
    return wholeQuarters(own.alkaen, own.asti);
  return wholeQuarters(addMonths(today, -9), today);
}

/** The quarters up to now of so many calendar years, this one too; newest first. */
export function quartersOfYears(
  today: LocalDate,
  years: number,
): { code: string; year: string; quarter: string; time: Time }[] {
  let time: Time = wholeQuarters(today, today);
  const count = (years - 1) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3);
  return Array.from({ length: count }, () => {
    const now = time;
    time = timeBefore(now.from, now.to);
    const [year, quarter] = [
      now.from.slice(0, 4),
      String(Math.floor((Number(now.from.slice(5, 7)) - 1) / 3) + 1),
    ];
    return { code: `${year}-${quarter}`, year, quarter, time: now };
  });
}
