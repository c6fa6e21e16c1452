import type { z } from "zod";
import type { entryPage, entryVersionSeen, recordForm } from "#contract/worker/entries.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { SignedForm } from "#core/meetings/forms/signed-form.ts";
import { consentHolds } from "#server/features/partners/queries.ts";
import type { SignedRow } from "#core/entries/signed-content.ts";
import { ratingsThatHold } from "#server/features/goals/queries.ts";
import { agreementJson } from "#server/features/agreements/queries.ts";
import {
  addressProtected,
  aroundJson,
  childVoiceJson,
  inHandFields,
  meetingJson,
  placeTellsNothing,
  saidJson,
  servicesJson,
  type AroundShown,
  type MeetingInHand,
  type MeetingSeen,
  type ServiceRef,
} from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type RecordForm = z.input<typeof recordForm.reply>;
type EntryPage = z.input<typeof entryPage.reply>;
type VersionSeen = z.input<typeof entryVersionSeen>;

const goalJson = `jsonb_build_object('id', g.id, 'title', g.title, 'familyWords', g.family_words, 'subject', g.subject,
  'personIds', to_jsonb(g.person_ids), 'levels', to_jsonb(g.levels), 'baseline', g.baseline,
  'level', (select r.level from ${ratingsThatHold("g.id")} r order by r.rated_on desc, r.id desc limit 1))`;

const formStatement = `
with known as materialized (select ${addressProtected("$1")} as hidden)
select jsonb_build_object('family', (select c.name from family_case c where c.id = $1), 'meeting', ${meetingJson("k.hidden")},
  'place', case when k.hidden and not ${placeTellsNothing} then null else m.place end, ${aroundJson("m.id")},
  'goals', (select coalesce(jsonb_agg(${goalJson} order by g.set_on, g.id), '[]') from goal g
    where g.case_id = $1 and g.period_id = m.period_id and g.status = 'active'),
  'open', (select coalesce(jsonb_agg(${agreementJson} order by g.due_on nulls last, g.agreed_on), '[]')
    from (select * from agreement a where a.case_id = $1 and a.status = 'open' order by a.due_on nulls last limit 50) g),
  'draft', (select jsonb_build_object('content', d.content, 'savedAt', d.saved_at, 'version', d.version) from draft d
    where d.author_id = app.actor() and d.kind = 'entry' and d.target_id = m.id and d.case_id = $1),
  'services', (select jsonb_build_array(jsonb_build_object('id', sp.service, 'version', sp.service_version))
    from service_period sp where sp.id = m.period_id)) as json
from meeting m, known k where m.id = $2 and m.case_id = $1`;

type Form = Pick<RecordForm, "family" | "place" | "goals" | "open" | "draft"> &
  AroundShown & { meeting: MeetingSeen; services: ServiceRef[] };
export const recordFormOf = (tx: Tx, caseId: string, meetingId: string) =>
  tx.page<Form>("record-form", formStatement, [caseId, meetingId]);

/** What signing a record looks at: the meeting, the goals, the open matters of its service task. */
export type RecordInHand = MeetingInHand & {
  goals: { id: string; title: string; personIds: string[] }[];
  matters: { id: string; personId: string; isChild: boolean }[];
};
const goalsAndMatters = `
  'goals', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'personIds', to_jsonb(g.person_ids))), '[]')
    from goal g where g.case_id = $1 and g.period_id = m.period_id),
  'matters', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'personId', x.person_id,
      'isChild', exists (select 1 from case_member cm where cm.case_id = $1 and cm.person_id = x.person_id and cm.role = 'child'))), '[]')
    from matter x join service_period sp on sp.id = m.period_id and sp.service_task = x.service_task
    where x.case_id = $1 and x.closed_on is null)`;

export const recordInHand = (tx: Tx, caseId: string, meetingId: string) =>
  tx.page<RecordInHand>(
    "record-in-hand",
    `
select jsonb_build_object(${inHandFields}, ${goalsAndMatters}) as json from meeting m where m.id = $2 and m.case_id = $1`,
    [caseId, meetingId],
  );

