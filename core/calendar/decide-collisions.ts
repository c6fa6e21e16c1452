import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const collisionKinds = ["worker", "absence", "room", "car"] as const;
/** Somebody or something that is taken at the time: another meeting with the way to it, an absence, a booking. */
export type Collision = {
  readonly kind: (typeof collisionKinds)[number];
  /** The worker, the room or the car. */
  readonly subject: string;
  /** The day of the meeting that is planned. */
  readonly on: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** Nobody is in two places at once, unless somebody who knows of it says why: the reason stays on the meeting. */
export const decideCollisions = (
  found: readonly Collision[],
  reason: string,
): Decision<{ readonly overridden: readonly Collision[] }, "time_taken"> =>
  found.length > 0 && reason === ""
    ? refuse("time_taken", { values: { count: found.length } })
    : accept({ overridden: found });
