import type { z } from "zod";
import type { meetingsOf } from "#contract/worker/meetings.ts";
import type { meetingSeen } from "#contract/worker/meeting-shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { MeetingParty, ParticipantKind } from "#core/meetings/participants.ts";
import type { MeetingStatus } from "#core/meetings/terms.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceModel, Term } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

// Pieces of statements that several screens share; `m` is the meeting. They take no words from outside.

/**
 * Is somebody's whereabouts in the family protected? Former members and former homes count too: who has left the family, or
 * will on a known day, is still to be found where the family has met them.
 */
export const addressProtected = (
  caseId: string,
  members = "case_member cm join person pp on pp.id = cm.person_id",
  homes = "household",
): string => `(
  exists (select 1 from ${members} where case_id = ${caseId} and address_protected)
  or exists (select 1 from ${homes} where case_id = ${caseId} and address_protected))`;

/** Kinds of place that tell nothing of where a family can be found; the same as core/meetings/terms.ts. */
export const placeTellsNothing = "m.place_kind in ('premises', 'phone', 'video')";

export const participantsJson = `(
  select coalesce(jsonb_agg(jsonb_build_object(
      'kind', case when p.person_id is not null then 'member' when p.staff_id is not null then 'worker' else 'partner' end,
      'id', coalesce(p.person_id, p.staff_id, p.partner_id),
      'name', coalesce(pe.given_name || ' ' || pe.family_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'givenName', coalesce(pe.given_name, st.given_name, pa.name, ''),
      'role', coalesce(cm.role, st.title, pa.role, ''), 'birthDate', pe.birth_date, 'party', p.party, 'attended', p.attended)
    order by array_position('{family,child,worker,purchaser,partner}', p.party), pe.birth_date nulls last, p.id), '[]')
  from meeting_participant p
  left join person pe on pe.id = p.person_id
  left join staff st on st.id = p.staff_id
  left join partner pa on pa.id = p.partner_id
  left join lateral (select c.role from case_member c where c.case_id = p.case_id and c.person_id = p.person_id
    order by c.valid_to desc nulls first limit 1) cm on true
  where p.meeting_id = m.id)`;

/** The spoken parts of an entry `e`, with names. */
export const saidJson = `(
  select coalesce(jsonb_agg(jsonb_build_object('words', coalesce(x ->> 'words', ''), 'speaker', jsonb_build_object(
      'kind', x -> 'speaker' ->> 'kind', 'id', x -> 'speaker' ->> 'id', 'name', coalesce(x -> 'speaker' ->> 'name', '')))), '[]')
  from jsonb_array_elements(e.said) x)`;
// The cast stands apart (`offset 0`): it may fail, so row-level security would let it near no index, and read every person.
export const childVoiceJson = `(
  select coalesce(jsonb_agg(jsonb_build_object('childId', v.child ->> 'childId', 'words', coalesce(v.child ->> 'words', ''),
      'how', coalesce(v.child ->> 'how', ''), 'name', coalesce(ch.given_name, ''))), '[]')
  from (select child, (child ->> 'childId')::uuid as id from jsonb_array_elements(e.child_voice) child offset 0) v
  left join person ch on ch.id = v.id)`;

const entryJson = `(
  select jsonb_build_object('id', e.entry_id, 'version', e.entry_version, 'author', a.given_name || ' ' || a.family_name,
    'signedAt', e.signed_at, 'durationMinutes', e.duration_minutes, 'methods', to_jsonb(e.methods), 'observed', e.observed,
    'assessed', e.assessed, 'said', ${saidJson}, 'childVoice', ${childVoiceJson}, 'concernRaised', e.concern_raised)
  from entry e join staff a on a.id = e.author_id where e.meeting_id = m.id and e.is_current)`;

// Each former time with who asked for the next one and why, latest first.
const movesJson = `case when m.moved_from is null then '[]'::jsonb else (
  with recursive chain as (
    select f.id, f.starts_at, f.moved_from, f.moved_by, f.moved_reason, m.moved_by as why_by, m.moved_reason as why, 1 as step
    from meeting f where f.id = m.moved_from and f.case_id = m.case_id
    union all
    select f.id, f.starts_at, f.moved_from, f.moved_by, f.moved_reason, c.moved_by, c.moved_reason, c.step + 1
    from chain c join meeting f on f.id = c.moved_from and f.case_id = m.case_id where c.step < 50)
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'startsAt', c.starts_at, 'movedBy', c.why_by, 'reason', c.why)
    order by c.step), '[]') from chain c) end`;

