import type { Collision } from "#core/calendar/decide-collisions.ts";
import { unfollowedWishes, type UnfollowedWish } from "#core/calendar/time-wishes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { timeWishesOf } from "#server/features/time-wishes/queries.ts";
import type { Tx } from "#server/platform/database.ts";

/** When somebody or something would be needed: the same time of each day, with the way there and back. */
export type Wanted = {
  readonly days: readonly LocalDate[];
  /** Time of day in Finland, 'HH:mm'. */
  readonly from: string;
  readonly minutes: number;
  readonly before: number;
  readonly after: number;
  readonly workers: readonly string[];
  readonly bookables: readonly string[];
  /** The meeting that is being changed: it is in nobody's way. */
  readonly except?: string | undefined;
};

const statement = `
select t.kind, t.subject, t.on_day as "on", t.starts_at as "startsAt", t.ends_at as "endsAt"
from app.taken_times($1, (select array_agg((d + $3::time) at time zone 'Europe/Helsinki') from unnest($2::date[]) d),
  $4, $5, $6, $7::uuid[], $8::uuid[], $9) t
order by t.on_day, t.starts_at, t.kind, t.subject`;

/** What stands in the way in the calendar, in any family's: times only. */
export async function collisionsOf(tx: Tx, caseId: string, wanted: Wanted): Promise<Collision[]> {
  const { days, from, minutes, before, after, workers, bookables, except } = wanted;
  if (days.length === 0 || workers.length + bookables.length === 0) return [];
  return tx.rows<Collision>("taken-times", statement, [
    caseId,
    days,
    from,
    minutes,
    before,
    after,
    workers,
    bookables,
    except ?? null,
  ]);
}

/** The family's wishes that these times don't follow. */
export const wishesAgainst = async (
  tx: Tx,
  caseId: string,
  { days, from, minutes }: Pick<Wanted, "days" | "from" | "minutes">,
): Promise<readonly UnfollowedWish[]> =>
  unfollowedWishes(await timeWishesOf(tx, caseId), days, from, minutes);
