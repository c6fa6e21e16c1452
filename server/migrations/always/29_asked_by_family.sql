-- A family may begin a service itself: the front door opens the case without a purchaser and begins the service with a worker of the
-- unit that delivers it. Rights follow from rows that the front door can't write by hand; they are written here and nowhere else.

-- Is any of these people a client of child welfare, in whichever family? The front door asks it of people it has found, before it
-- begins a service that isn't for them; nothing else is told.
create or replace function app.child_welfare_people(people uuid[]) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.has_role('intake') and exists (select 1 from matter x
    where x.person_id = any (people) and x.service_task = 'child-welfare' and x.closed_on is null)
$$;

-- Units that deliver these services and their workers with the hours they have booked: for the front door, which leads nobody.
create or replace function app.workers_to_begin(wanted text[]) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'city', u.city, 'services', u.services, 'workers', (
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'title', s.title,
        'competences', s.competences, 'weeklyHours', s.weekly_hours, 'booked', (
          select coalesce(sum(w.hours_per_week), 0) from case_worker w join family_case c on c.id = w.case_id and c.status = 'open'
          where w.staff_id = s.id and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
            and w.valid_from <= app.today() and (w.valid_to is null or w.valid_to >= app.today())))
      order by s.family_name collate "fi-x-icu", s.given_name collate "fi-x-icu"), '[]')
    from staff s where s.active and exists (select 1 from staff_role r where r.staff_id = s.id and r.unit_id = u.id
      and r.role = 'familyWorker' and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))))
    order by u.name collate "fi-x-icu"), '[]')
  from unit u where u.kind = 'provider' and u.active and u.services && wanted and app.has_role('intake')
$$;

-- The service begins today: the family's own wish in the place of an order, the period, the worker, and the end of the front door's part.
-- Only in a case that the front door opened today and where nothing has begun.
create or replace function app.begin_asked_service(of_case uuid, asked jsonb) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('intake') or not app.stands_as(of_case, 'intake')
    or not exists (select 1 from family_case c where c.id = of_case and c.opened_on = app.today() and c.status = 'open')
    or exists (select 1 from service_order o where o.case_id = of_case) then
    raise insufficient_privilege using message = 'a family''s own service begins where its case has just been opened';
  end if;
  if asked ->> 'serviceTask' <> 'family-services' then
    raise insufficient_privilege using message = 'child welfare isn''t begun at the front door';
  end if;
  insert into service_order (id, case_id, service, service_version, service_task, legal_basis, purchaser_id, provider_unit_id, grounds,
    wished_outcome, amount, amount_unit, valid_from, valid_to, ordered_at, ordered_on, status, answered_on, client_id, asked_by)
  values ((asked ->> 'orderId')::uuid, of_case, asked ->> 'service', (asked ->> 'serviceVersion')::int, asked ->> 'serviceTask',
    asked ->> 'legalBasis', app.actor(), (asked ->> 'unitId')::uuid, asked ->> 'grounds', asked ->> 'wished', (asked ->> 'hours')::numeric,
    'hours', app.today(), app.today() + 365, (asked ->> 'now')::timestamptz, app.today(), 'accepted', app.today(),
    (asked ->> 'clientId')::uuid, 'family');
  insert into service_period (id, case_id, order_id, unit_id, service, service_version, service_task, started_on, themes)
  values ((asked ->> 'periodId')::uuid, of_case, (asked ->> 'orderId')::uuid, (asked ->> 'unitId')::uuid, asked ->> 'service',
    (asked ->> 'serviceVersion')::int, asked ->> 'serviceTask', app.today(),
    array(select jsonb_array_elements_text(asked -> 'themes')));
  insert into case_worker (id, case_id, staff_id, role, hours_per_week, valid_from)
  values ((asked ->> 'relationId')::uuid, of_case, (asked ->> 'workerId')::uuid, 'keyWorker', (asked ->> 'hours')::numeric, app.today());
  update case_worker set valid_to = app.today(), version = version + 1
  where case_id = of_case and role = 'intake' and (valid_to is null or valid_to > app.today());
  update family_case set unit_id = (asked ->> 'unitId')::uuid, service = asked ->> 'service', version = version + 1 where id = of_case;
end $$;
