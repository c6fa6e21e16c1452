import { localDate, type LocalDate } from "#core/kernel/local-date.ts";

const zone = "Europe/Helsinki";
const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

type WallTime = { readonly date: LocalDate; readonly time: string };

function wallTime(at: Date): WallTime {
  const found = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    date: localDate(`${found["year"]}-${found["month"]}-${found["day"]}`),
    time: `${found["hour"]}:${found["minute"]}`,
  };
}

/** The present instant, ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** Today in Finland, wherever the device is. */
export const today = (): LocalDate => wallTime(new Date()).date;

/** The Finnish calendar day of an instant. */
export const dayOf = (instant: string): LocalDate => wallTime(new Date(instant)).date;

/** The Finnish wall-clock time of an instant, 'HH:mm'. */
export const timeOf = (instant: string): string => wallTime(new Date(instant)).time;

/**
 * The instant of a Finnish day and 'HH:mm', ISO 8601 in UTC. In the hour that summer time skips the
 * later offset holds; in the hour that comes twice, the first.
 */
export function instantOf(date: LocalDate | string, time: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  for (const offsetHours of [3, 2]) {
    const candidate = new Date(asUtc - offsetHours * 3_600_000);
    const wall = wallTime(candidate);
    if (wall.date === date && wall.time === time) return candidate.toISOString();
  }
  return new Date(asUtc - 2 * 3_600_000).toISOString();
}