/** Rooms and cars that are booked for the meeting. */
export const bookedJson = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'name', r.name) order by r.kind desc, r.name collate "fi-x-icu"), '[]')
  from booking k join bookable r on r.id = k.bookable_id where k.meeting_id = m.id and k.case_id = m.case_id and not k.released)`;

/** One meeting as screens show it; `hidden` is an SQL truth: somebody's address is protected. */
export const meetingJson = (hidden: string): string => `jsonb_build_object(
  'id', m.id, 'kind', m.kind, 'status', m.status, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'on', m.starts_on,
  'placeKind', m.place_kind, 'place', case when ${hidden} and not ${placeTellsNothing} then null else m.place end,
  'placeHidden', ${hidden} and not ${placeTellsNothing}, 'purpose', m.purpose, 'interpreter', m.interpreter,
  'seriesId', m.series_id, 'participants', ${participantsJson}, 'moves', ${movesJson},
  'movedTo', (select jsonb_build_object('id', t.id, 'startsAt', t.starts_at) from meeting t
    where t.moved_from = m.id and t.case_id = m.case_id limit 1),
  'outcomeKind', m.outcome_kind, 'outcomeReason', m.outcome_reason, 'travelBefore', m.travel_before, 'travelAfter', m.travel_after,
  'travelSource', m.travel_source, 'collisionReason', m.collision_reason, 'bookables', ${bookedJson},
  'version', m.version, 'entry', ${entryJson})`;

/** The services the case has had, for the words of their codes. */
export const servicesJson = `(select coalesce(jsonb_agg(distinct jsonb_build_object('id', sp.service, 'version', sp.service_version)), '[]')
  from service_period sp where sp.case_id = $1)`;

export type ServiceRef = { readonly id: string; readonly version: number };
type Words = { readonly code: string; readonly name: Term["name"] };
const merged = (
  models: readonly ServiceModel[],
  pick: (model: ServiceModel) => readonly Words[],
): Words[] => {
  const byCode = new Map<string, Words>();
  for (const model of models) for (const { code, name } of pick(model)) byCode.set(code, { code, name });
  return [...byCode.values()];
};

/** Words of the codes of these services: kinds of meeting, places, methods. */
export function wordsOf(services: readonly ServiceRef[]) {
  const models = services.flatMap(({ id, version }) => serviceModel(id, version) ?? []);
  return {
    kinds: merged(models, (model) => model.meetingKinds),
    places: merged(models, (model) => model.places),
    methods: merged(models, (model) => model.methods),
  };
}

export type MeetingSeen = z.input<typeof meetingSeen>;
export const pageSize = 20;

const isPast = "(m.status in ('held', 'no_show') or m.ends_at <= $2)";
const chosen = `m.case_id = $1 and ($3::text is null or m.kind = $3)
  and (case when $4::text is null then m.status <> 'rescheduled' else m.status = $4 end)`;
// Coming and past in one list: the plan of a meeting with all that hangs on it is large, and set up once.
const listStatement = `
with known as materialized (select ${addressProtected("$1")} as hidden), picked as (
  (select m.*, false as is_past from meeting m where ${chosen} and $5::timestamptz is null and not ${isPast}
    order by m.starts_at, m.id limit 60)
  union all
  (select m.*, true from meeting m where ${chosen} and ${isPast}
    and ($5::timestamptz is null or (m.starts_at, m.id) < ($5::timestamptz, $6::uuid))
    order by m.starts_at desc, m.id desc limit ${pageSize}))
