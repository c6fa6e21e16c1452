/**
 * A calendar day without a clock or a zone: 'YYYY-MM-DD'. Law counts days in Europe/Helsinki; the
 * platform turns instants into local dates, the rules only ever see these.
 */
export type LocalDate = string & { readonly __localDate: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const toUtc = (date: string): number => {
  const found = shape.exec(date);
  if (!found) return Number.NaN;
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
};
const fromUtc = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate;

/** True for a day that exists in the calendar: '2027-02-29' is not one. */
export function isLocalDate(value: string): value is LocalDate {
  const ms = toUtc(value);
  return !Number.isNaN(ms) && fromUtc(ms) === value;
}

/** @throws RangeError when the text is not an existing day. */
export function localDate(value: string): LocalDate {
  if (!isLocalDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
}

/** The day `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(toUtc(date) + days * dayMs);

/**
 * The same day of month `months` later; where that month has no such day, its last day
 * (laki säädettyjen määräaikain laskemisesta 150/1930 3 §).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayMs);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  const day = new Date(toUtc(date)).getUTCDay();
  return day === 0 ? 7 : day;
}

/** Completed years of age on `today`. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);
