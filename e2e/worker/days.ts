import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { TownServer } from "../server.ts";

/** The day that is so many days from the server's own, as a Finn writes it into a field. */
export function dayIn(server: TownServer, days: number): string {
  const [year, month, day] = addDays(dayInHelsinki(server.now()), days).split("-").map(Number);
  return `${day}.${month}.${year}`;
}

/** How many days there are from the server's own day to this one. */
export const daysTo = (server: TownServer, day: LocalDate): number =>
  daysBetween(dayInHelsinki(server.now()), day);
