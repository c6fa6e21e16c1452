import type { z } from "zod";
import type { ownFeed } from "#contract/worker/feeds.ts";
import type { Language } from "#core/kernel/text.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { FeedAbsence, FeedMeeting } from "#server/features/feeds/icalendar.ts";
import { addressProtected } from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

export type FeedOwner = { id: string; staffId: string; name: string; language: Language };

/** Whose feed the secret opens; from then on the transaction asks as its owner. */
export const enterFeed = (tx: Tx, hash: Buffer, now: string): Promise<FeedOwner | undefined> =>
  tx.page<FeedOwner>("enter-feed", "select app.enter_feed($1, $2) as json", [hash, now]);

type Found = {
  meetings: (Omit<FeedMeeting, "placeKind"> & {
    placeKind: string | null;
    service: string;
    version: number;
  })[];
  absences: FeedAbsence[];
};

// A month back and half a year ahead. The address is a family's whole secret where somebody is protected: then not even the kind of
// place is told, and our own room neither, since where a protected family goes at a known hour is where it can be waited for.
const feedStatement = `
with met as materialized (
  select m.* from (select distinct mp.meeting_id from meeting_participant mp
    where mp.staff_id = app.actor() and mp.on_day between app.today() - 30 and app.today() + 183) i
  cross join lateral (select * from meeting x where x.id = i.meeting_id offset 0) m
  where m.status <> 'rescheduled'
), hidden as materialized (
  select c.case_id, ${addressProtected("c.case_id")} as is_hidden from (select distinct case_id from met) c
)
select json_build_object(
  'meetings', (select coalesce(json_agg(json_build_object('uid', root.id, 'sequence', root.changes, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'cancelled', m.status = 'cancelled', 'travelBefore', m.travel_before, 'travelAfter', m.travel_after,
      'placeKind', case when not h.is_hidden then m.place_kind end, 'service', sp.service, 'version', sp.service_version,
      'rooms', case when h.is_hidden then '[]'::json else ${booked("room")} end,
      'cars', case when h.is_hidden then '[]'::json else ${booked("car")} end) order by m.starts_at, m.id), '[]')
    from met m join hidden h on h.case_id = m.case_id
    cross join lateral (select * from service_period x where x.id = m.period_id offset 0) sp
    cross join lateral (
      with recursive chain as (
        select m.id, m.moved_from, m.version, 0 as step
        union all
        select f.id, f.moved_from, f.version, c.step + 1 from chain c join meeting f on f.id = c.moved_from and f.case_id = m.case_id
        where c.step < 50)
      select (array_agg(c.id order by c.step desc))[1] as id, sum(c.version)::int - 1 as changes from chain c) root),
  'absences', (select coalesce(json_agg(json_build_object('uid', a.id, 'sequence', a.version - 1, 'cancelled', a.cancelled,
      'startsAt', (a.from_on + coalesce(a.from_time, time '00:00')) at time zone 'Europe/Helsinki',
      'endsAt', case when a.to_time is null then (a.to_on + 1)::timestamp else a.to_on + a.to_time end at time zone 'Europe/Helsinki')
      order by a.from_on, a.id), '[]')
    from absence a where a.staff_id = app.actor() and a.to_on >= app.today() - 30 and a.from_on <= app.today() + 183)
) as json`;

function booked(kind: "room" | "car"): string {
  return `(select coalesce(json_agg(r.name order by r.name), '[]') from booking k join bookable r on r.id = k.bookable_id
    where k.meeting_id = m.id and k.case_id = m.case_id and not k.released and r.kind = '${kind}')`;
}

/** The owner's meetings and absences as they may leave the house. */
export async function feedOf(tx: Tx): Promise<{ meetings: FeedMeeting[]; absences: FeedAbsence[] }> {
  const found = (await tx.page<Found>("feed", feedStatement)) as Found;
  return {
    absences: found.absences,
    meetings: found.meetings.map(({ placeKind, service, version, ...meeting }) => ({
      ...meeting,
      placeKind: serviceModel(service, version)?.places.find(({ code }) => code === placeKind)?.name ?? null,
    })),
  };
}

export async function feedOfActor(tx: Tx): Promise<z.input<typeof ownFeed.reply>["feed"]> {
  const [feed] = await tx.rows<{ id: string; createdAt: string; fetchedAt: string | null }>(
    "own-feed",
    `select f.id, f.created_at as "createdAt", f.fetched_at as "fetchedAt" from calendar_feed f
    where f.staff_id = app.actor() and f.revoked_at is null`,
  );
  return feed ?? null;
}
