import type { z } from "zod";
import type { bookablesOf, unitHours, unitWeek } from "#contract/worker/calendar.ts";
import { usualTravel } from "#core/calendar/travel.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { Tx } from "#server/platform/database.ts";
import type { Context } from "#server/platform/serve.ts";

type Week = z.input<typeof unitWeek.reply>;
type Meeting = Week["meetings"][number];
type Found = Omit<Week, "today" | "from" | "to" | "meetings" | "leads"> & {
  /** By service period. */
  families: Record<
    string,
    { caseId: string; family: string; service: string | null; version: number | null }
  >;
  meetings: {
    times: Week["workers"][number]["busy"][number];
    is: [staffId: string, status: Meeting["status"], meetingId: string, periodId: string, kind: string];
  }[];
};

// Hours as the week's load: a meeting with the way to it. What was cancelled or missed is no work done, what is only planned none yet.
const hours = (which: string): string => `
  coalesce(round((sum(date_part('epoch', m.ends_at - m.starts_at) / 60 + m.travel_before + m.travel_after)
    filter (where ${which}) / 60)::numeric, 2), 0)`;
const counted = { planned: "m.status in ('planned', 'held', 'no_show')", held: "m.status = 'held'" };
const team = `team as materialized (
  select s.id, s.given_name, s.family_name, s.weekly_hours from staff s
  where s.active and s.id in (select r.staff_id from staff_role r where r.unit_id = $1 and r.role = 'familyWorker'
    and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $2)))`;

// A thousand times are told as numbers in arrays: named fields and dates written out took half of the statement and of the reply.
const minute = (column: string): string => `(date_part('epoch', m.${column}) / 60)::int`;
const times = `array[${minute("starts_at")}, ${minute("ends_at")}, m.travel_before, m.travel_after]`;

// Most of a large unit's week is time of others' families: it is told worker by worker, and of it no more than is shown.
// app.unit_meetings tells of whose families the reader may know, and app.whose_periods their names, to those who stand to them. Each
// meeting is looked up once, and each period and family once, however many of its meetings the week has.
const weekStatement = `
with ${team}, taken as materialized (
  select * from app.unit_meetings($1, $2, $3)
), known as materialized (
  select * from app.whose_periods(array(select distinct period_id from taken where period_id is not null))
), worked as materialized (
  select m.staff_id, ${hours(counted.planned)} as planned, ${hours(counted.held)} as held,
    json_agg(${times} order by m.starts_at, m.ends_at) filter (where m.case_id is null and m.status in ('planned', 'held')) as busy
  from taken m group by m.staff_id
), booked as materialized (
  select b.*, c.name from app.unit_bookings($1, $2::date::timestamp at time zone 'Europe/Helsinki',
    ($3::date + 1)::timestamp at time zone 'Europe/Helsinki') b
  left join lateral (select x.name from family_case x where x.id = b.case_id offset 0) c on true
)
select json_build_object(
  'unit', (select u.name from unit u where u.id = $1),
  'workers', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.given_name || ' ' || t.family_name,
      'planned', coalesce(w.planned, 0), 'held', coalesce(w.held, 0), 'busy', coalesce(w.busy, '[]'))
      order by t.family_name collate "fi-x-icu", t.given_name collate "fi-x-icu"), '[]')
    from team t left join worked w on w.staff_id = t.id),
  'families', (select coalesce(json_object_agg(k.period_id, json_build_object('caseId', k.case_id, 'family', k.family,
      'service', k.service, 'version', k.service_version)), '{}') from known k),
  'meetings', (select coalesce(json_agg(json_build_object('times', ${times},
      'is', array[m.staff_id::text, m.status, m.meeting_id::text, m.period_id::text, m.kind]) order by m.starts_at, m.ends_at), '[]')
    from taken m where m.period_id is not null),
  'absences', (select coalesce(json_agg(json_build_object('id', a.id, 'staffId', a.staff_id, 'from', a.from_on, 'to', a.to_on,
      'fromTime', to_char(a.from_time, 'HH24:MI'), 'toTime', to_char(a.to_time, 'HH24:MI'), 'kind', own.kind) order by a.from_on), '[]')
    from app.unit_absences($1, $2, $3) a left join absence own on own.id = a.id),
  'bookables', (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'details', r.details,
      'seats', r.seats) order by r.kind desc, r.name collate "fi-x-icu"), '[]')
    from bookable r where r.unit_id = $1 and r.active),
  'bookings', (select coalesce(json_agg(json_build_object('bookableId', b.bookable_id, 'startsAt', b.starts_at, 'endsAt', b.ends_at,
      'overridden', b.overridden, 'known', case when b.name is not null then json_build_object('caseId', b.case_id,
        'meetingId', b.meeting_id, 'family', b.name) end) order by b.starts_at), '[]') from booked b)
) as json`;

