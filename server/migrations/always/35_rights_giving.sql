-- Rights are derived from who works with the family (case_worker), whom an order asks (service_order) and whose service it is
-- (service_period): these rows are written only by the relation that may. The purchaser orders, and hands the family over; the
-- lead of the unit whose order is accepted sets the team and ends the front door's part. The front door's own rows and those of
-- an emergency come from their functions. Nobody turns a row into another's: whose it is, as what, and of which family has no
-- update grant. The policies are permissive ones beside `owner_all`, so that functions and seeding of the owner aren't bound.
grant insert on case_worker, service_order, service_period to rinnalla_app;
grant update (hours_per_week, valid_to, reason, version) on case_worker to rinnalla_app;
grant update (status, answer_reason, answered_on, answered_by, version) on service_order to rinnalla_app;

-- The actor stands to the case today in one of these relations.
create or replace function app.stands_as(of_case uuid, variadic wanted text[]) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor() and a.relation = any (wanted)
    and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;
revoke execute on function app.stands_as(uuid, text[]) from public;
grant execute on function app.stands_as(uuid, text[]) to rinnalla_app;

create or replace function app.is_purchaser_of(of_case uuid, of_staff uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from case_worker w where w.case_id = of_case and w.staff_id = of_staff and w.role = 'purchaser'
    and w.valid_from <= app.today() and (w.valid_to is null or w.valid_to >= app.today()))
$$;
revoke execute on function app.is_purchaser_of(uuid, uuid) from public;
grant execute on function app.is_purchaser_of(uuid, uuid) to rinnalla_app;

create policy hand_over on case_worker for insert to rinnalla_app
  -- Without an end: two such parts of one family are refused by an index, so that it is handed over once at a time.
  with check (role = 'purchaser' and valid_to is null and app.stands_as(case_id, 'purchaser'));
create policy join_team on case_worker for insert to rinnalla_app
  with check (role in ('keyWorker', 'familyWorker', 'therapist', 'standIn') and app.stands_as(case_id, 'unitLead'));
create policy own_purchase on case_worker for update to rinnalla_app
  -- A part that has been given its last day isn't lengthened.
  using (role = 'purchaser' and staff_id = app.actor() and valid_to is null and app.stands_as(case_id, 'purchaser'))
  with check (role = 'purchaser' and staff_id = app.actor() and valid_to >= app.today() and app.stands_as(case_id, 'purchaser'));
create policy set_team on case_worker for update to rinnalla_app
  using (role in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'intake') and app.stands_as(case_id, 'unitLead'))
  with check ((role in ('keyWorker', 'familyWorker', 'therapist', 'standIn') or role = 'intake' and valid_to <= app.today())
    and app.stands_as(case_id, 'unitLead'));

create policy order_service on service_order for insert to rinnalla_app
  with check (purchaser_id = app.actor() and status = 'sent' and app.stands_as(case_id, 'purchaser'));
-- The front door asks for a service that may begin from a contact, in the name of the responsible social worker of the family.
create policy front_door_order on service_order for insert to rinnalla_app
  with check (status = 'sent' and app.stands_as(case_id, 'intake') and app.is_purchaser_of(case_id, purchaser_id));
-- Which step from which status, and by whom: app.guard_order_step.
create policy order_step on service_order for update to rinnalla_app
  using (app.stands_as(case_id, 'purchaser', 'keyWorker')
    or status in ('sent', 'accepted') and provider_unit_id = any ((select app.units_as('unitLead'))::uuid[]))
  with check (app.stands_as(case_id, 'purchaser', 'keyWorker') or provider_unit_id = any ((select app.units_as('unitLead'))::uuid[]));

create policy begin_service on service_period for insert to rinnalla_app
  with check (unit_id = any ((select app.units_as('unitLead'))::uuid[]) and app.stands_as(case_id, 'unitLead'));

-- What becomes of an order is written by whom it belongs to: the lead of the asked unit answers it, the purchaser takes it back,
-- those who close the service end it; an ended one is taken up again by its function alone (app.reopen_case). In requests
-- only: the owner's seeding is no step of the work.
create or replace function app.guard_order_step() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
declare
  leads boolean := new.provider_unit_id = any (app.units_as('unitLead'));
begin
  if not (case old.status || ' ' || new.status
      when 'sent accepted' then leads
      when 'sent returned' then leads
      when 'sent withdrawn' then app.stands_as(new.case_id, 'purchaser')
      when 'accepted ended' then leads or app.stands_as(new.case_id, 'keyWorker')
      else false end) then
    raise insufficient_privilege using message = format('no step from %s to %s for this relation', old.status, new.status);
  end if;
  return new;
end $$;
revoke execute on function app.guard_order_step() from public;
create or replace trigger service_order_step before update of status on service_order for each row
  when (old.status is distinct from new.status and current_user in ('rinnalla_app', 'rinnalla_case')) execute function app.guard_order_step();

-- A move gives rights too: whom its accepting lead names joins the family's team. Each step belongs to the one whose it is; it is
-- carried out by its function alone (app.carry_over).
create or replace function app.guard_move_step() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
declare
  leads boolean := exists (select 1 from service_order o where o.id = new.order_id and o.provider_unit_id = any (app.units_as('unitLead')));
begin
  if old.status is distinct from new.status and not (case old.status || ' ' || new.status
      when 'proposed ordered' then app.stands_as(new.case_id, 'purchaser')
      when 'ordered proposed' then app.stands_as(new.case_id, 'purchaser')
      when 'proposed declined' then app.stands_as(new.case_id, 'purchaser')
      when 'proposed withdrawn' then new.proposed_by = app.actor()
      when 'ordered accepted' then leads
      when 'accepted called_off' then leads
      else false end) then
    raise insufficient_privilege using message = format('no step from %s to %s for this relation', old.status, new.status);
  end if;
  if old.team is distinct from new.team and not leads then
    raise insufficient_privilege using message = 'the team is named by the lead who accepts';
  end if;
  if old.order_id is distinct from new.order_id and not app.stands_as(new.case_id, 'purchaser') then
    raise insufficient_privilege using message = 'the purchaser orders';
  end if;
  return new;
end $$;
revoke execute on function app.guard_move_step() from public;
create or replace trigger service_move_step before update on service_move for each row
  when (current_user in ('rinnalla_app', 'rinnalla_case')) execute function app.guard_move_step();
