// Lists over the families one may see. Both start from one's own rows of the narrow access table, so that their cost follows
// one's own caseload and not the register.

const mine = `mine as materialized (
  select a.case_id, array_agg(distinct a.relation) as relations
  from case_access a
  where a.actor_id = app.actor() and a.valid_until >= app.today() and a.valid_from <= app.today()
  group by a.case_id
)`;

const inScope = (relations: string, scope: string): string => `case ${scope}
  when 'worker' then ${relations} && array['keyWorker', 'familyWorker', 'therapist', 'standIn']
  when 'purchaser' then 'purchaser' = any (${relations}) 
  when 'unitLead' then ${relations} && array['unitLead', 'askedLead', 'formerLead']
  when 'intake' then 'intake' = any (${relations}) else true end`;

// By what a page of families is put in order. Each order has a statement of its own: a table that only another order asks for would
// be set up, with its policy, for every page.
const orders = {
  name: { column: "null::date", by: "" },
  due: {
    column: "(select min(d.due_on) from duty d where d.case_id = w.id and not d.breach)",
    by: "p.by_key nulls last, ",
  },
  met: {
    column:
      "coalesce((select m.starts_on from meeting m where m.case_id = w.id and m.status = 'held' order by m.starts_at desc limit 1), date '1900-01-01')",
    by: "p.by_key nulls last, ",
  },
  changed: {
    column: "(select max(e.id) from case_event e where e.case_id = w.id)",
    by: "p.by_key desc nulls last, ",
  },
} as const;
export type FamilyOrder = keyof typeof orders;

// $1 scope, $2 state, $3 phase or null, $4 offset, $5 page size, $6 the present instant.
// `standing` is materialized: each family's row passes its policy once, whatever is counted over it.
export const myFamiliesStatement = (order: FamilyOrder): string => `
with ${mine}, standing as materialized (
  select c.id, c.name, c.status, c.opened_on, c.closed_on, c.service, c.phase, c.unit_id, m.relations,
    case when c.status = 'closed' then 'closed' when c.service is null then 'waiting' else 'open' end as state
  from mine m join family_case c on c.id = m.case_id
), scoped as (
  select * from standing s where ${inScope("s.relations", "$1")}
), wanted as materialized (
  select * from scoped s where s.state = $2 and ($3::text is null or s.phase = $3)
), page as (
  select p.* from (select w.*, ${orders[order].column} as by_key from wanted w) p
  order by ${orders[order].by}p.name collate "fi-x-icu", p.id
  offset $4 limit $5
)
select json_build_object(
  'families', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'status', p.status, 'openedOn', p.opened_on,
      'closedOn', p.closed_on, 'relations', p.relations, 'service', p.service, 'phase', p.phase,
      'children', f.children,
      'addressProtected', f.protected or exists (select 1 from household h where h.case_id = p.id and h.address_protected
          and (h.valid_to is null or h.valid_to >= app.today())),
      'keyWorker', (select s.given_name || ' ' || s.family_name from case_worker w join staff s on s.id = w.staff_id
        where w.case_id = p.id and w.role = 'keyWorker' and (w.valid_to is null or w.valid_to >= app.today())
          and app.works_as(s.id, 'familyWorker') limit 1),
      'unit', (select u.name from unit u where u.id = p.unit_id),
      'nextDuty', (select json_build_object('dueOn', d.due_on, 'words', d.words, 'overdue', d.due_on < app.today())
        from duty d where d.case_id = p.id and not d.breach and d.due_on is not null order by d.due_on limit 1),
      'overdue', (select count(*) from duty d where d.case_id = p.id and not d.breach and d.due_on < app.today()),
      'lastMet', (select m.starts_on from meeting m where m.case_id = p.id and m.status = 'held' order by m.starts_at desc limit 1),
      'nextMeeting', (select min(m.starts_at) from meeting m where m.case_id = p.id and m.status = 'planned' and m.starts_at >= $6::timestamptz),
      'news', (select count(e.id) from case_look l left join case_event e on e.case_id = p.id and e.id > l.event_id
          and e.actor_id <> app.actor()
        where l.case_id = p.id and l.actor_id = app.actor() group by l.case_id))
      order by ${orders[order].by}p.name collate "fi-x-icu", p.id), '[]')
    from page p cross join lateral (
      select coalesce(json_agg(json_build_object('givenName', x.given_name, 'birthDate', x.birth_date)
          order by x.birth_date nulls last, x.given_name collate "fi-x-icu") filter (where m.role = 'child'), '[]') as children,
        coalesce(bool_or(x.address_protected), false) as protected
      from case_member m join person x on x.id = m.person_id
      where m.case_id = p.id and (m.valid_to is null or m.valid_to >= app.today())) f),
  'total', (select count(*) from wanted),
  'scopes', (select json_build_object('all', count(*),
      'worker', count(*) filter (where ${inScope("s.relations", "'worker'")}),
      'purchaser', count(*) filter (where 'purchaser' = any (s.relations)),
      'unitLead', count(*) filter (where ${inScope("s.relations", "'unitLead'")}),
      'intake', count(*) filter (where 'intake' = any (s.relations))) from standing s where s.state = $2),
  'states', (select json_build_object('open', count(*) filter (where s.state = 'open'), 'waiting', count(*) filter (where s.state = 'waiting'),
      'closed', count(*) filter (where s.state = 'closed')) from scoped s),
  'phases', (select coalesce(json_agg(json_build_object('service', f.service, 'id', f.phase, 'count', f.families) order by f.families desc), '[]')
    from (select s.service, s.phase, count(*) as families from scoped s where s.state = $2 and s.phase is not null group by 1, 2) f)
) as json`;

// $1 the words asked.
export const searchStatement = `
select coalesce(json_agg(f.one), '[]') as json from (
  select json_build_object('id', c.id, 'name', c.name, 'status', c.status, 'relations', b.relations, 'service', c.service,
    'members', (select coalesce(json_agg(p.given_name || ' ' || p.family_name order by (m.role = 'child') desc, p.birth_date), '[]')
      from case_member m join person p on p.id = m.person_id
      where m.case_id = c.id and m.valid_to is null and m.role in ('child', 'parent', 'step_parent'))) as one
  from app.families_named($1) b join family_case c on c.id = b.case_id
  order by b.likeness desc, c.status = 'closed', c.name collate "fi-x-icu", c.id
  limit 12) f`;
