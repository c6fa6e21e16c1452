import { uuidv7 } from "uuidv7";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { PlacedParticipant } from "#core/meetings/participants.ts";
import { participantRow } from "#server/features/meetings/commands.ts";
import type { Tx } from "#server/platform/database.ts";

export type NewMeeting = {
  id: string;
  on: LocalDate;
  from: string;
  minutes: number;
  kind: string;
  placeKind: string;
  place: string;
  purpose: string;
  interpreter: string;
  travelBefore: number;
  travelAfter: number;
  travelSource: string;
  collisionReason: string;
  /** Rooms and cars, and whether each is taken knowingly. */
  bookings: readonly { bookableId: string; overridden: boolean }[];
  seriesId?: string | null;
  movedFrom?: string;
  movedBy?: string;
  movedReason?: string;
};
type NewSeries = { id: string; weekday: number; starts_on: string; ends_on: string; every_weeks: number };

// All rows of a series in one statement; the day is given with each participant, since a trigger couldn't see the meeting yet.
const storeStatement = `
with series as (
  insert into meeting_series (id, case_id, period_id, weekday, starts_on, ends_on, every_weeks, created_by)
  select s.id, $1, $2, s.weekday, s.starts_on, s.ends_on, s.every_weeks, app.actor()
  from jsonb_to_recordset($5::jsonb) as s (id uuid, weekday int, starts_on date, ends_on date, every_weeks int)
), made as (
  insert into meeting (id, case_id, period_id, kind, starts_at, ends_at, starts_on, place_kind, place, purpose, interpreter,
    series_id, moved_from, moved_by, moved_reason, travel_before, travel_after, travel_source, collision_reason)
  select x.id, $1, $2, x.kind, at, at + make_interval(mins => x.minutes), x."on", x."placeKind", x.place, x.purpose, x.interpreter,
    x."seriesId", x."movedFrom", x."movedBy", coalesce(x."movedReason", ''), x."travelBefore", x."travelAfter", x."travelSource",
    x."collisionReason"
  from jsonb_to_recordset($3::jsonb) as x (id uuid, kind text, "on" date, "from" time, minutes int, "placeKind" text, place text,
      purpose text, interpreter text, "seriesId" uuid, "movedFrom" uuid, "movedBy" text, "movedReason" text,
      "travelBefore" int, "travelAfter" int, "travelSource" text, "collisionReason" text)
  cross join lateral (select (x."on" + x."from") at time zone 'Europe/Helsinki' as at) t
  returning id, starts_at, ends_at, travel_before, travel_after
), booked as (
  insert into booking (id, case_id, meeting_id, bookable_id, during, overridden)
  select b.id, $1, m.id, b.bookable_id,
    case r.kind when 'car' then tstzrange(m.starts_at - make_interval(mins => m.travel_before), m.ends_at + make_interval(mins => m.travel_after))
      else tstzrange(m.starts_at, m.ends_at) end, b.overridden
  from jsonb_to_recordset($6::jsonb) as b (id uuid, meeting_id uuid, bookable_id uuid, overridden boolean)
  join made m on m.id = b.meeting_id join bookable r on r.id = b.bookable_id
)
insert into meeting_participant (id, case_id, meeting_id, on_day, person_id, staff_id, partner_id, party)
select p.id, $1, p.meeting_id, p.on_day, p.person_id, p.staff_id, p.partner_id, p.party
from jsonb_to_recordset($4::jsonb)
  as p (id uuid, meeting_id uuid, on_day date, person_id uuid, staff_id uuid, partner_id uuid, party text)`;

export async function storeMeetings(
  tx: Tx,
  caseId: string,
  periodId: string,
  meetings: readonly NewMeeting[],
  participants: readonly PlacedParticipant[],
  series: readonly NewSeries[] = [],
): Promise<void> {
  const rows = meetings.flatMap(({ id, on }) =>
    participants.map((one) => ({ ...participantRow(one), meeting_id: id, on_day: on })),
  );
  const bookings = meetings.flatMap(({ id, bookings }) =>
    bookings.map(({ bookableId, overridden }) => ({
      id: uuidv7(),
      meeting_id: id,
      bookable_id: bookableId,
      overridden,
    })),
  );
  await tx.rows("store-meetings", storeStatement, [
    caseId,
    periodId,
    JSON.stringify(meetings),
    JSON.stringify(rows),
    JSON.stringify(series),
    JSON.stringify(bookings),
  ]);
}
