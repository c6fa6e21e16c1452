import { localDate, type LocalDate } from "#core/kernel/local-date.ts";

/** The only place where the server asks what time it is; everything else is handed the answer. */
export type Clock = {
  /** The instant now. */
  now(): Date;
};

export const systemClock: Clock = { now: () => new Date() };

const helsinkiDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" });

/** The calendar day of an instant where Finnish law counts it: Europe/Helsinki. */
export const dayInHelsinki = (instant: Date): LocalDate => localDate(helsinkiDay.format(instant));
