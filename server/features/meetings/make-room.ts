import { decideCollisions, type Collision } from "#core/calendar/decide-collisions.ts";
import type { Refused } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { bookableAmong } from "#server/features/meetings/bookables.ts";
import { collisionsOf, type Wanted } from "#server/features/meetings/collisions.ts";
import { invalid, type Invalid } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

export type Room = {
  /** What was taken and is taken all the same, for the reason that was given. */
  readonly overridden: readonly Collision[];
  /** Kept on the meetings of these days; empty on the others. */
  reasonOn(on: LocalDate): string;
  bookingsOn(on: LocalDate): { bookableId: string; overridden: boolean }[];
};

/** Is there room in everybody's calendar, and are the things there to be booked? Answers what to write, or what to answer. */
export async function makeRoom(
  context: Context,
  unitId: string,
  wanted: Wanted,
  reason: string,
): Promise<{ room: Room; answer?: never } | { room?: never; answer: Refused<"time_taken"> | Invalid }> {
  const things = await bookableAmong(context, unitId, wanted.bookables);
  if (things.length < new Set(wanted.bookables).size)
    return { answer: invalid({ path: "body.bookables", code: "invalid" }) };
  const decision = decideCollisions(await collisionsOf(context.tx, context.caseId, wanted), reason);
  if (!decision.ok) return { answer: decision };
  const { overridden } = decision.value;
  return {
    room: {
      overridden,
      reasonOn: (on) => (overridden.some((one) => one.on === on) ? reason : ""),
      bookingsOn: (on) =>
        things.map(({ id }) => ({
          bookableId: id,
          overridden: overridden.some((one) => one.subject === id && one.on === on),
        })),
    },
  };
}

/** Workers among those who take part. */
export const workersAmong = (
  participants: readonly { readonly kind: string; readonly id: string }[],
): string[] => participants.flatMap(({ kind, id }) => (kind === "worker" ? [id] : []));