/** Has the actor a part in the unit, and which? Undefined when none. */
export function partIn({ roles }: Pick<Context, "roles">, unitId: string): { leads: boolean } | undefined {
  const held = roles.filter((one) => one.unitId === unitId).map(({ role }) => role);
  const leads = held.includes("unitLead");
  return leads || held.includes("familyWorker") ? { leads } : undefined;
}

export async function weekOfUnit(
  tx: Tx,
  unitId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Omit<Week, "today" | "leads">> {
  const { families, meetings, ...found } = (await tx.page<Found>("unit-week", weekStatement, [
    unitId,
    from,
    to,
  ])) as Found;
  return { ...found, from, to, meetings: meetings.flatMap((one) => inWords(one, families)) };
}

const instant = (minutes: number): string => new Date(minutes * 60_000).toISOString();

/** A meeting of a family that is known, its kind in the words of its service. */
function inWords({ times, is }: Found["meetings"][number], families: Found["families"]): Meeting[] {
  const [startsAt, endsAt, travelBefore, travelAfter] = times;
  const [staffId, status, meetingId, periodId, kind] = is;
  const whose = families[periodId];
  if (!whose) return [];
  const { caseId, family, service, version } = whose;
  const kinds =
    service !== null && version !== null ? serviceModel(service, version)?.meetingKinds : undefined;
  const kindName = kinds?.find(({ code }) => code === kind)?.name ?? null;
  return [
    {
      staffId,
      startsAt: instant(startsAt),
      endsAt: instant(endsAt),
      travelBefore,
      travelAfter,
      status,
      known: { caseId, meetingId, family, kindName },
    },
  ];
}

const hoursStatement = `
with ${team}, taken as materialized (
  select m.staff_id, date_trunc('week', m.on_day)::date as week, ${hours(counted.planned)} as planned, ${hours(counted.held)} as held
  from app.unit_meetings($1, $2, $3) m group by 1, 2
)
select json_build_object('unit', (select u.name from unit u where u.id = $1),
  'workers', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.given_name || ' ' || t.family_name,
      'weeklyHours', t.weekly_hours, 'weeks', (select coalesce(json_agg(json_build_object('week', w.week,
          'planned', coalesce(x.planned, 0), 'held', coalesce(x.held, 0)) order by w.week), '[]')
        from (select d::date as week from generate_series($2::date, $3::date, '7 days') d) w
        left join taken x on x.staff_id = t.id and x.week = w.week))
      order by t.family_name collate "fi-x-icu", t.given_name collate "fi-x-icu"), '[]') from team t)) as json`;

export const hoursOfUnit = (
  tx: Tx,
  unitId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Pick<z.input<typeof unitHours.reply>, "unit" | "workers"> | undefined> =>
  tx.page("unit-hours", hoursStatement, [unitId, from, to]);

export const unitsNamed = (tx: Tx, unitIds: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx.rows<{ id: string; name: string }>(
    "units-named",
    `select u.id, u.name from unit u where u.id = any ($1::uuid[]) order by u.name collate "fi-x-icu"`,
    [unitIds],
  );

type Bookables = z.input<typeof bookablesOf.reply>;
const bookablesStatement = `
select json_build_object('unit', (select u.name from unit u where u.id = $1),
  'bookables', (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'details', r.details,
      'seats', r.seats, 'active', r.active, 'version', r.version) order by r.active desc, r.kind desc, r.name collate "fi-x-icu"), '[]')
    from bookable r where r.unit_id = $1),
  'travel', (select json_build_object('sameArea', e.same_area, 'sameTown', e.same_town, 'sameRegion', e.same_region,
      'elsewhere', e.elsewhere, 'version', e.version) from travel_estimate e where e.id = $1)) as json`;

export async function bookablesOfUnit(tx: Tx, unitId: string): Promise<Omit<Bookables, "leads">> {
  const found = await tx.page<Omit<Bookables, "leads" | "travel"> & { travel: Bookables["travel"] | null }>(
    "unit-bookables",
    bookablesStatement,
    [unitId],
  );
  const { same_area, same_town, same_region, elsewhere } = usualTravel;
  const usual = { sameArea: same_area, sameTown: same_town, sameRegion: same_region, elsewhere, version: 0 };
  return { unit: found?.unit ?? "", bookables: found?.bookables ?? [], travel: found?.travel ?? usual };
}
