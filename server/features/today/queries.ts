import type { z } from "zod";
import type { ownMeeting, ownWeek, todayPage } from "#contract/worker/today.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { addressProtected, bookedJson, placeTellsNothing } from "#server/features/meetings/queries.ts";
import { supportAt, type SupportAt } from "#server/features/support-persons/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Today = z.input<typeof todayPage.reply>;
type Service = { service: string; version: number };
type Unnamed<M> = Omit<M, "kindName" | "placeName"> & Service;
export type OwnRow = Unnamed<z.input<typeof ownMeeting>>;
export type TodayRow = OwnRow & {
  phaseId: string | null;
  heldByKind: Record<string, number>;
  lastAgreed: Today["meetings"][number]["lastAgreed"];
  due: Today["meetings"][number]["due"];
};
export type OtherRow = Omit<Today["ahead"][number], "kindName"> & Service & { kind: string };
export type DraftRow = Omit<Today["drafts"][number], "meeting"> & {
  meeting: (Service & { startsAt: string; kind: string }) | null;
};
export type WritingRow = Omit<Today["writings"][number], "name"> & Service & { document: string | null };

// One's own meetings are found through the participants' indexes of worker and day, and only then looked at: the cost
// is that of one's own days, however large the county. `offset 0` says it to the planner, who can't know how few they are
// and would rather read whole tables. Each table stands as few times as can be: with its policy it is most of what a page costs.
const one = (table: string, id: string): string =>
  `lateral (select * from ${table} x where x.id = ${id} offset 0)`;
const ofCase = (table: string): string =>
  `(select distinct case_id from cards) f cross join lateral (select * from ${table} x where x.case_id = f.case_id offset 0)`;
const mine = (whose: string): string =>
  `select mp.meeting_id from meeting_participant mp where mp.staff_id = app.actor() and ${whose}`;

// The meetings asked for, and what their families are called.
const met = (ids: string): string => `
met as materialized (select m.* from (${ids}) i cross join ${one("meeting", "i.meeting_id")} m),
periods as materialized (select sp.* from (select period_id from met union select period_id from writings) i
  cross join ${one("service_period", "i.period_id")} sp),
families as materialized (select c.* from (select case_id from met union select case_id from drafts union select case_id from writings) i
  cross join ${one("family_case", "i.case_id")} c)`;

// What only the meetings shown in full need: who is in their families and the network.
const cards = (which: string): string => `
cards as materialized (select * from met where status <> 'rescheduled' and ${which}),
members as materialized (select cm.case_id, cm.valid_to, p.id, p.given_name, p.family_name, p.birth_date, p.interpreter_language,
    p.address_protected
  from ${ofCase("case_member")} cm cross join ${one("person", "cm.person_id")} p),
homes as materialized (select h.case_id, h.address_protected from ${ofCase("household")} h),
network as materialized (select pa.case_id, pa.id, pa.name, pa.role from ${ofCase("partner")} pa)`;

const people = `(
  select coalesce(json_agg(json_build_object(
      'kind', case when p.person_id is not null then 'member' when p.staff_id is not null then 'worker' else 'partner' end,
      'id', coalesce(p.person_id, p.staff_id, p.partner_id),
      'name', coalesce(pe.given_name || ' ' || pe.family_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'givenName', coalesce(pe.given_name, st.given_name, pa.name, ''), 'role', coalesce(st.title, pa.role, ''), 'birthDate', pe.birth_date)
    order by case p.party when 'family' then 1 when 'child' then 2 when 'worker' then 3 when 'purchaser' then 4 else 5 end,
      pe.birth_date nulls last, p.id), '[]')
  from meeting_participant p
  left join members pe on pe.id = p.person_id and pe.case_id = m.case_id
  left join staff st on st.id = p.staff_id left join network pa on pa.id = p.partner_id and pa.case_id = m.case_id
  where p.meeting_id = m.id and p.staff_id is distinct from app.actor())`;

const otherFields = `'id', m.id, 'caseId', m.case_id, 'family', c.name, 'kind', m.kind, 'service', sp.service, 'version', sp.service_version,
  'startsAt', m.starts_at, 'on', m.starts_on,
  'hasDraft', exists (select 1 from drafts d where d.kind = 'entry' and d.target_id = m.id)`;
