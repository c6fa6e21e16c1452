import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";

/** A known time of another service of the family: once, or every so many weeks. */
export type Appointment = {
  readonly id: string;
  readonly personIds: readonly string[];
  readonly firstOn: LocalDate;
  /** 'HH:mm' in Finland. */
  readonly from: string;
  readonly minutes: number;
  readonly everyWeeks: number | null;
  readonly untilOn: LocalDate | null;
  /** Single days when it isn't held. */
  readonly skips: readonly string[];
};

/** Time that members of the family are taken up, in minutes after midnight of a day. */
export type Taken = {
  readonly on: LocalDate;
  readonly from: number;
  readonly to: number;
  readonly personIds: readonly string[];
};

export const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const two = (figure: number): string => String(figure).padStart(2, "0");
export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The days between two days (both counted) when the appointment is held. */
export function occurrences(
  appointment: Appointment,
  first: LocalDate,
  last: LocalDate,
): readonly LocalDate[] {
  const { firstOn, everyWeeks, untilOn, skips } = appointment;
  const end = untilOn !== null && untilOn < last ? untilOn : last;
  const isHeld = (on: LocalDate): boolean => on >= first && on <= end && !skips.includes(on);
  if (everyWeeks === null) return isHeld(firstOn) ? [firstOn] : [];
  const step = 7 * everyWeeks;
  const ahead = Math.max(0, Math.ceil(daysBetween(firstOn, first) / step));
  const days: LocalDate[] = [];
  for (let on = addDays(firstOn, ahead * step); on <= end; on = addDays(on, step))
    if (isHeld(on)) days.push(on);
  return days;
}

/** What the appointment takes up between two days. One that goes over midnight ends with its day. */
export const takenBy = (appointment: Appointment, first: LocalDate, last: LocalDate): readonly Taken[] =>
  occurrences(appointment, first, last).map((on) => {
    const from = minutesOf(appointment.from);
    return { on, from, to: Math.min(from + appointment.minutes, 1440), personIds: appointment.personIds };
  });

/** Do the two take the same person at the same time? Whom, when they do. */
export const collidingPersons = (a: Taken, b: Taken): readonly string[] =>
  a.on === b.on && a.from < b.to && b.from < a.to
    ? a.personIds.filter((person) => b.personIds.includes(person))
    : [];

export type Window = { readonly from: number; readonly to: number };

/**
 * The free times of a day that are long enough, for people who are taken up by `taken`.
 * @param window hours of the day looked at
 */
export function freeTimes(
  on: LocalDate,
  personIds: readonly string[],
  taken: readonly Taken[],
  minutes: number,
  window: Window,
): readonly Window[] {
  const busy = taken
    .filter((one) => one.on === on && one.personIds.some((person) => personIds.includes(person)))
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const free: Window[] = [];
  let at = window.from;
  for (const { from, to } of busy) {
    if (from - at >= minutes) free.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (window.to - at >= minutes) free.push({ from: at, to: window.to });
  return free;
}
