-- The family moves from one service to another: what was chosen with it goes on in the next, and what was open is followed there.
-- Written here, because whoever closes the former service stands to the family no more as the next one begins.

-- Goals that were chosen to go on begin anew in the next service from where they stand, with the steps that are left. The rows they
-- continue are named, so that their ratings are one line.
create or replace function app.carry_goals(of_case uuid, of_move uuid) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  m service_move%rowtype;
  carried int;
begin
  if not app.stands_to(of_case) then raise insufficient_privilege; end if;
  select * into m from service_move where id = of_move and case_id = of_case and status = 'moved';
  if not found then return 0; end if;
  insert into goal (id, case_id, period_id, subject, person_ids, title, family_words, levels, weight, baseline, status, steps, set_on, former_ids)
  select gen_random_uuid(), of_case, m.to_period_id, g.subject, g.person_ids, g.title,
    coalesce(nullif(chosen ->> 'words', ''), g.family_words), g.levels, g.weight,
    coalesce(g.end_level, (select r.level from goal_rating r where r.goal_id = g.id order by r.rated_on desc, r.id desc limit 1), g.baseline),
    'active', (select coalesce(jsonb_agg(s), '[]') from jsonb_array_elements(g.steps) s where s ->> 'doneOn' is null),
    (select p.started_on from service_period p where p.id = m.to_period_id), g.former_ids || g.id
  from jsonb_array_elements(m.goals) chosen join goal g on g.id = (chosen ->> 'goalId')::uuid
  where g.case_id = of_case and g.period_id = m.period_id and g.status <> 'dropped' and (chosen ->> 'goesOn')::boolean
    and not exists (select 1 from goal n where n.case_id = of_case and n.period_id = m.to_period_id and g.id = any (n.former_ids));
  get diagnostics carried = row_count;
  return carried;
end $$;

