import { localDate, type LocalDate } from "#core/kernel/local-date.ts";

/** The only place where the server asks what time it is; everything else is handed the answer. */
export type Clock = {
  /** The instant now. */
  now(): Date;
};

export const systemClock: Clock = { now: () => new Date() };

const helsinkiDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" });

// Every request asks for the day, and days change on a full hour: the last hour's answer holds.
const hourMs = 3_600_000;
let asked: { readonly hour: number; readonly day: LocalDate } | undefined;

/** The calendar day of an instant where Finnish law counts it: Europe/Helsinki. */
export function dayInHelsinki(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / hourMs);
  if (asked?.hour !== hour) asked = { hour, day: localDate(helsinkiDay.format(instant)) };
  return asked.day;
}

const helsinkiHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Helsinki",
  hour: "2-digit",
  hourCycle: "h23",
});

const helsinkiTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Helsinki",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The time of day in Finland, 'HH:mm'. */
export const timeInHelsinki = (instant: Date): string => helsinkiTime.format(instant);

/** The hour of the day in Finland, 0-23. */
export const hourInHelsinki = (instant: Date): number => Number(helsinkiHour.format(instant));
