// The purchaser's desk as one statement: $1 the reader, $2 today, $3 now. Of a family one has never opened two weeks are told. One's own families first, everything else beside them.
const news = `
  'news', (select coalesce(json_agg(json_build_object('caseId', m.id, 'family', m.name, 'lookedAt', m.looked_at, 'upTo', n.up_to,
      'count', n.n, 'events', n.events) order by n.latest desc), '[]')
    from mine m cross join lateral (
      select count(*) as n, max(e.id) as up_to, max(e.at) as latest,
        (array_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'by', coalesce(s.given_name || ' ' || s.family_name, '')) order by e.id desc))[1:4] as events
      from (select * from case_event e where e.case_id = m.id and e.id > m.looked_event and e.actor_id <> $1
          and (m.looked_at is not null or e.at > $3::timestamptz - interval '14 days')
        order by e.id desc limit 50) e
      left join staff s on s.id = e.actor_id) n
    where n.n > 0)`;

const orders = `
  'orders', (select coalesce(json_agg(json_build_object('id', o.id, 'caseId', m.id, 'family', m.name, 'service', o.service,
      'serviceVersion', o.service_version, 'unit', u.name, 'status', o.status, 'orderedOn', o.ordered_on, 'answeredOn', o.answered_on,
      'answerReason', o.answer_reason) order by o.status = 'returned' desc, o.ordered_at), '[]')
    from mine m join service_order o on o.case_id = m.id join unit u on u.id = o.provider_unit_id
    where o.status = 'sent' or (o.status = 'returned'
      and not exists (select 1 from service_order r where r.case_id = m.id and (r.replaces = o.id or r.ordered_at > o.ordered_at))))`;

const toRead = `
  'plans', (select coalesce(json_agg(json_build_object('id', p.id, 'caseId', m.id, 'family', m.name, 'planVersion', p.plan_version,
      'createdOn', p.created_on, 'author', s.given_name || ' ' || s.family_name) order by p.created_on), '[]')
    from mine m join plan p on p.case_id = m.id and p.status = 'proposed' join staff s on s.id = p.created_by
    where not exists (select 1 from plan_approval v where v.case_id = m.id and v.plan_id = p.id and v.party = 'purchaser')),
  'documents', (select coalesce(json_agg(json_build_object('id', d.id, 'caseId', m.id, 'family', m.name, 'kind', d.kind,
      'service', q.service, 'serviceVersion', q.service_version, 'approvedOn', d.approved_on, 'coversFrom', d.covers_from,
      'coversTo', d.covers_to) order by d.approved_on desc), '[]')
    from mine m join document d on d.case_id = m.id and d.status = 'approved' and d.approved_on > $2::date - 30
    join service_period q on q.id = d.period_id)`;

const families = `
  'families', (select coalesce(json_agg(json_build_object('caseId', m.id, 'family', m.name, 'service', m.service,
      'serviceVersion', p.service_version, 'phase', m.phase, 'unit', u.name, 'keyWorker', key.name, 'children', kids.n,
      'nextDue', due.next, 'late', due.late, 'orderValidTo', o.valid_to, 'news', 0) order by m.name collate "fi-x-icu"), '[]')
    from mine m left join unit u on u.id = m.unit_id
    left join service_period p on p.case_id = m.id and p.service = m.service and p.ended_on is null
    left join service_order o on o.id = p.order_id
    left join lateral (select string_agg(s.given_name || ' ' || s.family_name, ', ') as name
      from case_worker w join staff s on s.id = w.staff_id
      where w.case_id = m.id and w.role = 'keyWorker' and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)
        and app.works_as(s.id, 'familyWorker')) key on true
    cross join lateral (select count(*) as n from case_member k where k.case_id = m.id and k.role = 'child' and k.valid_to is null) kids
    cross join lateral (select min(d.due_on) filter (where d.due_on >= $2 and not d.breach) as next,
      count(*) filter (where d.breach or d.due_on < $2) as late from duty d where d.case_id = m.id) due)`;

export const deskStatement = `
with mine as materialized (
  select c.id, c.name, c.service, c.phase, c.unit_id, coalesce(l.event_id, 0) as looked_event, l.at as looked_at
  from case_access a join family_case c on c.id = a.case_id and c.status = 'open'
  left join case_look l on l.actor_id = $1 and l.case_id = c.id
  where a.actor_id = $1 and a.relation = 'purchaser' and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2)
)
select json_build_object(
  ${families},
  'caseload', app.caseloads('{}', true),
  'duties', (select coalesce(json_agg(json_build_object('caseId', d.case_id, 'family', d.name, 'rule', d.rule, 'words', d.words,
      'agreed', (select a.what from agreement a where a.id = d.subject_id and a.case_id = d.case_id),
      'reason', d.reason - 'source', 'source', coalesce(d.reason ->> 'source', ''), 'dueOn', d.due_on, 'breach', d.breach)
      order by d.due_on nulls last), '[]')
    from (select d.*, m.name from mine m join duty d on d.case_id = m.id where d.breach or d.due_on <= $2::date + 30
      order by d.due_on nulls last limit 100) d),
  ${orders},
  ${toRead},
  ${news}) as json`;
