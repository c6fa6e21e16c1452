-- Does somebody hold the role today, at work? Lists name whoever answers for a family by it, not one whose work here has ended.
create or replace function app.works_as(of_staff uuid, wanted text) returns boolean stable language sql
  as $$ select exists (select 1 from staff s join staff_role r on r.staff_id = s.id and r.role = wanted
    and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()) where s.id = of_staff and s.active) $$;

-- How many children in child welfare each social worker answers for: now, agreed to come, and agreed to go within four weeks. For
-- the lead of their unit, and for oneself. Counts leave this function, families never do.
create or replace function app.caseloads(units uuid[], own boolean) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  with people as (
    select distinct s.id, s.given_name, s.family_name, s.title, (select u.name from unit u where u.id = r.unit_id) as unit
    from staff_role r join staff s on s.id = r.staff_id and s.active
    where r.role = 'purchaser' and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
      and case when own then s.id = app.actor() else r.unit_id = any (array(select unnest(units) intersect select unnest(app.units_as('unitLead')))) end
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'title', p.title, 'unit', p.unit,
      'children', n.now, 'coming', n.coming + asked.n, 'leaving', n.leaving)
    order by n.now desc, p.family_name collate "fi-x-icu"), '[]')
  from people p
  cross join lateral (
    select count(distinct x.person_id) filter (where w.valid_from <= app.today()) as now,
      count(distinct x.person_id) filter (where w.valid_from > app.today()) as coming,
      count(distinct x.person_id) filter (where w.valid_from <= app.today() and w.valid_to < app.today() + 28) as leaving
    from case_worker w join family_case c on c.id = w.case_id and c.status = 'open'
    join matter x on x.case_id = w.case_id and x.service_task = 'child-welfare' and x.closed_on is null
    join case_member k on k.case_id = w.case_id and k.person_id = x.person_id and k.role = 'child' and k.valid_to is null
    where w.staff_id = p.id and w.role = 'purchaser' and (w.valid_to is null or w.valid_to >= app.today())) n
  -- Ordered and not begun: the children of families that come to child welfare with it.
  cross join lateral (
    select count(distinct k.person_id) as n
    from case_worker w join family_case c on c.id = w.case_id and c.status = 'open'
    join service_order o on o.case_id = w.case_id and o.service_task = 'child-welfare' and o.status in ('sent', 'accepted')
    join case_member k on k.case_id = w.case_id and k.role = 'child' and k.valid_to is null
    where w.staff_id = p.id and w.role = 'purchaser' and w.valid_from <= app.today() and (w.valid_to is null or w.valid_to >= app.today())
      and not exists (select 1 from matter x where x.case_id = k.case_id and x.person_id = k.person_id
        and x.service_task = 'child-welfare' and x.closed_on is null)) asked
$$;