select json_build_object(
  'listed', (select coalesce(json_agg(json_build_object('isPast', m.is_past, 'meeting', ${meetingJson("k.hidden")})
    order by m.starts_at, m.id), '[]') from picked m, known k),
  'counts', (select coalesce(json_object_agg(c.status, c.n), '{}') from (
    select m.status, count(*) as n from meeting m where m.case_id = $1 group by m.status) c),
  'services', ${servicesJson}) as json`;

type Listed = {
  listed: { isPast: boolean; meeting: MeetingSeen }[];
  counts: Record<string, number>;
  services: ServiceRef[];
};

/** The coming meetings, soonest first, and a page of the past, latest first. */
export async function meetingsOfCase(
  tx: Tx,
  caseId: string,
  now: string,
  query: z.output<NonNullable<typeof meetingsOf.query>>,
) {
  const [beforeAt = null, beforeId = null] = query.before?.split("_") ?? [];
  const found = await tx.page<Listed>("meetings-of-case", listStatement, [
    caseId,
    now,
    query.kind ?? null,
    query.status ?? null,
    beforeAt,
    beforeId,
  ]);
  const { listed, counts, services } = found ?? { listed: [], counts: {}, services: [] };
  const of = (isPast: boolean) => listed.filter((one) => one.isPast === isPast).map(({ meeting }) => meeting);
  return { upcoming: of(false), past: of(true).toReversed(), counts, services };
}

const oneStatement = `
with known as materialized (select ${addressProtected("$1")} as hidden)
select json_build_object('meeting', ${meetingJson("k.hidden")}, 'services', ${servicesJson},
  'family', (select c.name from family_case c where c.id = $1)) as json