/** An entry's current version in hand, with what its meeting's record looks at. */
export type EntryInHand = {
  rowId: string;
  version: number;
  serviceTask: string;
  service: ServiceRef & { readonly startedOn: LocalDate };
  signed: SignedRow;
  record: RecordInHand;
};
export const entryInHand = (tx: Tx, caseId: string, entryId: string) =>
  tx.page<EntryInHand>(
    "entry-in-hand",
    `
select jsonb_build_object('rowId', e.id, 'version', e.entry_version, 'serviceTask', e.service_task,
  'service', (select jsonb_build_object('id', sp.service, 'version', sp.service_version, 'startedOn', sp.started_on)
    from service_period sp where sp.id = e.period_id),
  'signed', jsonb_build_object('on', e.happened_on, 'durationMinutes', e.duration_minutes, 'placeKind', e.place_kind,
    'methods', to_jsonb(e.methods), 'observed', e.observed, 'said', e.said, 'assessed', e.assessed, 'childVoice', e.child_voice,
    'concernRaised', e.concern_raised, 'extra', e.extra, 'from', to_char(m.starts_at at time zone 'Europe/Helsinki', 'HH24:MI'),
    'place', m.place,
    'presentIds', (select coalesce(jsonb_agg(coalesce(p.person_id, p.staff_id, p.partner_id)), '[]') from meeting_participant p
      where p.meeting_id = m.id and p.attended),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object('goalId', r.goal_id, 'level', r.level)), '[]')
      from (select distinct on (x.goal_id) x.goal_id, x.level from goal_rating x join goal g on g.id = x.goal_id
        where g.case_id = $1 and x.meeting_id = m.id order by x.goal_id, x.id desc) r where r.level is not null)),
  'record', jsonb_build_object(${inHandFields}, ${goalsAndMatters})) as json
from entry e join meeting m on m.id = e.meeting_id
where e.entry_id = $2 and e.case_id = $1 and e.is_current`,
    [caseId, entryId],
  );

// Rows written elsewhere may not keep names and attendance of their own: then the meeting's tell them.
const named = (attended: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('kind', x ->> 'kind', 'id', x ->> 'id', 'name', x ->> 'name', 'party', x ->> 'party')), '[]')
  from jsonb_array_elements(${attended}) x)`;
const present = (came: boolean): string => `
  coalesce(e.extra -> '${came ? "present" : "absent"}', (select coalesce(jsonb_agg(x), '[]')
    from jsonb_array_elements(s.meeting -> 'participants') x where (x -> 'attended') = '${came}'::jsonb))`;
const part = (key: string): string => `coalesce(e.extra ->> '${key}', '')`;
const versionJson = `jsonb_build_object('id', e.id, 'version', e.entry_version, 'isCurrent', e.is_current,
  'author', (select jsonb_build_object('id', a.id, 'name', a.given_name || ' ' || a.family_name, 'title', a.title) from staff a where a.id = e.author_id),
  'signedAt', e.signed_at, 'correctionKind', e.correction_kind, 'correctionReason', e.correction_reason, 'on', e.happened_on,
  'from', coalesce(e.extra ->> 'from', to_char(s.starts_at at time zone 'Europe/Helsinki', 'HH24:MI')),
  'durationMinutes', e.duration_minutes, 'placeKind', e.place_kind,
  'place', case when s.hidden and e.place_kind not in ('premises', 'phone', 'video') then null else coalesce(e.extra ->> 'place', s.place) end,
  'present', ${named(present(true))}, 'absent', ${named(present(false))}, 'methods', to_jsonb(e.methods), 'observed', e.observed,
  'said', ${saidJson}, 'assessed', e.assessed, 'childVoice', ${childVoiceJson},
  'goals', coalesce(e.extra -> 'goals', (select coalesce(jsonb_agg(jsonb_build_object('goalId', r.goal_id, 'title', g.title, 'level', r.level)), '[]')
    from goal g cross join lateral ${ratingsThatHold("g.id")} r where g.case_id = $1 and r.meeting_id = s.id)),
  'concernRaised', e.concern_raised, 'situation', ${part("situation")}, 'effect', ${part("effect")},
  'wishes', (select coalesce(jsonb_agg(jsonb_build_object('words', coalesce(x ->> 'words', ''),
      'who', coalesce(case when jsonb_typeof(x -> 'who') = 'object' then x -> 'who' ->> 'name' else x ->> 'who' end, ''),
      'ref', coalesce(x -> 'ref', case when jsonb_typeof(x -> 'who') = 'object' then (x -> 'who') - 'name' end))), '[]')
    from jsonb_array_elements(coalesce(e.extra -> 'wishes', '[]')) x),
  'continuation', e.extra -> 'continuation', 'form', e.extra -> 'form')`;

const pageStatement = `
with known as materialized (select ${addressProtected("$1")} as hidden), seen as materialized (
  select m.id, m.starts_at, m.place, m.kind, m.period_id, k.hidden, ${meetingJson("k.hidden")} as meeting
  from meeting m, known k
  where m.case_id = $1 and m.id = (select e.meeting_id from entry e where e.entry_id = $2 and e.case_id = $1 limit 1))
