import type { z } from "zod";
import type { ownMeeting, todayPage } from "#contract/worker/today.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { addressProtected, placeTellsNothing } from "#server/features/meetings/queries.ts";
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
// and would rather read whole tables.
const one = (table: string, id: string): string =>
  `lateral (select * from ${table} x where x.id = ${id} offset 0)`;
const mine = (whose: string): string => `(
  select m.* from meeting_participant mp cross join ${one("meeting", "mp.meeting_id")} m
  where mp.staff_id = app.actor() and ${whose})`;

const people = `(
  select coalesce(json_agg(json_build_object(
      'kind', case when p.person_id is not null then 'member' when p.staff_id is not null then 'worker' else 'partner' end,
      'id', coalesce(p.person_id, p.staff_id, p.partner_id),
      'name', coalesce(pe.given_name || ' ' || pe.family_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'givenName', coalesce(pe.given_name, st.given_name, pa.name, ''), 'role', coalesce(st.title, pa.role, ''), 'birthDate', pe.birth_date)
    order by case p.party when 'family' then 1 when 'child' then 2 when 'worker' then 3 when 'purchaser' then 4 else 5 end,
      pe.birth_date nulls last, p.id), '[]')
  from meeting_participant p
  left join person pe on pe.id = p.person_id left join staff st on st.id = p.staff_id left join partner pa on pa.id = p.partner_id
  where p.meeting_id = m.id and p.staff_id is distinct from app.actor())`;

const otherFields = `'id', m.id, 'caseId', m.case_id, 'family', c.name, 'kind', m.kind, 'service', sp.service, 'version', sp.service_version,
  'startsAt', m.starts_at, 'on', m.starts_on,
  'hasDraft', exists (select 1 from draft d where d.author_id = app.actor() and d.kind = 'entry' and d.target_id = m.id)`;
const ownFields = `${otherFields}, 'status', m.status, 'endsAt', m.ends_at, 'placeKind', m.place_kind,
  'place', case when h.hidden then null else m.place end, 'placeHidden', h.hidden, 'purpose', m.purpose, 'interpreter', m.interpreter,
  'interpreterLanguages', case when m.interpreter = 'none' then '[]'::jsonb else (
    select coalesce(jsonb_agg(distinct ip.interpreter_language), '[]') from case_member im join person ip on ip.id = im.person_id
    where im.case_id = m.case_id and im.valid_to is null and ip.interpreter_language is not null) end,
  'participants', ${people}, 'recorded', e.entry_id is not null, 'entryId', e.entry_id`;
const otherJoins = `cross join ${one("family_case", "m.case_id")} c cross join ${one("service_period", "m.period_id")} sp`;
const ownJoins = `${otherJoins} left join entry e on e.meeting_id = m.id and e.is_current
  cross join lateral (select not ${placeTellsNothing} and ${addressProtected("m.case_id")} as hidden offset 0) h`;

// What the last held meeting before this one agreed on, then what else is still open.
const lastAgreed = `(
  select coalesce(jsonb_agg(jsonb_build_object('what', g.what, 'done', g.status = 'done', 'owner', coalesce(
      (select o.given_name from person o where o.id = g.owner_person_id), (select o.given_name from staff o where o.id = g.owner_staff_id),
      (select o.name from partner o where o.id = g.owner_partner_id), '')) order by g.is_last desc, g.due_on nulls last, g.id), '[]')
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
select json_build_object(
  'meetings', (select coalesce(json_agg(json_build_object(${ownFields}, 'phaseId', sp.phase, 'heldByKind', ${heldByKind},
      'lastAgreed', ${lastAgreed}, 'due', ${dueSoon}) order by m.starts_at, m.id), '[]')
    from ${mine("mp.on_day = app.today()")} m ${ownJoins} where m.status <> 'rescheduled'),
  'others', (select coalesce(json_agg(json_build_object(${otherFields}) order by m.starts_at, m.id), '[]')
    from (select * from ${mine("mp.waits and mp.on_day between app.today() - 90 and app.today() + 7")} w
      where w.starts_on < app.today() or (w.starts_on > app.today() and w.status = 'planned')
      order by w.starts_on < app.today(), w.starts_at limit 100) m ${otherJoins}
    where c.status = 'open' or m.starts_on > app.today()),
  'drafts', (select coalesce(json_agg(json_build_object('kind', d.kind, 'targetId', d.target_id, 'caseId', d.case_id, 'family', c.name,
      'savedAt', d.saved_at, 'meeting', (select json_build_object('startsAt', m.starts_at, 'kind', m.kind, 'service', sp.service,
          'version', sp.service_version)
        from ${one("meeting", "t.meeting_id")} m join service_period sp on sp.id = m.period_id))
      order by d.saved_at desc), '[]')
    from (select * from draft where author_id = app.actor() order by saved_at desc limit 30) d cross join ${one("family_case", "d.case_id")} c
    cross join lateral (select coalesce((select n.meeting_id from entry n where n.entry_id = d.target_id and n.is_current), d.target_id)
      as meeting_id offset 0) t),
  'writings', (select coalesce(json_agg(json_build_object('kind', w.kind, 'id', w.id, 'caseId', w.case_id, 'family', c.name,
      'document', w.document, 'service', sp.service, 'version', sp.service_version, 'begunOn', w.begun_on)
      order by w.begun_on desc, w.id), '[]')
    from (select 'plan' as kind, p.id, p.case_id, p.period_id, null as document, p.created_on as begun_on
        from plan p where p.created_by = app.actor() and p.status = 'draft'
      union all
      select 'document', d.id, d.case_id, d.period_id, d.kind, d.begun_on
        from document d where d.created_by = app.actor() and d.status = 'draft'
      order by begun_on desc limit 30) w
    cross join ${one("family_case", "w.case_id")} c cross join ${one("service_period", "w.period_id")} sp where c.status = 'open')
) as json`;

type Page = { meetings: TodayRow[]; others: OtherRow[]; drafts: DraftRow[]; writings: WritingRow[] };
/** One's own meetings from what waits for its record to a week ahead, and one's unfinished writing. */
export async function ownToday(tx: Tx): Promise<Page> {
  const page = await tx.page<Page>("own-today", todayStatement);
  return page ?? { meetings: [], others: [], drafts: [], writings: [] };
}

const weekStatement = `
select json_build_object('meetings', (select coalesce(json_agg(json_build_object(${ownFields}) order by m.starts_at, m.id), '[]')
  from ${mine("mp.on_day between $1::date and $2::date")} m ${ownJoins} where m.status <> 'rescheduled')) as json`;

export async function ownMeetingsBetween(tx: Tx, from: LocalDate, to: LocalDate): Promise<OwnRow[]> {
  return (await tx.page<{ meetings: OwnRow[] }>("own-week", weekStatement, [from, to]))?.meetings ?? [];
}