from meeting m, known k where m.id = $2 and m.case_id = $1`;

export const meetingOfCase = (tx: Tx, caseId: string, meetingId: string) =>
  tx.page<{ family: string; meeting: MeetingSeen; services: ServiceRef[] }>("meeting-of-case", oneStatement, [
    caseId,
    meetingId,
  ]);

export async function placeOfMeeting(tx: Tx, caseId: string, meetingId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ place: string }>(
    "meeting-place",
    "select m.place from meeting m where m.id = $2 and m.case_id = $1",
    [caseId, meetingId],
  );
  return row?.place;
}

/** Everybody around the family whom a meeting may have; `also` keeps those who already take part in one. */
export const aroundJson = (also = "null::uuid"): string => `
  'members', (select coalesce(jsonb_agg(jsonb_build_object('id', pe.id, 'name', pe.given_name || ' ' || pe.family_name,
      'givenName', pe.given_name, 'role', cm.role, 'birthDate', pe.birth_date)
      order by cm.role = 'child', pe.birth_date nulls last), '[]')
    from (select distinct on (c.person_id) c.person_id, c.role, c.valid_to from case_member c where c.case_id = $1
      order by c.person_id, c.valid_to desc nulls first) cm join person pe on pe.id = cm.person_id
    where cm.valid_to is null or exists (select 1 from meeting_participant p where p.meeting_id = ${also} and p.person_id = cm.person_id)),
  'workers', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name,
      'givenName', s.given_name, 'title', s.title, 'roles', w.roles) order by w.roles, s.family_name collate "fi-x-icu"), '[]')
    from (select cw.staff_id, jsonb_agg(distinct cw.role) as roles from case_worker cw
      where cw.case_id = $1 and cw.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser')
        and (cw.valid_from <= app.today() and (cw.valid_to is null or cw.valid_to >= app.today())
          or exists (select 1 from meeting_participant p where p.meeting_id = ${also} and p.staff_id = cw.staff_id))
      group by cw.staff_id) w join staff s on s.id = w.staff_id),
  'partners', (select coalesce(jsonb_agg(jsonb_build_object('id', pa.id, 'name', pa.name, 'role', pa.role, 'agency', pa.agency)
      order by pa.name collate "fi-x-icu"), '[]')
    from partner pa where pa.case_id = $1 and (pa.valid_to is null or pa.valid_to >= app.today()
      or exists (select 1 from meeting_participant p where p.meeting_id = ${also} and p.partner_id = pa.id)))`;

export type AroundShown = {
  members: { id: string; name: string; givenName: string; role: string; birthDate: LocalDate | null }[];
  workers: { id: string; name: string; givenName: string; title: string; roles: string[] }[];
  partners: { id: string; name: string; role: string; agency: string }[];
};
type Options = AroundShown & {
  family: string;
  homes: { id: string; name: string; hidden: boolean; residents: string[] }[];
  interpreterLanguages: string[];
};

const optionsStatement = `
select jsonb_build_object('family', (select c.name from family_case c where c.id = $1), ${aroundJson()},
  'homes', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'hidden', h.address_protected,
      'residents', (select coalesce(jsonb_agg(r.person_id order by r.id), '[]') from household_member r
        where r.case_id = $1 and r.household_id = h.id and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())))
      order by h.valid_from, h.id), '[]')
    from household h where h.case_id = $1 and (h.valid_to is null or h.valid_to >= app.today())),
  'interpreterLanguages', (select coalesce(jsonb_agg(distinct pe.interpreter_language), '[]') from case_member cm
    join person pe on pe.id = cm.person_id
    where cm.case_id = $1 and cm.valid_to is null and pe.interpreter_language is not null)) as json`;

export async function planningOptions(tx: Tx, caseId: string): Promise<Options> {
  return (
    (await tx.page<Options>("meeting-options", optionsStatement, [caseId])) ?? {
      family: "",
      members: [],
      workers: [],
      partners: [],
      homes: [],
      interpreterLanguages: [],
    }
  );
}

/** A meeting as commands see it, with everybody around the family. */
export type MeetingInHand = {
  id: string;
  periodId: string;
  kind: string;
  status: MeetingStatus;
  on: LocalDate;
  from: string;
  minutes: number;
  placeKind: string;
  place: string;
  /** An address of the family is protected, and the place would tell it. */
  placeHidden: boolean;
  seriesId: string | null;
  travelBefore: number;
  travelAfter: number;
  travelSource: string;
  /** Rooms and cars that are booked for it. */
  bookables: string[];
  version: number;
  recorded: boolean;
  participants: { kind: ParticipantKind; id: string; party: MeetingParty }[];
  around: AroundShown;
};
/** The fields of a meeting in hand, for a statement over meeting `m` of case $1. */
export const inHandFields = `'id', m.id, 'periodId', m.period_id, 'kind', m.kind, 'status', m.status, 'on', m.starts_on,
  'from', to_char(m.starts_at at time zone 'Europe/Helsinki', 'HH24:MI'),
  'minutes', (extract(epoch from m.ends_at - m.starts_at) / 60)::int, 'placeKind', m.place_kind, 'seriesId', m.series_id,
  'travelBefore', m.travel_before, 'travelAfter', m.travel_after, 'travelSource', m.travel_source,
  'bookables', (select coalesce(jsonb_agg(k.bookable_id), '[]') from booking k
    where k.meeting_id = m.id and k.case_id = m.case_id and (not k.released or m.status in ('cancelled', 'rescheduled'))),
  'place', m.place, 'placeHidden', ${addressProtected("$1")} and not ${placeTellsNothing},
  'version', m.version, 'recorded', exists (select 1 from entry e where e.meeting_id = m.id),
  'participants', (select coalesce(jsonb_agg(jsonb_build_object('party', p.party, 'id', coalesce(p.person_id, p.staff_id, p.partner_id),
      'kind', case when p.person_id is not null then 'member' when p.staff_id is not null then 'worker' else 'partner' end)), '[]')
    from meeting_participant p where p.meeting_id = m.id),
  'around', jsonb_build_object(${aroundJson("m.id")})`;
const inHandStatement = `
select jsonb_build_object(${inHandFields}) as json from meeting m where m.id = $2 and m.case_id = $1`;

export const meetingInHand = (tx: Tx, caseId: string, meetingId: string) =>
  tx.page<MeetingInHand>("meeting-in-hand", inHandStatement, [caseId, meetingId]);

const busyStatement = `
select distinct m.id from meeting m
cross join lateral app.taken_times($1, array[m.starts_at], (extract(epoch from m.ends_at - m.starts_at) / 60)::int, m.travel_before, m.travel_after,
  array[$2::uuid], '{}', m.id) t
where m.case_id = $1 and m.id = any ($3::uuid[])`;

/** Of these meetings of the case those when the worker, who has none of them, has something else. */
export const collisionsInSpan = async (
  tx: Tx,
  caseId: string,
  workerId: string,
  meetingIds: readonly string[],
): Promise<string[]> =>
  (await tx.rows<{ id: string }>("busy-in-span", busyStatement, [caseId, workerId, meetingIds])).map(
    ({ id }) => id,
  );
