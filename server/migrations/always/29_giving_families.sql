-- Families whose responsible social worker no longer works as one, for those who may give them to another: a social worker or the
-- lead of the unit that the former one worked in; any social worker when nobody is left there; an administrator who leads a unit.
-- They learn the family's name, how many children it has and which unit works with it. Of the record they see nothing.
create or replace function app.families_without_purchaser()
  returns table (case_id uuid, relation_id uuid, family text, status text, former text, since date, unit text, children int)
  stable security definer language sql set search_path = public, app, pg_temp as $$
  with gone as (
    select s.id, s.given_name || ' ' || s.family_name as name, last.unit_id, coalesce(last.valid_to, app.today()) as since
    from staff s
    join lateral (select r.unit_id, r.valid_to from staff_role r where r.staff_id = s.id and r.role = 'purchaser'
      order by r.valid_from desc limit 1) last on true
    where not (s.active and exists (select 1 from staff_role r where r.staff_id = s.id and r.role = 'purchaser'
      and (r.valid_to is null or r.valid_to >= app.today())))
  ), mine as (
    select g.* from gone g
    where g.unit_id = any (app.units_as('purchaser') || app.units_as('unitLead'))
      or app.has_role('administrator') and app.has_role('unitLead')
      or app.has_role('purchaser') and not exists (select 1 from staff_role r join staff s on s.id = r.staff_id and s.active
        where r.unit_id = g.unit_id and r.role in ('purchaser', 'unitLead') and r.valid_from <= app.today()
          and (r.valid_to is null or r.valid_to >= app.today()))
  )
  select distinct on (c.id) c.id, w.id, c.name, c.status, m.name, m.since, u.name,
    (select count(*)::int from case_member k where k.case_id = c.id and k.role = 'child' and k.valid_to is null)
  from mine m
  join case_worker w on w.staff_id = m.id and w.role = 'purchaser' and (w.valid_to is null or w.valid_to >= m.since)
  join family_case c on c.id = w.case_id left join unit u on u.id = c.unit_id
  -- Nobody else answers for the family, now or from a day that is known.
  where not exists (select 1 from case_worker o join staff s on s.id = o.staff_id and s.active
    join staff_role r on r.staff_id = s.id and r.role = 'purchaser' and (r.valid_to is null or r.valid_to >= app.today())
    where o.case_id = c.id and o.role = 'purchaser' and (o.valid_to is null or o.valid_to >= app.today()))
  -- Whoever had it last.
  order by c.id, w.valid_from desc, w.id desc
$$;

-- @returns false when the family isn't one of those any more, or the chosen one is no social worker at work
create or replace function app.give_family(of_case uuid, new_row uuid, to_staff uuid, why text) returns boolean security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  left_row uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_case::text, 0));
  select f.relation_id into left_row from app.families_without_purchaser() f where f.case_id = of_case limit 1;
  if left_row is null or not app.is_purchaser(to_staff) or not exists (select 1 from staff s where s.id = to_staff and s.active) then
    return false;
  end if;
  update case_worker w set valid_to = greatest(w.valid_from, app.today() - 1), version = w.version + 1 where w.id = left_row;
  insert into case_worker (id, case_id, staff_id, role, valid_from, reason)
  values (new_row, of_case, to_staff, 'purchaser', app.today(), why);
  insert into reminder (id, case_id, staff_id, kind, at) select gen_random_uuid(), of_case, to_staff, 'family_given', clock_timestamp()
  where to_staff <> app.actor();
  return true;
end $$;

-- To whom a family can be given: social workers at work, with how many children in child welfare they answer for.
create or replace function app.purchasers_to_give() returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'title', f.title, 'unit', f.unit, 'children', f.children)
    order by f.children, f.name collate "fi-x-icu"), '[]')
  from (
    select s.id, s.given_name || ' ' || s.family_name as name, s.title, min(u.name) as unit,
      (select count(distinct x.person_id)::int from case_worker w join family_case c on c.id = w.case_id and c.status = 'open'
       join matter x on x.case_id = w.case_id and x.service_task = 'child-welfare' and x.closed_on is null
       join case_member k on k.case_id = w.case_id and k.person_id = x.person_id and k.role = 'child' and k.valid_to is null
       where w.staff_id = s.id and w.role = 'purchaser' and (w.valid_to is null or w.valid_to >= app.today())) as children
    from staff s join staff_role r on r.staff_id = s.id and r.role = 'purchaser'
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
    left join unit u on u.id = r.unit_id
    where s.active and (app.has_role('purchaser') or app.has_role('unitLead') or app.has_role('administrator'))
    group by s.id, s.given_name, s.family_name, s.title) f
$$;
