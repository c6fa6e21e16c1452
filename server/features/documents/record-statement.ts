import { consentHolds } from "#server/features/partners/queries.ts";
import { ratingsThatHold } from "#server/features/goals/queries.ts";

// The record of one service as drafting reads it: `$1` case, `$2` period, `$3` first day, `$4` last day. One statement.

const nameOfPerson = (id: string): string => `(select p.given_name from person p where p.id = ${id})`;
// A cast may fail, so row-level security lets it near no index: it stands apart (`offset 0`), or every person would be read.
const nameOfChild = `(select p.given_name from (select (x ->> 'childId')::uuid as id offset 0) k join person p on p.id = k.id)`;

/** The source of a meeting: its signed record where there is one. */
const sourceOf = (meeting: string): string => `coalesce(
  (select jsonb_build_object('kind', 'entry', 'id', e.entry_id) from entry e where e.meeting_id = ${meeting} and e.is_current),
  jsonb_build_object('kind', 'meeting', 'id', ${meeting}))`;

const meetings = `
select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'on', m.starts_on, 'status', m.status,
    'reasonKind', coalesce(m.outcome_kind, ''), 'reason', coalesce(nullif(m.outcome_reason, ''),
      case when m.status = 'rescheduled' then (select n.moved_reason from meeting n where n.moved_from = m.id limit 1) end, ''),
    'source', ${sourceOf("m.id")},
    'attended', (select coalesce(jsonb_agg(jsonb_build_object('party', a.party, 'name', coalesce(p.given_name,
        s.given_name || ' ' || s.family_name, pa.role || ' ' || pa.name)) order by p.birth_date nulls last, a.id), '[]')
      from meeting_participant a left join person p on p.id = a.person_id left join staff s on s.id = a.staff_id
      left join partner pa on pa.id = a.partner_id where a.meeting_id = m.id and a.attended)) order by m.starts_at, m.id), '[]')
from meeting m where m.case_id = $1 and m.period_id = $2 and m.starts_on between $3::date and $4::date`;

const ratings = `
select coalesce(jsonb_agg(jsonb_build_object('on', r.rated_on, 'level', r.level, 'source',
    case when r.meeting_id is null then jsonb_build_object('kind', 'goal', 'id', g.id) else ${sourceOf("r.meeting_id")} end)
  order by r.rated_on, r.id), '[]')
from ${ratingsThatHold("g.id")} r`;

const goals = `
select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'familyWords', g.family_words,
    'whose', (select coalesce(jsonb_agg(p.given_name order by w.place), '[]')
      from unnest(g.person_ids) with ordinality w (id, place) join person p on p.id = w.id),
    'levels', g.levels, 'baseline', g.baseline, 'weight', g.weight, 'endLevel', g.end_level, 'whatHelped', g.what_helped,
    'ratings', (${ratings})) order by g.set_on, g.id), '[]')
from goal g where g.case_id = $1 and g.period_id = $2 and g.status in ('active', 'ended')`;

/** Children's own views that the form of the meeting asked for, as the record's own part has them. */
const childVoicesOfForm = `(select coalesce(jsonb_agg(jsonb_build_object('childId', v -> 'ref' -> 'id', 'words', v -> 'words', 'how', 'told')), '[]')
  from jsonb_each(coalesce(e.extra -> 'form' -> 'voices', '{}')) part, jsonb_array_elements(part.value) v
  where v -> 'ref' ->> 'kind' = 'member')`;

const entries = `
select coalesce(jsonb_agg(jsonb_build_object('source', jsonb_build_object('kind', 'entry', 'id', e.entry_id), 'meetingId', e.meeting_id,
    'meetingKind', m.kind, 'on', e.happened_on, 'observed', e.observed, 'assessed', e.assessed,
    'said', (select coalesce(jsonb_agg(jsonb_build_object('who', coalesce(x -> 'speaker' ->> 'name', ''), 'words', x ->> 'words')), '[]')
      from jsonb_array_elements(e.said) x where coalesce(x ->> 'words', '') <> ''),
    'childVoice', (select coalesce(jsonb_agg(jsonb_build_object('who', coalesce(${nameOfChild}, ''),
        'words', x ->> 'words', 'how', coalesce(x ->> 'how', ''))), '[]')
      from jsonb_array_elements(e.child_voice || ${childVoicesOfForm}) x where coalesce(x ->> 'words', '') <> ''),
    'situation', coalesce(e.extra ->> 'situation', ''),
    'wishes', (select coalesce(jsonb_agg(jsonb_build_object('who', coalesce(x ->> 'who', ''), 'words', x ->> 'words')), '[]')
      from jsonb_array_elements(coalesce(e.extra -> 'wishes', '[]')) x where coalesce(x ->> 'words', '') <> ''),
    'partnerParts', (select coalesce(jsonb_agg(jsonb_build_object('who', x ->> 'name', 'words', x ->> 'words')), '[]')
      from jsonb_each(coalesce(e.extra -> 'form' -> 'voices', '{}')) part, jsonb_array_elements(part.value) x
      where x -> 'ref' ->> 'kind' = 'partner' and x -> 'ref' ->> 'id' in (select s.partner_id::text from sharing_consent s
        where s.case_id = $1 and 'meetings' = any (s.subjects) and ${consentHolds("s")})),
    'shared', (select coalesce(jsonb_agg(part.value -> 'words'), '[]') from jsonb_each(coalesce(e.extra -> 'form' -> 'shared', '{}')) part
      where coalesce(part.value ->> 'words', '') <> ''),
    'effect', coalesce(e.extra ->> 'effect', ''),
    'continuation', case when e.extra -> 'continuation' ->> 'decision' is null then null else jsonb_build_object(
      'decision', e.extra -> 'continuation' ->> 'decision', 'reasons', coalesce(e.extra -> 'continuation' ->> 'reasons', '')) end)
  order by e.happened_on, e.signed_at), '[]')
from entry e join meeting m on m.id = e.meeting_id
where e.case_id = $1 and e.period_id = $2 and e.is_current and e.happened_on between $3::date and $4::date`;