const ownFields = `${otherFields}, 'status', m.status, 'endsAt', m.ends_at, 'placeKind', m.place_kind,
  'place', case when h.hidden then null else m.place end, 'placeHidden', h.hidden, 'purpose', m.purpose, 'interpreter', m.interpreter,
  'interpreterLanguages', case when m.interpreter = 'none' then '[]'::jsonb else (
    select coalesce(jsonb_agg(distinct im.interpreter_language), '[]') from members im
    where im.case_id = m.case_id and im.valid_to is null and im.interpreter_language is not null) end,
  'participants', ${people}, 'recorded', e.entry_id is not null, 'entryId', e.entry_id`;
const named = `join families c on c.id = m.case_id join periods sp on sp.id = m.period_id`;
const ownJoins = `${named} left join entry e on e.meeting_id = m.id and e.is_current
  cross join lateral (select not ${placeTellsNothing} and ${addressProtected("m.case_id", "members", "homes")} as hidden offset 0) h`;

// What the last held meeting before this one agreed on, then what else is still open.
const lastAgreed = `(
  select coalesce(jsonb_agg(jsonb_build_object('what', g.what, 'done', g.status = 'done', 'owner', coalesce(
      (select o.given_name from members o where o.id = g.owner_person_id and o.case_id = m.case_id),
      (select o.given_name from staff o where o.id = g.owner_staff_id),
      (select o.name from network o where o.id = g.owner_partner_id and o.case_id = m.case_id), ''))
    order by g.is_last desc, g.due_on nulls last, g.id), '[]')
  from (select a.*, coalesce(a.meeting_id = l.id, false) as is_last
    from agreement a left join lateral (
      select l.id from meeting l where l.case_id = m.case_id and l.status = 'held' and l.starts_at < m.starts_at
      order by l.starts_at desc limit 1) l on true
    where a.case_id = m.case_id and (a.status = 'open' or a.meeting_id = l.id)
    order by coalesce(a.meeting_id = l.id, false) desc, a.due_on nulls last, a.id limit 3) g)`;
const dueSoon = `(
  select coalesce(jsonb_agg(jsonb_build_object('words', d.words, 'dueOn', d.due_on, 'overdue', d.due_on < app.today()) order by d.due_on), '[]')
  from (select u.words, u.due_on from duty u where u.case_id = m.case_id and not u.breach and u.due_on <= app.today() + 14
      -- Agreements are told in their own words, meetings without a record in their own list.
      and not exists (select 1 from agreement x where x.id = u.subject_id) and not exists (select 1 from meeting x where x.id = u.subject_id)
    order by u.due_on limit 2) d)`;
const heldByKind = `(
  select coalesce(jsonb_object_agg(k.kind, k.n), '{}') from (
    select o.kind, count(*) as n from meeting o where o.case_id = m.case_id and o.period_id = m.period_id and o.status = 'held'
    group by o.kind) k)`;