select jsonb_build_object('family', (select c.name from family_case c where c.id = $1), 'meeting', s.meeting,
  'heading', (select jsonb_build_object('serviceTask', sp.service_task, 'unit', u.name, 'organiser', o.name,
      'purchaser', case when so.asked_by = 'purchaser' then pu.given_name || ' ' || pu.family_name else '' end)
    from service_period sp join unit u on u.id = sp.unit_id join organisation o on o.id = u.organisation_id
    join service_order so on so.id = sp.order_id join staff pu on pu.id = so.purchaser_id where sp.id = s.period_id),
  'filedIn', (select coalesce(jsonb_agg(distinct jsonb_build_object('personId', pe.id, 'name', pe.given_name || ' ' || pe.family_name)), '[]')
    from entry e join entry_matter em on em.entry_row_id = e.id join matter x on x.id = em.matter_id join person pe on pe.id = x.person_id
    where e.entry_id = $2 and e.case_id = $1 and e.is_current),
  'versions', (select coalesce(jsonb_agg(${versionJson} order by e.entry_version desc), '[]') from entry e
    where e.entry_id = $2 and e.case_id = $1),
  'agreements', (select coalesce(jsonb_agg(${agreementJson} order by g.due_on nulls last, g.id), '[]') from agreement g
    where g.case_id = $1 and g.meeting_id = s.id),
  'service', (select jsonb_build_object('id', sp.service, 'version', sp.service_version) from service_period sp where sp.id = s.period_id),
  'services', ${servicesJson}) as json
from seen s`;

type Page = Pick<EntryPage, "family" | "filedIn" | "agreements"> & {
  heading: Omit<EntryPage["heading"], "service">;
  meeting: MeetingSeen;
  versions: VersionSeen[];
  service: ServiceRef;
  services: ServiceRef[];
};
export const entryPageOf = (tx: Tx, caseId: string, entryId: string) =>
  tx.page<Page>("entry-page", pageStatement, [caseId, entryId]);

/** What the shared part is made of. The record's own note isn't read at all: it can't slip into the answer. */
export type SharedFound = {
  kind: string;
  on: LocalDate;
  unit: string;
  service: ServiceRef;
  present: { kind: string; id: string; name: string }[];
  form: Pick<SignedForm, "code" | "version" | "shared"> | null;
  /** Partners whom the family's consent to share meetings covers today. */
  consented: string[];
};
export const sharedPartOf = (tx: Tx, caseId: string, entryId: string) =>
  tx.page<SharedFound>(
    "entry-shared-part",
    `
select jsonb_build_object('kind', m.kind, 'on', e.happened_on, 'unit', u.name,
  'service', jsonb_build_object('id', sp.service, 'version', sp.service_version),
  'present', (select coalesce(jsonb_agg(jsonb_build_object('kind', x ->> 'kind', 'id', x ->> 'id', 'name', x ->> 'name')), '[]')
    from jsonb_array_elements(coalesce(e.extra -> 'present', '[]')) x),
  'form', case when e.extra ? 'form' then jsonb_build_object('code', e.extra -> 'form' -> 'code',
    'version', e.extra -> 'form' -> 'version', 'shared', coalesce(e.extra -> 'form' -> 'shared', '{}')) end,
  'consented', (select coalesce(jsonb_agg(distinct s.partner_id), '[]') from sharing_consent s
    where s.case_id = $1 and ${consentHolds("s")} and 'meetings' = any (s.subjects))) as json
from entry e join meeting m on m.id = e.meeting_id join service_period sp on sp.id = e.period_id join unit u on u.id = sp.unit_id
where e.entry_id = $2 and e.case_id = $1 and e.is_current`,
    [caseId, entryId],
  );