const agreements = `
select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'meetingId', a.meeting_id, 'what', a.what,
    'owner', coalesce(p.given_name, s.given_name || ' ' || s.family_name, pa.role || ' ' || pa.name, ''), 'agreedOn', a.agreed_on,
    'dueOn', a.due_on, 'doneOn', a.done_on, 'status', a.status, 'outcome', a.outcome) order by a.due_on nulls last, a.id), '[]')
from agreement a left join person p on p.id = a.owner_person_id left join staff s on s.id = a.owner_staff_id
left join partner pa on pa.id = a.owner_partner_id where a.case_id = $1 and $2 in (a.period_id, a.carried_to)`;

const concerns = `
select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'factor', c.risk_factor, 'severity', c.severity,
    'whose', ${nameOfPerson("c.person_id")}, 'evidence', c.evidence, 'raised', c.raised_with_family, 'raisedWords', c.raised_words,
    'notRaisedReason', c.not_raised_reason, 'action', c.action, 'noticedOn', c.noticed_on, 'followUpOn', c.follow_up_on,
    'status', c.status, 'followUps', (select coalesce(jsonb_agg(jsonb_build_object('on', x ->> 'on', 'words', x ->> 'words')), '[]')
      from jsonb_array_elements(c.follow_up) x)) order by c.noticed_on, c.id), '[]')
from concern c where c.case_id = $1 and $2 in (c.period_id, c.carried_to)`;

const referrals = `
select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'service', r.service_name, 'receiver', r.receiver,
    'whose', ${nameOfPerson("r.person_id")}, 'status', r.status, 'on', coalesce(r.steps -> -1 ->> 'on', r.created_on::text))
  order by r.created_on, r.id), '[]')
from referral r where r.case_id = $1 and $2 in (r.period_id, r.carried_to)`;

const resources = `
select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'offers', f.offers, 'status', f.status,
    'name', coalesce((select p.given_name || ' ' || p.family_name from person p where p.id = f.person_id), f.name),
    'on', coalesce(f.steps -> -1 ->> 'on', f.named_on::text)) order by f.whose, f.named_on, f.id), '[]')
from family_resource f where f.case_id = $1 and f.period_id = $2`;

/** Who somebody at the table of a discussion `d` is, by name. */
const nameOfOne = (
  one: string,
): string => `coalesce((select coalesce(p.given_name, s.given_name || ' ' || s.family_name, pa.role || ' ' || pa.name)
  from (select (${one} ->> 'id')::uuid as id, ${one} ->> 'kind' as kind offset 0) k
  left join person p on k.kind = 'member' and p.id = k.id left join staff s on k.kind = 'worker' and s.id = k.id
  left join partner pa on k.kind = 'partner' and pa.id = k.id and pa.case_id = d.case_id), '')`;

// A partner's own view is told of those whom the family's consent covers today, as in the records of meetings.
const discussions = `
select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'on', d.held_on, 'guide', d.guide, 'guideVersion', d.guide_version,
    'about', ${nameOfPerson("d.about_person_id")}, 'picture', coalesce(d.content ->> 'picture', ''),
    'dissents', (select coalesce(jsonb_agg(jsonb_build_object('who', ${nameOfOne("(v -> 'who')")}, 'words', v ->> 'words') order by n), '[]')
      from jsonb_array_elements(d.content -> 'views') with ordinality as x (v, n) where v ->> 'stance' = 'otherwise'
        and coalesce(v ->> 'words', '') <> '' and (v -> 'who' ->> 'kind' <> 'partner' or v -> 'who' ->> 'id' in (
          select s.partner_id::text from sharing_consent s
          where s.case_id = $1 and 'meetings' = any (s.subjects) and ${consentHolds("s")}))),
    'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', r ->> 'id', 'area', r ->> 'area', 'kind', r ->> 'kind',
        'about', (select p.given_name from (select (r ->> 'aboutId')::uuid as id offset 0) k join person p on p.id = k.id),
        'words', r ->> 'words', 'supports', coalesce(r ->> 'supports', '')) order by n), '[]')
      from jsonb_array_elements(d.content -> 'rows') with ordinality as x (r, n) where coalesce(r ->> 'words', '') <> ''))
  order by d.held_on, d.id), '[]')
from discussion d where d.case_id = $1 and d.period_id = $2 and d.state = 'agreed' and d.superseded_on is null
  and d.held_on between $3::date and $4::date`;

