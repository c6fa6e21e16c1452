import { firstDay } from "#server/features/deviations/queries.ts";

/** Lines on a page; one more is read to know whether there is a next page. */
export const pageLines = 30;

// $1 units, $2 today, $3 kind, $4 rule, $5 service, $6 worker, $7 from, $8 to, $9 and $10 the last line of the former page,
// $11 the last day that counts as ahead, $12 the reader. Each unit's lines are read in order from its index and merged: the cost is
// that of a page, however many families there are.
const after = (day: string): string => `($9::date is null or (${day}, x.id) > ($9::date, $10::bigint))`;
const narrowed = `($4::text is null or x.rule = $4) and ($5::text is null or x.service = $5)`;
const dutyKind = `($3 = 'all' or x.breach and x.due_on <= $2::date and $3 = 'broken'
  or not x.breach and x.due_on < $2::date and $3 = 'late'
  or (x.due_on > $2::date or x.due_on = $2::date and not x.breach) and $3 = 'ahead')`;
const duties = (where: string): string => `
  select x.id, x.case_id, x.period_id, x.rule, x.service, x.due_on as on_day, x.words, x.subject_id,
    case when x.breach and x.due_on <= $2::date then 'broken' when x.due_on < $2::date then 'late' else 'ahead' end as kind
  from duty x where ${where} and x.due_on <= least($11::date, coalesce($8::date, $11::date)) and x.due_on >= coalesce($7::date, '-infinity')
    and ${narrowed} and ${dutyKind} and ${after("x.due_on")}
  order by x.due_on, x.id limit ${pageLines + 1}`;
const forecasts = (where: string): string => `
  select x.id, x.case_id, x.period_id, x.rule, x.service, x.on_day, x.words, null::uuid, 'forecast'
  from forecast x where ${where} and $3 in ('all', 'ahead') and x.on_day >= greatest($2::date, $7::date) and x.on_day <= coalesce($8::date, $2::date + 90)
    and ${narrowed} and ${after("x.on_day")}
  order by x.on_day, x.id limit ${pageLines + 1}`;

const inUnits = `
  select l.* from unnest($1::uuid[]) u (id) cross join lateral (
    (${duties("x.unit_id = u.id")}) union all (${forecasts("x.unit_id = u.id")})) l`;
// Of one worker: a few dozen families, found by the worker.
const ofWorker = `
  select l.* from (select distinct w.case_id from case_worker w where w.staff_id = $6::uuid
      and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn') and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)) m
  cross join lateral (
    (${duties("x.case_id = m.case_id and x.unit_id = any ($1::uuid[])")}) union all
    (${forecasts("x.case_id = m.case_id and x.unit_id = any ($1::uuid[])")})) l`;

/** One page of lines in order of their day. */
export const linesStatement = ({ worker }: { worker?: string | undefined }): string => `
with lines as materialized (
  select * from (${worker === undefined ? `${inUnits} where $6::uuid is null` : ofWorker}) found
  order by on_day, id limit ${pageLines + 1}
)
select coalesce(json_agg(json_build_object('rowId', l.id, 'caseId', l.case_id, 'family', c.name, 'kind', l.kind, 'rule', l.rule,
    'service', l.service, 'serviceVersion', p.service_version, 'words', l.words, 'on', l.on_day,
    'agreed', (select a.what from agreement a where a.id = l.subject_id and a.case_id = l.case_id),
    'keyWorker', key.name, 'deviation', dev.json) order by l.on_day, l.id), '[]') as json
from lines l join family_case c on c.id = l.case_id join service_period p on p.id = l.period_id
left join lateral (select string_agg(s.given_name || ' ' || s.family_name, ', ') as name from case_worker w join staff s on s.id = w.staff_id
  where w.case_id = l.case_id and w.role = 'keyWorker' and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)
    and app.works_as(w.staff_id, 'familyWorker')) key on true
left join lateral (select json_build_object('id', d.id, 'version', d.version, 'own', d.requested_by = $12::uuid) as json from deviation d
  where d.case_id = l.case_id and d.period_id = l.period_id and d.rule = l.rule and d.status = 'requested' limit 1) dev on true`;

// $1 units, $2 today, $3 the reader.
export const summaryStatement = `
select json_build_object(
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]')
    from unit u where u.id = any ($1::uuid[])),
  'workers', (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name collate "fi-x-icu"), '[]')
    from (select distinct s.id, s.given_name || ' ' || s.family_name as name from staff_role r join staff s on s.id = r.staff_id and s.active
      where r.unit_id = any ($1::uuid[]) and r.role = 'familyWorker' and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2)) w),
  'rules', (select coalesce(json_agg(json_build_object('rule', n.rule, 'service', n.service, 'version', (select max(p.service_version)
      from service_period p where p.unit_id = any ($1::uuid[]) and p.service = n.service and p.ended_on is null), 'broken', n.broken, 'late', n.late)), '[]')
    from (select x.rule, x.service, count(*) filter (where x.breach) as broken, count(*) filter (where not x.breach) as late
      from duty x where x.unit_id = any ($1::uuid[]) and x.due_on <= $2 and (x.breach or x.due_on < $2) group by x.rule, x.service) n),
  'deviations', (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'caseId', d.case_id, 'family', c.name,
      'rule', d.rule, 'service', p.service, 'serviceVersion', p.service_version, 'reason', d.reason,
      'requestedBy', s.given_name || ' ' || s.family_name, 'requestedOn', d.requested_on, 'from', ${firstDay}, 'until', d.until,
      'own', d.requested_by = $3) order by d.requested_on), '[]')
    from deviation d join service_period p on p.id = d.period_id and p.unit_id = any ($1::uuid[]) and p.ended_on is null
    join family_case c on c.id = d.case_id join staff s on s.id = d.requested_by where d.status = 'requested')) as json`;
