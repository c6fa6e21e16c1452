import { holidaysOn } from "#core/deadlines/holidays.ts";
import { addDays, weekday, type LocalDate } from "#core/kernel/local-date.ts";

export { publicHolidays, type Holiday } from "#core/deadlines/holidays.ts";

/**
 * Ids of eves that count as working days here, e.g. `["christmas_eve"]`. None do by default: the law on
 * counting periods names them beside the holidays (150/1930 5 §), the law on service needs says nothing.
 */
export type WorkingDayOptions = { readonly countEves?: readonly string[] };

const friday = 5;
const sunday = 7;

const isHoliday = (date: LocalDate, { countEves = [] }: WorkingDayOptions): boolean =>
  holidaysOn(date).some(({ rule }) => rule.kind === "public_holiday" || !countEves.includes(rule.id));

/**
 * Whether the day is an arkipäivä for counting statutory periods: not a Saturday, Sunday or public holiday
 * (arkipyhä), and by default not Christmas Eve or Midsummer Eve.
 * Source: THL, Lastensuojelun käsikirja, Lastensuojelun aikarajat; laki 150/1930 5 §.
 * @throws RangeError for a day before 1994.
 */
export function isWorkingDay(date: LocalDate, options: WorkingDayOptions = {}): boolean {
  const holiday = isHoliday(date, options);
  return !holiday && weekday(date) <= friday;
}

/**
 * The `n`th working day after `date`; the day itself is not counted (laki 150/1930 2 §). A negative `n`
 * counts backwards by the same grounds (4 §); 0 is the day itself, working day or not.
 * @throws RangeError when `n` is not a whole number.
 */
export function addWorkingDays(date: LocalDate, n: number, options: WorkingDayOptions = {}): LocalDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let day = date;
  // The day of the week is carried along: asking each day for its own took a third of the time.
  let ofWeek = weekday(date);
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    ofWeek = ((ofWeek - 1 + step + sunday) % sunday) + 1;
    if (ofWeek <= friday && !isHoliday(day, options)) left -= 1;
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`: what is left when today is `from` and the due day is
 * `to`. 0 on the due day itself, negative when it is past.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, options: WorkingDayOptions = {}): number {
  if (to < from) return 0 - workingDaysBetween(to, from, options);
  let count = 0;
  let ofWeek = weekday(from);
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    ofWeek = (ofWeek % sunday) + 1;
    if (ofWeek <= friday && !isHoliday(day, options)) count += 1;
  }
  return count;
}

/**
 * The day on which a period ends that would end on `date`: `date` itself, or the next working day when it is
 * a Saturday, Sunday, public holiday, Independence Day, First of May, Christmas Eve or Midsummer Eve.
 * The eves are named by this law, so no setting counts them here.
 * Source: laki säädettyjen määräaikain laskemisesta 150/1930 5 § (358/1966).
 */
export const endOfPeriod = (date: LocalDate): LocalDate =>
  isWorkingDay(date) ? date : addWorkingDays(date, 1);
