/** A support person in a list; `p` is the person. The day the extract was last seen is shown to coordinators, whose rows the steps are. */
export const personJson = `jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'kind', p.kind, 'status', p.status,
  'languages', p.languages, 'interests', p.interests, 'area', p.area, 'mostChildren', p.most_children,
  'children', (select count(*) from support_match c where c.support_person_id = p.id and c.status in ('proposed', 'running')),
  'extractSeenOn', (select max(s.on_day) from support_step s where s.support_person_id = p.id and s.kind = 'extract'),
  'interviewed', exists (select 1 from support_step s where s.support_person_id = p.id and s.kind = 'interview'),
  'trained', exists (select 1 from support_step s where s.support_person_id = p.id and s.kind = 'training'))`;

/** What duties follow from; `m` is the match, `$1` today. */
export const factsJson = `jsonb_build_object('status', m.status,
  'extractSeen', m.support_person_id is not null and app.extract_seen(m.support_person_id, $1::date),
  'lastMeetingOn', (select max(t.on_day) from support_meeting t where t.match_id = m.id),
  'agreement', (select jsonb_build_object('fromOn', a.from_on, 'untilOn', a.until_on, 'reviewOn', a.review_on, 'reviewedOn', a.reviewed_on)
    from support_agreement a where a.match_id = m.id order by a.from_on desc, a.id desc limit 1))`;

export const matchShortJson = `jsonb_build_object('id', m.id, 'childName', m.child_name, 'birthYear', m.birth_year, 'status', m.status,
  'wishedOn', m.wished_on, 'endedOn', m.ended_on, 'facts', ${factsJson},
  'supportPerson', (select jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)
    from support_person p where p.id = m.support_person_id),
  'toDecide', (select count(*) from support_expense x where x.match_id = m.id and x.status = 'submitted'))`;

const staffName = (id: string) =>
  `(select w.given_name || ' ' || w.family_name from staff w where w.id = ${id})`;

export const matchJson = `${matchShortJson} || jsonb_build_object('version', m.version, 'languages', m.languages, 'interests', m.interests,
  'area', m.area, 'childWords', m.child_words, 'adultWords', m.adult_words, 'told', m.told,
  'consent', jsonb_build_object('name', m.consent_name, 'on', m.consent_on),
  'wishedBy', (select jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'phone', s.phone) from staff s where s.id = m.wished_by),
  'unit', jsonb_build_object('id', m.unit_id, 'name', (select u.name from unit u where u.id = m.unit_id)),
  'contact', (select jsonb_build_object('phone', p.phone, 'email', p.email, 'about', p.about) from support_person p where p.id = m.support_person_id),
  'extractSeen', m.support_person_id is not null and app.extract_seen(m.support_person_id, $1::date),
  'end', case when m.status in ('ended', 'withdrawn') then jsonb_build_object('reason', m.end_reason, 'words', m.end_words,
    'child', coalesce(m.feedback ->> 'child', ''), 'guardian', coalesce(m.feedback ->> 'guardian', ''),
    'supportPerson', coalesce(m.feedback ->> 'supportPerson', '')) end,
  'agreements', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'fromOn', a.from_on, 'untilOn', a.until_on,
      'timesAMonth', a.times_a_month, 'hoursATime', a.hours_a_time, 'expensesWords', a.expenses_words, 'guardianName', a.guardian_name,
      'guardianOn', a.guardian_on, 'childOn', a.child_on, 'childWords', a.child_words, 'supportPersonOn', a.support_person_on,
      'reviewOn', a.review_on, 'reviewedOn', a.reviewed_on, 'reviewWords', a.review_words) order by a.from_on desc, a.id desc), '[]')
    from support_agreement a where a.match_id = m.id),
  'meetings', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'onDay', t.on_day, 'hours', t.hours, 'what', t.what,
      'childWas', t.child_was, 'report', t.report, 'writtenBy', ${staffName("t.written_by")}) order by t.on_day desc, t.id desc), '[]')
    from support_meeting t where t.match_id = m.id),
  'expenses', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'version', x.version, 'onDay', x.on_day, 'kind', x.kind,
      'kilometres', x.kilometres, 'cents', x.cents, 'words', x.words, 'status', x.status, 'submittedBy', ${staffName("x.submitted_by")},
      'decidedBy', ${staffName("x.decided_by")}, 'decidedOn', x.decided_on, 'decisionWords', x.decision_words) order by x.on_day desc, x.id desc), '[]')
    from support_expense x where x.match_id = m.id))`;

