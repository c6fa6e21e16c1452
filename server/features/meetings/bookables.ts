import { uuidv7 } from "uuidv7";
import { travelEstimate, type TravelBand, type TravelMinutes } from "#core/calendar/travel.ts";
import { timeWishesOf, type TimeWishSeen } from "#server/features/time-wishes/queries.ts";
import type { Context } from "#server/platform/serve.ts";

export type BookableSeen = {
  id: string;
  kind: "room" | "car";
  name: string;
  details: string;
  seats: number | null;
};

/** The unit of the running service and those where the asker works: theirs are the rooms and cars one may book. */
const unitsToBook = ({ roles }: Pick<Context, "roles">, unitId: string): string[] => [
  ...new Set([unitId, ...roles.flatMap((held) => held.unitId ?? [])]),
];

/** Of these rooms and cars those that are there to be booked. */
export async function bookableAmong(
  context: Context,
  unitId: string,
  ids: readonly string[],
): Promise<readonly Pick<BookableSeen, "id" | "kind">[]> {
  if (ids.length === 0) return [];
  return context.tx.rows<Pick<BookableSeen, "id" | "kind">>(
    "bookable-among",
    "select r.id, r.kind from bookable r where r.id = any ($1::uuid[]) and r.active and r.unit_id = any ($2::uuid[])",
    [ids, unitsToBook(context, unitId)],
  );
}

const aidsStatement = `
select json_build_object(
  'bookables', (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'details', r.details,
      'seats', r.seats) order by r.kind desc, r.name collate "fi-x-icu"), '[]')
    from bookable r where r.active and r.unit_id = any ($3::uuid[])),
  'unitPostcode', (select u.postcode from unit u where u.id = $2),
  'homePostcodes', (select coalesce(json_object_agg(h.id, h.postcode), '{}') from household h
    where h.case_id = $1 and not h.address_protected and (h.valid_to is null or h.valid_to >= app.today())),
  'minutes', (select json_build_object('same_area', e.same_area, 'same_town', e.same_town, 'same_region', e.same_region,
      'elsewhere', e.elsewhere) from travel_estimate e where e.id = $2)) as json`;

type Found = {
  bookables: BookableSeen[];
  unitPostcode: string | null;
  homePostcodes: Record<string, string>;
  minutes: TravelMinutes | null;
};
export type PlanningAids = {
  bookables: BookableSeen[];
  /** How long the way to each home is, by the home's id; without those whose place isn't known or is protected. */
  ways: ReadonlyMap<string, { band: TravelBand; minutes: number }>;
  timeWishes: TimeWishSeen[];
};

/** What helps in choosing a time: rooms and cars, how long the way is reckoned to be, when the family likes to be met. */
export async function planningAids(context: Context, unitId: string): Promise<PlanningAids> {
  const { tx, caseId } = context;
  const found = await tx.page<Found>("planning-aids", aidsStatement, [
    caseId,
    unitId,
    unitsToBook(context, unitId),
  ]);
  return {
    bookables: found?.bookables ?? [],
    ways: new Map(
      Object.entries(found?.homePostcodes ?? {}).flatMap(([home, postcode]) => {
        const way = travelEstimate(found?.unitPostcode ?? "", postcode, found?.minutes ?? undefined);
        return way ? [[home, way] as const] : [];
      }),
    ),
    timeWishes: await timeWishesOf(tx, caseId),
  };
}

const rebookStatement = `
insert into booking (id, case_id, meeting_id, bookable_id, during, overridden)
select b.id, $1, m.id, b.bookable_id,
  case r.kind when 'car' then tstzrange(m.starts_at - make_interval(mins => m.travel_before), m.ends_at + make_interval(mins => m.travel_after))
    else tstzrange(m.starts_at, m.ends_at) end, b.overridden
from jsonb_to_recordset($3::jsonb) as b (id uuid, bookable_id uuid, overridden boolean)
join bookable r on r.id = b.bookable_id join meeting m on m.id = $2 and m.case_id = $1`;

/** Books anew what a planned meeting has: the former rows are given up, the new ones follow the meeting's time and travel. */
export async function rebook(
  { tx, caseId }: Context,
  meetingId: string,
  bookings: readonly { bookableId: string; overridden: boolean }[],
): Promise<void> {
  await tx.rows(
    "release-bookings",
    "update booking set released = true, version = version + 1 where meeting_id = $2 and case_id = $1 and not released",
    [caseId, meetingId],
  );
  await tx.rows("rebook-meeting", rebookStatement, [
    caseId,
    meetingId,
    JSON.stringify(
      bookings.map(({ bookableId, overridden }) => ({ id: uuidv7(), bookable_id: bookableId, overridden })),
    ),
  ]);
}

/** The exclusion constraint spoke: somebody else booked it between the look and the writing. */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === "23P01";
