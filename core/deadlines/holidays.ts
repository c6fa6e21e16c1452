import { holidayRules, type FeastDay, type HolidayRule } from "#core/deadlines/holiday-rules.ts";
import { addDays, localDate, weekday, type LocalDate } from "#core/kernel/local-date.ts";

/** A feast on its day of one year, with the row it came from. */
export type Holiday = { readonly on: LocalDate; readonly rule: HolidayRule };

/** The rows reach back to the church act of 1994; before it Epiphany and Ascension Day moved. */
export const firstCalendarYear = 1994;
const lastCalendarYear = 9999;

const saturday = 6;

const dayOf = (year: number, month: number, day: number): LocalDate =>
  localDate(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );

/**
 * Easter Sunday of the western church.
 * Source: the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).
 */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dayInYear(year: number, feastDay: FeastDay): LocalDate {
  if (feastDay.by === "easter") return addDays(easterSunday(year), feastDay.days);
  const date = dayOf(year, feastDay.month, feastDay.day);
  if (feastDay.by === "date") return date;
  const toSaturday = (saturday - weekday(date) + 7) % 7;
  return addDays(date, toSaturday + feastDay.days);
}

const inForce = (rule: HolidayRule, day: LocalDate): boolean =>
  rule.validFrom <= day && (rule.validTo === undefined || day <= rule.validTo);

function holidaysOf(year: number): readonly Holiday[] {
  return holidayRules
    .map((rule) => ({ on: dayInYear(year, rule.feastDay), rule }))
    .filter(({ on, rule }) => inForce(rule, on))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

type Year = { readonly all: readonly Holiday[]; readonly byDay: ReadonlyMap<LocalDate, readonly Holiday[]> };

// A year is worked out once; its feasts never change while the program runs.
const known = new Map<number, Year>();

function yearOf(year: number): Year {
  const found = known.get(year);
  if (found) return found;
  if (!Number.isInteger(year) || year < firstCalendarYear || year > lastCalendarYear) {
    throw new RangeError(`no calendar rules for the year ${year}`);
  }
  const all = holidaysOf(year);
  const made = { all, byDay: Map.groupBy(all, ({ on }) => on) };
  known.set(year, made);
  return made;
}

/**
 * Public holidays of a year and the eves that law names, in order of date. A day can be two feasts at once:
 * Ascension Day was the First of May in 2008.
 * @throws RangeError outside the years whose law the rows hold (1994 onwards).
 */
export const publicHolidays = (year: number): readonly Holiday[] => yearOf(year).all;

const none: readonly Holiday[] = [];

/** The feasts of one day; empty for a plain day. Throws as {@link publicHolidays}. */
export const holidaysOn = (date: LocalDate): readonly Holiday[] =>
  yearOf(Number(date.slice(0, 4))).byDay.get(date) ?? none;
