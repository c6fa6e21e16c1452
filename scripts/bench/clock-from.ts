import { systemClock, type Clock } from "#server/platform/clock.ts";

/** A clock that goes as the real one does, but on the given day, begun at noon. */
export function clockFrom(day: string): Clock {
  const begun = systemClock.now().getTime();
  const noon = Date.parse(`${day}T10:00:00Z`);
  return { now: () => new Date(noon + systemClock.now().getTime() - begun) };
}
