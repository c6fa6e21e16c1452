import { holidaysOn } from "#core/deadlines/holidays.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";

/** A series is looked at anew within half a year: nobody's weeks are known further. */
export const longestSeries = 26;

/**
 * The days of a series: the first one and the same weekday each week, or each second, third or fourth, after it up to and including
 * `until`. Days that are a public holiday or its eve are left out, but never the first, which somebody chose.
 */
export function seriesDays(first: LocalDate, until: LocalDate, everyWeeks = 1): readonly LocalDate[] {
  const days: LocalDate[] = [first];
  const step = 7 * everyWeeks;
  for (
    let day = addDays(first, step);
    day <= until && days.length < longestSeries;
    day = addDays(day, step)
  ) {
    if (holidaysOn(day).length === 0) days.push(day);
  }
  return days;
}