-- Does the actor stand to the case today, more than by an emergency?
create or replace function app.stands_to(of_case uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor() and a.relation <> 'emergency'
    and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;

-- The move has an accepted order and the former service has ended: what is open goes along into the new period.
create or replace function app.carry_over(of_case uuid, of_move uuid, new_period uuid) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  m service_move%rowtype;
begin
  if not app.stands_to(of_case) then raise insufficient_privilege; end if;
  select * into m from service_move where id = of_move and case_id = of_case and status = 'accepted' for update;
  if not found then raise exception 'move % is not accepted', of_move; end if;
  if not exists (select 1 from service_period p where p.id = m.period_id and p.ended_on is not null)
    or not exists (select 1 from service_period p where p.id = new_period and p.case_id = of_case and p.order_id = m.order_id) then
    raise exception 'move % leads from a service that runs, or to one of another order', of_move;
  end if;
  update service_move set status = 'moved', to_period_id = new_period, moved_on = app.today(), version = version + 1 where id = m.id;
  update agreement set carried_to = new_period where case_id = of_case and coalesce(carried_to, period_id) = m.period_id and status = 'open';
  update concern set carried_to = new_period where case_id = of_case and coalesce(carried_to, period_id) = m.period_id and status = 'open';
  update referral set carried_to = new_period where case_id = of_case and coalesce(carried_to, period_id) = m.period_id
    and status in ('draft', 'sent', 'accepted');
  -- The former service has nothing due any more.
  delete from duty where case_id = of_case and period_id = m.period_id;
  delete from forecast where case_id = of_case and period_id = m.period_id;
  return app.carry_goals(of_case, m.id);
end $$;

-- A meeting ahead is answered for when it is chosen to be cancelled, or to be kept and the next service runs on its day.
create or replace function app.meeting_answered(chosen jsonb, of_meeting uuid, on_day date, begins date) returns boolean immutable
  language sql as $$
  select exists (select 1 from jsonb_array_elements(chosen) e where e ->> 'meetingId' = of_meeting::text
    and (not (e ->> 'keeps')::boolean or on_day >= begins))
$$;

-- What was planned goes along as it was chosen: kept in the next service, with its key worker where none of the workers who were to
-- come goes on; or cancelled, with the reason that was told. None is left behind in a service that has ended.
create or replace function app.carry_meetings(of_case uuid, of_move uuid, new_period uuid) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  m service_move%rowtype;
  begins date;
  kept uuid[];
  cancelled uuid[];
begin
  if not app.stands_to(of_case) then raise insufficient_privilege; end if;
  select * into m from service_move where id = of_move and case_id = of_case and status = 'accepted';
  select p.started_on into begins from service_period p where p.id = new_period and p.case_id = of_case and p.order_id = m.order_id;
  if begins is null then raise exception 'move % leads to another period', of_move; end if;
  with done as (
    update meeting t set status = 'cancelled', outcome_kind = 'other', outcome_reason = e ->> 'reason', version = t.version + 1
    from jsonb_array_elements(m.meetings) e
    where t.id = (e ->> 'meetingId')::uuid and t.case_id = of_case and t.period_id = m.period_id and t.status = 'planned'
      and not (e ->> 'keeps')::boolean returning t.id)
  select coalesce(array_agg(id), '{}') into cancelled from done;
  with done as (
    update meeting t set period_id = new_period, version = t.version + 1
    from jsonb_array_elements(m.meetings) e
    where t.id = (e ->> 'meetingId')::uuid and t.case_id = of_case and t.period_id = m.period_id and t.status = 'planned'
      and (e ->> 'keeps')::boolean and t.starts_on >= begins returning t.id)
  select coalesce(array_agg(id), '{}') into kept from done;
  delete from meeting_participant a where a.case_id = of_case and a.meeting_id = any (kept) and a.party = 'worker' and a.staff_id is not null
    and not exists (select 1 from case_worker w where w.case_id = of_case and w.staff_id = a.staff_id and w.role <> 'purchaser'
      and (w.valid_to is null or w.valid_to > app.today()));
  insert into meeting_participant (id, case_id, meeting_id, on_day, staff_id, party)
  select gen_random_uuid(), of_case, t.id, t.starts_on, w.staff_id, 'worker' from meeting t
  join lateral (select x.staff_id from case_worker x where x.case_id = of_case and x.role in ('keyWorker', 'familyWorker', 'therapist')
    and (x.valid_to is null or x.valid_to > app.today()) order by x.role = 'keyWorker' desc, x.id limit 1) w on true
  where t.id = any (kept) and not exists (select 1 from meeting_participant a where a.meeting_id = t.id and a.party = 'worker');
  if exists (select 1 from meeting t where t.case_id = of_case and t.period_id = m.period_id and t.status = 'planned') then
    raise exception 'move % leaves a planned meeting behind', of_move;
  end if;
  return jsonb_build_object('kept', to_jsonb(kept), 'cancelled', to_jsonb(cancelled));
end $$;

-- Closing the former service carries out a move whose order has been accepted: the new service begins with the team that its lead
-- chose, the former one's team has its last day, and what is open goes along.
create or replace function app.begin_moved_service(of_case uuid, of_move uuid, new_period uuid) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  m service_move%rowtype;
  o service_order%rowtype;
  begins date;
  former uuid;
  carried jsonb;
begin
  if not app.stands_to(of_case) then raise insufficient_privilege; end if;
  select * into m from service_move where id = of_move and case_id = of_case and status = 'accepted';
  select * into o from service_order where id = m.order_id and case_id = of_case and status = 'accepted';
  if o.id is null then raise exception 'move % has no accepted order', of_move; end if;
  select p.unit_id into former from service_period p where p.id = m.period_id and p.ended_on = app.today();
  if former is null then raise exception 'move % leads from a service that was not closed today', of_move; end if;
  begins := greatest(app.today(), o.valid_from);
  insert into service_period (id, case_id, order_id, unit_id, service, service_version, service_task, started_on)
  values (new_period, of_case, o.id, o.provider_unit_id, o.service, o.service_version, o.service_task, begins);
  insert into matter (id, case_id, person_id, service_task, opened_on)
  select gen_random_uuid(), of_case, k.person_id, o.service_task, begins from case_member k
  where k.case_id = of_case and k.valid_to is null and (k.role = 'child' or k.role in ('parent', 'step_parent')
    and not exists (select 1 from case_member c where c.case_id = of_case and c.valid_to is null and c.role = 'child'))
  on conflict (case_id, person_id, service_task) do update set closed_on = null;
  update family_case set unit_id = o.provider_unit_id, service = o.service, version = version + 1 where id = of_case;
  -- Who doesn't work in the new unit leaves; those whom its lead chose join, as far as they still hold their role.
  update case_worker w set valid_to = app.today(), version = version + 1
  where w.case_id = of_case and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn') and (w.valid_to is null or w.valid_to > app.today())
    and not exists (select 1 from staff_role r where r.staff_id = w.staff_id and r.unit_id = o.provider_unit_id and r.role = 'familyWorker'
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()));
  insert into case_worker (id, case_id, staff_id, role, hours_per_week, valid_from)
  select t.id, of_case, t."staffId", t.role, t."hoursPerWeek", begins
  from jsonb_to_recordset(m.team) as t (id uuid, "staffId" uuid, role text, "hoursPerWeek" numeric)
  join staff s on s.id = t."staffId" and s.active
  where exists (select 1 from staff_role r where r.staff_id = s.id and r.role = 'familyWorker'
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))
    and not exists (select 1 from case_worker w where w.case_id = of_case and w.staff_id = s.id and w.valid_to is null
      and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn'));
  carried := app.carry_meetings(of_case, m.id, new_period);
  return carried || jsonb_build_object('startedOn', begins, 'service', o.service, 'goals', app.carry_over(of_case, m.id, new_period));
end $$;

-- The move out of the service that runs, whose order has been accepted: asked when that service is closed. Of the meetings ahead,
-- how many, and for how many it isn't chosen yet what becomes of them.
create or replace function app.accepted_move(of_period uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('id', m.id, 'chosen', m.chosen_on is not null
    -- A goal that was set after the choice hasn't been answered for.
    and not exists (select 1 from goal g where g.case_id = m.case_id and g.period_id = m.period_id and g.status = 'active'
      and not exists (select 1 from jsonb_array_elements(m.goals) chosen where chosen ->> 'goalId' = g.id::text)), 'service', m.to_service,
    'meetingsAhead', count(t.id), 'meetingsToChoose',
    count(t.id) filter (where not app.meeting_answered(m.meetings, t.id, t.starts_on, greatest(app.today(), o.valid_from))))
  from service_move m join service_order o on o.id = m.order_id
  left join meeting t on t.case_id = m.case_id and t.period_id = m.period_id and t.status = 'planned' and t.starts_on > app.today()
  where m.period_id = of_period and m.status = 'accepted' and app.stands_to(m.case_id)
  group by m.id, o.id
$$;

-- The move that an order belongs to, for the lead who answers it and sees nothing else of the family's record.
create or replace function app.move_of_order(of_order uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('id', m.id, 'periodId', m.period_id, 'status', m.status)
  from service_move m where m.order_id = of_order and app.stands_to(m.case_id)
$$;

-- Does the actor work with the family, lead its service or answer for it, so that a child of it may be taken along by them?
create or replace function app.works_with(of_case uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor() and a.period_ids is null
    and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'unitLead', 'purchaser')
    and a.valid_from <= app.today() and a.valid_until >= app.today())
$$;

-- Children of the actor's other open families who could join a service of this one: asked only by those who work with both. Those who
-- have a parent in both come first.
create or replace function app.children_elsewhere(of_case uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.given_name || ' ' || x.family_name, 'caseId', c.id,
      'caseName', c.name, 'sharesParent', k.shares) order by k.shares desc, c.name, x.birth_date desc nulls last, x.id), '[]')
  from (select distinct a.case_id from case_access a where a.actor_id = app.actor() and a.case_id <> of_case) mine
  join family_case c on c.id = mine.case_id and c.status = 'open'
  cross join lateral (select m.person_id, exists (select 1 from case_member p join case_member h on h.person_id = p.person_id
      and h.case_id = of_case and h.valid_to is null where p.case_id = c.id and p.valid_to is null and p.role in ('parent', 'step_parent')) as shares
    from case_member m where m.case_id = c.id and m.role = 'child' and m.valid_to is null) k
  join person x on x.id = k.person_id
  where app.works_with(of_case) and app.works_with(c.id)
    and not exists (select 1 from case_member m where m.case_id = of_case and m.person_id = x.id and m.valid_to is null)
$$;

-- May this child of that case be taken along by the actor? Null for every reason that they may not, so that nothing is told of it.
create or replace function app.child_elsewhere(of_case uuid, of_person uuid, from_case uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('protected', exists (select 1 from case_member o join person y on y.id = o.person_id
      where o.case_id = c.id and y.address_protected)
    or exists (select 1 from household h where h.case_id = c.id and h.address_protected))
  from family_case c join case_member m on m.case_id = c.id and m.role = 'child' and m.valid_to is null join person x on x.id = m.person_id
  where c.id = from_case and c.id <> of_case and c.status = 'open' and x.id = of_person
    and app.works_with(of_case) and app.works_with(c.id)
$$;

-- The case a child came from, named to those who work with that family too.
create or replace function app.came_from(of_case uuid) returns text stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select c.name from family_case c where c.id = of_case and app.works_with(c.id)
$$;
do $$
declare f text;
begin
  foreach f in array array['app.works_with(uuid)', 'app.children_elsewhere(uuid)', 'app.child_elsewhere(uuid, uuid, uuid)', 'app.came_from(uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rinnalla_app', f);
  end loop;
end $$;