// Only today's cards tell who takes part, what was agreed and what is due. The others wait for their record or are ahead.
const todayStatement = `
with drafts as materialized (
  select d.kind, d.target_id, d.case_id, d.saved_at,
    coalesce((select n.meeting_id from entry n where n.entry_id = d.target_id and n.is_current), d.target_id) as meeting_id
  from draft d where d.author_id = app.actor() order by d.saved_at desc limit 30
), writings as materialized (
  select 'plan' as kind, p.id, p.case_id, p.period_id, null as document, p.created_on as begun_on
    from plan p where p.created_by = app.actor() and p.status = 'draft'
  union all
  select 'document', d.id, d.case_id, d.period_id, d.kind, d.begun_on
    from document d where d.created_by = app.actor() and d.status = 'draft'
  order by begun_on desc limit 30
), of_today as materialized (
  ${mine("mp.on_day = app.today()")}
), waiting as materialized (
  ${mine("mp.waits and mp.on_day between app.today() - 90 and app.today() + 7")}
), ${met("select meeting_id from of_today union select meeting_id from waiting union select meeting_id from drafts")},
${cards("id in (select meeting_id from of_today)")}
select json_build_object(
  'meetings', (select coalesce(json_agg(json_build_object(${ownFields}, 'phaseId', sp.phase, 'heldByKind', ${heldByKind},
      'lastAgreed', ${lastAgreed}, 'due', ${dueSoon}) order by m.starts_at, m.id), '[]')
    from cards m ${ownJoins}),
  'others', (select coalesce(json_agg(json_build_object(${otherFields}) order by m.starts_at, m.id), '[]')
    from (select * from met w where w.id in (select meeting_id from waiting)
        and (w.starts_on < app.today() or (w.starts_on > app.today() and w.status = 'planned'))
      order by w.starts_on < app.today(), w.starts_at limit 100) m ${named}
    where c.status = 'open' or m.starts_on > app.today()),
  'drafts', (select coalesce(json_agg(json_build_object('kind', d.kind, 'targetId', d.target_id, 'caseId', d.case_id, 'family', c.name,
      'savedAt', d.saved_at, 'meeting', (select json_build_object('startsAt', m.starts_at, 'kind', m.kind, 'service', sp.service,
          'version', sp.service_version)
        from met m join periods sp on sp.id = m.period_id where m.id = d.meeting_id))
      order by d.saved_at desc), '[]')
    from drafts d join families c on c.id = d.case_id),
  'writings', (select coalesce(json_agg(json_build_object('kind', w.kind, 'id', w.id, 'caseId', w.case_id, 'family', c.name,
      'document', w.document, 'service', sp.service, 'version', sp.service_version, 'begunOn', w.begun_on)
      order by w.begun_on desc, w.id), '[]')
    from writings w join families c on c.id = w.case_id join periods sp on sp.id = w.period_id where c.status = 'open'),
  'support', ${supportAt(false)}
) as json`;

type Page = {
  meetings: TodayRow[];
  others: OtherRow[];
  drafts: DraftRow[];
  writings: WritingRow[];
  support: SupportAt[];
};
/** One's own meetings from what waits for its record to a week ahead, and one's unfinished writing. */
export async function ownToday(tx: Tx): Promise<Page> {
  const page = await tx.page<Page>("own-today", todayStatement);
  return page ?? { meetings: [], others: [], drafts: [], writings: [], support: [] };
}

const hoursOf = (which: string): string => `(
  select coalesce(round(sum(extract(epoch from m.ends_at - m.starts_at) / 3600 + (m.travel_before + m.travel_after) / 60.0), 2), 0)
  from cards m where ${which})`;
const weekStatement = `
with drafts as materialized (
  select d.kind, d.target_id, d.case_id from draft d where d.author_id = app.actor() and d.kind = 'entry'
), writings as (select null::uuid as case_id, null::uuid as period_id where false),
${met(mine("mp.on_day between $1::date and $2::date"))},
${cards("true")}
select json_build_object('meetings', (select coalesce(json_agg(json_build_object(${ownFields},
    'travelBefore', m.travel_before, 'travelAfter', m.travel_after, 'bookables', ${bookedJson}) order by m.starts_at, m.id), '[]')
  from cards m ${ownJoins}),
  'absences', (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'from', a.from_on, 'to', a.to_on,
      'fromTime', to_char(a.from_time, 'HH24:MI'), 'toTime', to_char(a.to_time, 'HH24:MI')) order by a.from_on), '[]')
    from absence a where a.staff_id = app.actor() and not a.cancelled and a.to_on >= $1::date and a.from_on <= $2::date),
  'planned', ${hoursOf("m.status in ('planned', 'held', 'no_show')")}, 'held', ${hoursOf("m.status = 'held'")}) as json`;

type Week = z.input<typeof ownWeek.reply>;
export type WeekOfActor = Pick<Week, "absences" | "planned" | "held"> & {
  meetings: (OwnRow & Pick<Week["meetings"][number], "travelBefore" | "travelAfter" | "bookables">)[];
};
export const ownWeekBetween = async (tx: Tx, from: LocalDate, to: LocalDate): Promise<WeekOfActor> =>
  (await tx.page<WeekOfActor>("own-week", weekStatement, [from, to])) ?? {
    meetings: [],
    absences: [],
    planned: 0,
    held: 0,
  };
