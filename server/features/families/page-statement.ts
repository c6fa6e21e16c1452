import { documentTemplates } from "#core/documents/templates.ts";
import { ratingsThatHold } from "#server/features/goals/queries.ts";
import { factsStatement } from "#server/features/duties/queries.ts";
import { addressProtected, placeTellsNothing } from "#server/features/meetings/queries.ts";

const kindsInCrisis = documentTemplates
  .flatMap(({ kind, onCrisisStrip }) => (onCrisisStrip ? [`'${kind}'`] : []))
  .join(", ");

// A meeting's place tells where a protected family can be found: it has its own question.
const place = `case when w.hidden and not ${placeTellsNothing} then '' else m.place end`;

// The whole family page as one statement; `$1` is the case, `$2` the present instant. `page` has the shape of the reply, `found` is
// what the engine reads.
// The first part keeps the worker's own look: a list and the page tell by it what is new.
export const familyPageStatement = `
with former as (
  select * from case_look where case_id = $1 and actor_id = app.actor()
), looked as (
  insert into case_look as l (case_id, actor_id, event_id, at)
  select $1, app.actor(), coalesce((select max(e.id) from case_event e where e.case_id = $1), 0), $2::timestamptz
  where exists (select 1 from family_case c where c.id = $1)
  on conflict (actor_id, case_id) do update set
    event_id = excluded.event_id, at = excluded.at,
    previous_event_id = case when l.at < excluded.at - interval '30 minutes' then l.event_id else l.previous_event_id end,
    previous_at = case when l.at < excluded.at - interval '30 minutes' then l.at else l.previous_at end
  where l.event_id <> excluded.event_id or l.at < excluded.at - interval '1 minute'
), since as (
  select case when f.at < $2::timestamptz - interval '30 minutes' then f.event_id else f.previous_event_id end as event_id,
    case when f.at < $2::timestamptz - interval '30 minutes' then f.at else f.previous_at end as at
  from former f
), whereabouts as materialized (select ${addressProtected("$1")} as hidden)
select json_build_object('found', (select f.json from (${factsStatement}) f), 'page', json_build_object(
  'today', app.today(),
  'family', json_build_object('id', c.id, 'name', c.name, 'openedOn', c.opened_on, 'closedOn', c.closed_on, 'status', c.status,
    'version', c.version,
    'unit', (select json_build_object('id', u.id, 'name', u.name, 'phone', u.phone) from unit u where u.id = c.unit_id),
    'lastLookedAt', (select s.at from since s),
    'newSince', coalesce((select count(*) from since s join case_event e on e.case_id = $1 and e.id > s.event_id
      and e.actor_id <> app.actor()), 0)),
  'waitingOrder', (select json_build_object('id', o.id, 'service', o.service, 'status', o.status, 'orderedOn', o.ordered_on)
    from service_order o where o.case_id = $1 and o.status in ('sent', 'returned') order by o.ordered_at desc limit 1),
  'contact', (select json_build_object('receivedOn', k.received_on, 'kind', k.kind, 'senderName', k.sender ->> 'name',
      'organisation', coalesce(k.sender ->> 'organisation', ''), 'about', k.about, 'wishes', k.wishes, 'reasons', k.decision_reasons)
    from contact k where k.case_id = $1 order by k.decision = 'join_case', k.received_at desc limit 1),
  'joinedContacts', (select count(*) from contact k where k.case_id = $1 and k.decision = 'join_case'),
  'members', (select coalesce(json_agg(json_build_object('id', m.id, 'personId', p.id, 'givenName', p.given_name,
      'familyName', p.family_name, 'birthDate', p.birth_date, 'deathDate', p.death_date, 'role', m.role,
      'relationWords', m.relation_words, 'language', p.language, 'interpreterLanguage', p.interpreter_language,
      'phone', p.phone, 'email', p.email, 'addressProtected', p.address_protected,
      'hasIdentityCode', p.identity_code is not null, 'note', m.note, 'personVersion', p.version,
      'version', m.version, 'validFrom', m.valid_from, 'validTo', m.valid_to)
      order by array_position(array['child', 'sibling', 'parent', 'step_parent', 'grandparent', 'close_person', 'other'], m.role),
        p.birth_date nulls last, p.given_name collate "fi-x-icu"), '[]')
    from case_member m join person p on p.id = m.person_id where m.case_id = $1),
  'households', (select coalesce(json_agg(json_build_object('id', h.id, 'name', h.name, 'addressProtected', x.protected,
      'street', case when x.protected then null else h.street end, 'postcode', case when x.protected then null else h.postcode end,
      'city', case when x.protected then null else h.city end,
      'residents', (select coalesce(json_agg(json_build_object('id', r.id, 'personId', r.person_id, 'rhythm', r.rhythm,
          'version', r.version, 'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from, r.id), '[]')
        from household_member r where r.case_id = $1 and r.household_id = h.id),
      'version', h.version, 'validFrom', h.valid_from, 'validTo', h.valid_to) order by h.valid_from, h.id), '[]')
    from household h
    cross join lateral (select h.address_protected or exists (select 1 from household_member r join person p on p.id = r.person_id
      where r.case_id = $1 and r.household_id = h.id and p.address_protected) as protected) x
    where h.case_id = $1),
  'guardianships', (select coalesce(json_agg(json_build_object('id', g.id, 'guardianId', g.guardian_id, 'childId', g.child_id,
      'scope', g.scope, 'source', g.source, 'version', g.version, 'validFrom', g.valid_from, 'validTo', g.valid_to)
      order by g.valid_from, g.id), '[]') from guardianship g where g.case_id = $1),
  'partners', (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'role', r.role, 'agency', r.agency,
      'sector', r.sector, 'phone', r.phone, 'email', r.email, 'version', r.version, 'validFrom', r.valid_from, 'validTo', r.valid_to)
      order by r.agency collate "fi-x-icu", r.name collate "fi-x-icu"), '[]') from partner r where r.case_id = $1),
  'alerts', (select coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'kind', a.kind, 'words', a.words,
      'version', a.version, 'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from desc, a.id), '[]')
    from alert a where a.case_id = $1),
  'workers', (select coalesce(json_agg(json_build_object('id', w.id, 'staffId', s.id, 'name', s.given_name || ' ' || s.family_name,
      'title', s.title, 'phone', s.phone, 'role', w.role, 'hoursPerWeek', w.hours_per_week,
      -- Why somebody stands in, or took the family over, tells of it: only to those to whom the whole case is open.
      'reason', case when app.here() = $1 then w.reason else '' end,
      'validFrom', w.valid_from, 'validTo', w.valid_to)
      order by array_position(array['keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser', 'intake', 'emergency'], w.role),
        w.valid_from), '[]')
    from case_worker w join staff s on s.id = w.staff_id
    where w.case_id = $1 and (w.valid_to is null or w.valid_to >= app.today())
      -- Whose work here has ended is nobody to call.
      and (w.role = 'emergency' or app.works_as(s.id, case when w.role in ('purchaser', 'intake') then w.role else 'familyWorker' end))),
  'agreements', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('id', a.id, 'kind', a.kind, 'what', a.what,
      'owner', coalesce(
        (select json_build_object('kind', 'person', 'id', p.id, 'name', p.given_name) from person p where p.id = a.owner_person_id),
        (select json_build_object('kind', 'staff', 'id', s.id, 'name', s.given_name || ' ' || s.family_name)
          from staff s where s.id = a.owner_staff_id),
        (select json_build_object('kind', 'partner', 'id', r.id, 'name', r.name) from partner r where r.id = a.owner_partner_id)),
      'dueOn', a.due_on, 'agreedOn', a.agreed_on, 'meetingId', a.meeting_id, 'version', a.version) as one
    from agreement a where a.case_id = $1 and a.status = 'open'
    order by a.due_on nulls last, a.agreed_on desc, a.id limit 12) x),
  'goals', (select coalesce(json_agg(json_build_object('id', g.id, 'subject', g.subject, 'personIds', g.person_ids, 'title', g.title,
      'familyWords', g.family_words, 'levels', g.levels, 'baseline', g.baseline, 'latest', coalesce(g.end_level, r.level),
      'latestOn', coalesce(case when g.end_level is not null then g.ended_on end, r.rated_on)) order by g.set_on, g.id), '[]')
    from goal g
    left join lateral (select x.level, x.rated_on from ${ratingsThatHold("g.id")} x
      order by x.rated_on desc, x.id desc limit 1) r on true
    where g.case_id = $1 and g.status in ('active', 'ended')),
  'concerns', (select coalesce(json_agg(json_build_object('id', k.id, 'riskFactor', k.risk_factor, 'severity', k.severity,
      'personId', k.person_id, 'action', k.action, 'followUpOn', k.follow_up_on, 'raisedWithFamily', k.raised_with_family)
      order by k.severity desc, k.noticed_on desc), '[]') from concern k where k.case_id = $1 and k.status = 'open'),
  'relationships', (select coalesce(json_agg(json_build_object('id', r.id, 'personIds', json_build_array(r.person_a, r.person_b),
      'name', r.name) order by r.begun_on, r.id), '[]') from relationship r where r.case_id = $1 and r.ended_on is null),
  'inCrisis', (select json_build_object('documentId', d.id, 'approvedOn', d.approved_on, 'template', d.template,
      'templateVersion', d.template_version, 'content', d.content)
    from document d where d.case_id = $1 and d.kind in (${kindsInCrisis}) and d.status = 'approved' and d.superseded_on is null
    order by d.approved_on desc, d.id desc limit 1),
  'stepProposed', (select json_build_object('id', q.id, 'direction', q.direction, 'proposedOn', q.proposed_on)
    from step_proposal q where q.case_id = $1 and q.status = 'open' order by q.proposed_on desc, q.id desc limit 1),
  'strengths', (select coalesce(json_agg(t.words), '[]') from (
    select s.sentence ->> 'text' as words
    from (select d.content from document d where d.case_id = $1 and d.kind = 'mapping_summary' and d.status = 'approved'
      order by d.approved_on desc limit 1) latest
    cross join lateral jsonb_array_elements(latest.content -> 'sections') part
    cross join lateral jsonb_array_elements(part -> 'sentences') with ordinality s (sentence, at)
    where part ->> 'code' = 'resources' and s.sentence ->> 'text' <> '' order by s.at limit 6) t),
  'upcoming', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('id', m.id, 'kind', m.kind, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'placeKind', m.place_kind,
      'place', ${place}, 'purpose', m.purpose, 'interpreter', m.interpreter) as one
    from whereabouts w, meeting m where m.case_id = $1 and m.status = 'planned' and m.starts_at >= $2::timestamptz - interval '3 hours'
    order by m.starts_at limit 3) x),
  'latest', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('rowId', e.id, 'entryId', e.entry_id, 'meetingId', e.meeting_id, 'happenedOn', e.happened_on,
      'startsAt', m.starts_at, 'kind', m.kind, 'placeKind', e.place_kind, 'place', ${place},
      'author', (select s.given_name || ' ' || s.family_name from staff s where s.id = e.author_id),
      'participants', (select coalesce(json_agg(coalesce(p.given_name, s.given_name, r.name) order by mp.party, mp.id), '[]')
        from meeting_participant mp left join person p on p.id = mp.person_id left join staff s on s.id = mp.staff_id
        left join partner r on r.id = mp.partner_id where mp.meeting_id = e.meeting_id and mp.attended),
      'observed', left(e.observed, 700), 'assessed', left(e.assessed, 400),
      'said', (select coalesce(json_agg(json_build_object('name', v -> 'speaker' ->> 'name', 'words', v ->> 'words')), '[]')
        from jsonb_array_elements(e.said) v),
      'childVoice', (select coalesce(json_agg(json_build_object('childId', v ->> 'childId', 'words', v ->> 'words')), '[]')
        from jsonb_array_elements(e.child_voice) v where v ->> 'words' <> ''),
      'corrected', e.entry_version > 1) as one
    from whereabouts w, entry e join meeting m on m.id = e.meeting_id
    where e.case_id = $1 and e.is_current order by e.happened_on desc, m.starts_at desc limit 3) x),
  'counts', json_build_object(
    'openAgreements', (select count(*) from agreement a where a.case_id = $1 and a.status = 'open'),
    'openConcerns', (select count(*) from concern k where k.case_id = $1 and k.status = 'open'),
    'entries', (select count(*) from entry e where e.case_id = $1 and e.is_current),
    'upcoming', (select count(*) from meeting m where m.case_id = $1 and m.status = 'planned' and m.starts_at >= $2::timestamptz - interval '3 hours'))
)) as json
from family_case c where c.id = $1`;
