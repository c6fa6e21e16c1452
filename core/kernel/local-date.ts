/**
 * A calendar day without a clock or a zone: 'YYYY-MM-DD'. Law counts days in Europe/Helsinki; the
 * platform turns instants into local dates, the rules only ever see these.
 */
export type LocalDate = string & { readonly __localDate: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

// Days are counted from 1.1.1970 by calendar arithmetic alone (Howard Hinnant, chrono-compatible low-level date
// algorithms): the engine does this thousands of times a page, and a Date object costs several times more.
function toDays(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const two = (figure: number): string => (figure < 10 ? `0${figure}` : String(figure));

function fromDays(days: number): LocalDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as LocalDate;
}

const daysOf = (date: LocalDate): number =>
  toDays(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

const lastOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** True for a day that exists in the calendar: '2027-02-29' is not one. */
export function isLocalDate(value: string): value is LocalDate {
  const found = shape.exec(value);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);
}

/** @throws RangeError when the text is not an existing day. */
export function localDate(value: string): LocalDate {
  if (!isLocalDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
}

/** The day `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(daysOf(date) + days);

/**
 * The same day of month `months` later; where that month has no such day, its last day
 * (laki säädettyjen määräaikain laskemisesta 150/1930 3 §).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), lastOfMonth(year, month));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as LocalDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => daysOf(to) - daysOf(from);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  // 1.1.1970 was a Thursday.
  return ((((daysOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Completed years of age on `today`. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);