const matchOrder =
  "array_position(array['wished', 'proposed', 'running'], m.status) nulls last, m.wished_on, m.id";

export const registerStatement = `
with mine as materialized (select u.id, u.name, u.id = any (app.units_as('unitLead')) as leads from unit u
  where u.kind = 'provider' and u.id = any (app.units_coordinated()))
select jsonb_build_object('today', $1::date,
  'units', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'leads', leads) order by name collate "fi-x-icu"), '[]') from mine),
  'people', (select coalesce(jsonb_agg(${personJson} order by array_position(array['ready', 'applicant', 'paused'], p.status) nulls last,
      p.family_name collate "fi-x-icu", p.given_name collate "fi-x-icu", p.id), '[]') from support_person p where p.unit_id in (select id from mine)),
  'matches', (select coalesce(jsonb_agg(${matchShortJson} order by ${matchOrder}), '[]')
    from support_match m where m.unit_id in (select id from mine)
      and (m.status in ('wished', 'proposed', 'running') or m.ended_on > $1::date - 365)),
  'coordinators', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'version', c.version, 'unitId', c.unit_id, 'staffId', c.staff_id,
      'name', ${staffName("c.staff_id")}, 'from', c.valid_from) order by c.valid_from, c.id), '[]')
    from support_coordinator c where c.unit_id in (select id from mine) and (c.valid_to is null or c.valid_to >= $1)),
  'workers', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'unitId', w.unit_id) order by w.family_name, w.id), '[]')
    from (select distinct s.id, s.given_name || ' ' || s.family_name as name, s.family_name, r.unit_id from staff s join staff_role r on r.staff_id = s.id
      where s.active and r.role = 'familyWorker' and r.unit_id in (select id from mine where leads)
        and r.valid_from <= $1 and (r.valid_to is null or r.valid_to >= $1)) w)) as json`;

export const personPageStatement = `
select jsonb_build_object('today', $1::date,
  'person', ${personJson} || jsonb_build_object('version', p.version, 'givenName', p.given_name, 'familyName', p.family_name,
    'unit', jsonb_build_object('id', p.unit_id, 'name', (select u.name from unit u where u.id = p.unit_id)), 'birthYear', p.birth_year,
    'phone', p.phone, 'email', p.email, 'about', p.about, 'statusReason', p.status_reason, 'recruitedOn', p.recruited_on, 'leftOn', p.left_on),
  'steps', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'onDay', s.on_day, 'issuedOn', s.issued_on,
      'words', s.words, 'by', ${staffName("s.recorded_by")}) order by s.on_day desc, s.id desc), '[]')
    from support_step s where s.support_person_id = p.id),
  'matches', (select coalesce(jsonb_agg(${matchShortJson} order by ${matchOrder}), '[]')
    from support_match m where m.support_person_id = p.id)) as json
from support_person p where p.id = $2 and p.unit_id = any (app.units_coordinated())`;

export const matchPageStatement = `
select jsonb_build_object('today', $1::date, 'caseId', m.case_id, 'match', ${matchJson}, 'leads', m.unit_id = any (app.units_as('unitLead')),
  'people', case when m.status in ('wished', 'proposed') then
    (select coalesce(jsonb_agg(${personJson}), '[]') from support_person p where p.unit_id = m.unit_id and p.status = 'ready')
    else '[]'::jsonb end) as json
from support_match m where m.id = $2 and m.unit_id = any (app.units_coordinated())`;

/** Units whose support persons are found for the family by the actor: the one that serves it now, and those where the actor works. */
export const mayUse = (
  caseId: string,
  unit: string,
): string => `${unit}.active and ${unit}.kind = 'provider' and (
  ${unit}.id = any (app.units_as('familyWorker') || app.units_as('unitLead'))
  or exists (select 1 from service_period sp where sp.case_id = ${caseId} and sp.unit_id = ${unit}.id and sp.ended_on is null))`;

export const ofCaseStatement = `
select jsonb_build_object('today', $1::date,
  'matches', (select coalesce(jsonb_agg(${matchJson} order by ${matchOrder}), '[]') from support_match m where m.case_id = $2),
  'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]')
    from unit u where ${mayUse("$2", "u")}),
  'children', (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.given_name) order by p.birth_date nulls last, p.id), '[]')
    from case_member c join person p on p.id = c.person_id
    where c.case_id = $2 and c.role in ('child', 'sibling') and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $1))) as json`;
