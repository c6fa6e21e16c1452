import { holidaysOn } from "#core/deadlines/holidays.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";

/** A series is looked at anew within half a year: nobody's weeks are known further. */
export const longestSeries = 26;

/**
 * The days of a weekly series: the first one and each same weekday after it up to and including `until`. Weeks whose
 * day is a public holiday or its eve are left out, but never the first, which somebody chose.
 */
export function seriesDays(first: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [first];
  for (let day = addDays(first, 7); day <= until && days.length < longestSeries; day = addDays(day, 7)) {
    if (holidaysOn(day).length === 0) days.push(day);
  }
  return days;
}