export const recordStatement = `
select jsonb_build_object(
  'members', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name, 'role', m.role, 'birthDate', p.birth_date)
      order by p.birth_date nulls last), '[]') from case_member m join person p on p.id = m.person_id
    where m.case_id = $1 and (m.valid_to is null or m.valid_to >= $3::date)),
  'meetings', (${meetings}), 'goals', (${goals}), 'entries', (${entries}), 'agreements', (${agreements}),
  'concerns', (${concerns}), 'referrals', (${referrals}),
  'plan', (select jsonb_build_object('id', l.id, 'planVersion', l.plan_version, 'approvedOn', l.approved_on, 'reviewOn', l.review_on,
      'situation', coalesce(l.content ->> 'situation', ''), 'familyWishes', coalesce(l.content ->> 'familyWishes', ''))
    from plan l where l.case_id = $1 and l.period_id = $2 and l.status = 'approved' order by l.plan_version desc limit 1),
  'views', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'party', v.party, 'words', v.words, 'declined', v.declined,
      'name', coalesce(p.given_name, s.given_name || ' ' || s.family_name))
      order by array_position('{child,parent,close_person,worker,purchaser}', v.party), v.id), '[]')
    from closing_view v left join person p on p.id = v.person_id left join staff s on s.id = v.staff_id
    where v.case_id = $1 and v.period_id = $2),
  'resources', (${resources}), 'discussions', (${discussions}),
  'continues', (select p.continues from service_period p where p.id = $2 and p.case_id = $1),
  'author', (select jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'title', s.title,
      'contact', concat_ws(', ', nullif(s.phone, ''), nullif(s.email, ''))) from staff s where s.id = app.actor())) as json`;

/** Rows of the record by (kind, id) in `$2`, each with its day and words; what isn't of the case `$1` isn't there. */
export const sourcesStatement = `
with asked as (select * from jsonb_to_recordset($2::jsonb) as a (kind text, id uuid))
select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.id, 'on', s.on_day, 'title', s.title, 'words', s.words,
  'meetingId', s.meeting_id) order by s.on_day, s.id), '[]') as json
from (
  select 'entry' as kind, e.entry_id as id, e.happened_on as on_day, m.kind as title, m.id as meeting_id, concat_ws(E'\\n',
      nullif(e.observed, ''), nullif(e.assessed, ''),
      (select string_agg(concat_ws(': ', nullif(x -> 'speaker' ->> 'name', ''), '”' || (x ->> 'words') || '”'), E'\\n') from jsonb_array_elements(e.said) x),
      (select string_agg(coalesce(${nameOfChild}, '') || ': ”' || (x ->> 'words') || '”', E'\\n')
        from jsonb_array_elements(e.child_voice) x), nullif(e.extra ->> 'situation', ''), nullif(e.extra ->> 'effect', '')) as words
  from entry e join meeting m on m.id = e.meeting_id
  where e.case_id = $1 and e.is_current and e.entry_id in (select id from asked where kind = 'entry')
  union all
  select 'meeting', m.id, m.starts_on, m.kind, m.id, m.outcome_reason from meeting m
  where m.case_id = $1 and m.id in (select id from asked where kind = 'meeting')
  union all
  select 'goal', g.id, g.set_on, g.title, null, g.family_words from goal g
  where g.case_id = $1 and g.id in (select id from asked where kind = 'goal')
  union all
  select 'agreement', a.id, a.agreed_on, a.what, a.meeting_id, a.outcome from agreement a
  where a.case_id = $1 and a.id in (select id from asked where kind = 'agreement')
  union all
  select 'concern', c.id, c.noticed_on, c.risk_factor, c.meeting_id, c.evidence from concern c
  where c.case_id = $1 and c.id in (select id from asked where kind = 'concern')
  union all
  select 'referral', r.id, r.created_on, r.service_name, null, r.reason from referral r
  where r.case_id = $1 and r.id in (select id from asked where kind = 'referral')
  union all
  select 'plan', l.id, l.approved_on, l.plan_version::text, null, coalesce(l.content ->> 'situation', '') from plan l
  where l.case_id = $1 and l.id in (select id from asked where kind = 'plan')
  union all
  select 'resource', f.id, f.named_on, f.name, null, f.offers from family_resource f
  where f.case_id = $1 and f.id in (select id from asked where kind = 'resource')
  union all
  select 'discussion', d.id, d.held_on, d.guide, null, coalesce(d.content ->> 'picture', '') from discussion d
  where d.case_id = $1 and d.state = 'agreed' and d.id in (select id from asked where kind = 'discussion')
  union all
  select 'view', v.id, v.on_day, v.party, null, v.words from closing_view v
  where v.case_id = $1 and v.id in (select id from asked where kind = 'view')) s`;
