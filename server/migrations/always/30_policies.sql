-- Row-level security: which rows exist for you. One policy form for every table that carries case_id, looped, so that a
-- new table can't be forgotten (a check compares the live catalogue). What you may do is the action table's matter.

grant usage on schema public, app to rinnalla_app;

-- Start from nothing each time.
do $$
declare p record; t record; f record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', p.policyname, p.tablename);
  end loop;
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') loop
    execute format('revoke all on %I from public, rinnalla_app', t.relname);
    if t.relname not like 'schema\_migration%' then
      execute format('alter table %I enable row level security', t.relname);
      execute format('alter table %I force row level security', t.relname);
      -- The owner migrates, seeds and owns the definer functions: written down as a policy, not as a hidden bypass.
      execute format('create policy owner_all on %I to %I using (true) with check (true)', t.relname, current_user);
    end if;
  end loop;
  for f in select r.oid::regprocedure as name from pg_proc r join pg_namespace n on n.oid = r.pronamespace
    where n.nspname = 'app' loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to rinnalla_app', f.name);
  end loop;
end $$;
-- Derivations are for triggers, not for callers.
revoke execute on function app.refresh_case_access(uuid), app.derive_case_access(uuid), app.case_access_of(uuid), app.refresh_case_search(uuid) from rinnalla_app;

-- Organisation: staff see who works where; the administrator changes it.
grant select on organisation, unit, staff, staff_role, installation to rinnalla_app;
grant insert, update on organisation, unit, staff, staff_role to rinnalla_app;
create policy read_all on organisation for select to rinnalla_app using (true);
create policy read_all on unit for select to rinnalla_app using (true);
create policy read_all on installation for select to rinnalla_app using (true);
-- Whoever is signed in is active staff (app.enter sees to it); nobody signed in is the nil actor. Names of workers stand on
-- every page several times: a function of its own queries here was a third of the page's cost.
create policy read_staff on staff for select to rinnalla_app using (app.actor() <> '00000000-0000-0000-0000-000000000000');
create policy read_staff on staff_role for select to rinnalla_app using (app.actor() <> '00000000-0000-0000-0000-000000000000');
do $$
declare t text;
begin
  foreach t in array array['organisation', 'unit', 'staff', 'staff_role'] loop
    execute format('create policy admin_insert on %I for insert to rinnalla_app
      with check ((select app.has_role(''administrator'')))', t);
    execute format('create policy admin_update on %I for update to rinnalla_app
      using ((select app.has_role(''administrator''))) with check ((select app.has_role(''administrator'')))', t);
  end loop;
end $$;
-- Who stands how to a case: one's own rows only.
grant select on case_access to rinnalla_app;
create policy own_rows on case_access for select to rinnalla_app using (actor_id = app.actor());

-- The one form. `service_task` on a row narrows it to those whose relation covers that task; app.reach_into says which
-- relations reach into a table.
do $$
declare
  t record;
  stands text;
  seen text;
  written text;
begin
  for t in
    select c.relname,
      exists (select 1 from information_schema.columns k where k.table_schema = 'public' and k.table_name = c.relname
        and k.column_name = 'service_task') as has_task
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select 1 from information_schema.columns k where k.table_schema = 'public' and k.table_name = c.relname
        and k.column_name = 'case_id')
      and c.relname not in ('case_access', 'access_log', 'contact')
  loop
    -- app.actor() and app.today() are inlined settings: bare, they are index conditions; inside (select …) each would be a plan
    -- node of its own, hundreds on a page, and a page's cost is the size of its plan.
    -- Lists meet many rows of many cases: the actor's own cases are gathered once for each table of the statement, not asked
    -- for each row. Only relations that reach a part of a case are asked row by row. A request about one case that is open to the
    -- actor as a whole reads by simpler policies: 45_case_role.sql.
    seen := case when t.has_task then format('(%1$I.case_id, %1$I.service_task) in (select a.case_id, task from case_access a, unnest(a.service_tasks) task', t.relname)
         else format('%I.case_id in (select a.case_id from case_access a', t.relname) end
      || ' where a.actor_id = app.actor() and a.valid_until >= app.today() and a.valid_from <= app.today()'
      || case when app.reach_into(t.relname) = 'every relation' then ')' else ' and a.period_ids is null)' end;
    stands := format('exists (select 1 from case_access a where a.case_id = %I.case_id and a.actor_id = app.actor()
      and a.valid_until >= app.today() and a.valid_from <= app.today()%s and ',
      t.relname, case when t.has_task then format(' and %I.service_task = any (a.service_tasks)', t.relname) else '' end);
    seen := concat_ws(' or ', seen, app.part_reached(t.relname));
    -- Who opened the family in an emergency reads; a lead who is asked, or was there once, writes nothing of the record.
    written := stands || case when t.relname = 'case_look' then 'true'
      else 'a.period_ids is null and a.relation <> ''emergency''' end || ')';
    if app.read_by(t.relname) is not null then
      seen := format('(%s) and %I = app.actor()', seen, app.read_by(t.relname));
    end if;
    if t.relname = 'draft' then written := written || ' and author_id = app.actor()'; end if;
    execute format('grant select on %I to rinnalla_app', t.relname);
    execute format('create policy case_select on %I for select to rinnalla_app using (%s)', t.relname, seen);
    -- Written by triggers and definer functions only.
    if t.relname in ('row_history', 'case_search', 'duty', 'forecast') then continue; end if;
    -- Rows that rights are derived from have rules of their own: 35_rights_giving.sql.
    if t.relname in ('case_worker', 'service_order') then continue; end if;
    if t.relname not in ('family_case', 'service_period') then
      execute format('grant insert on %I to rinnalla_app', t.relname);
      execute format('create policy case_insert on %I for insert to rinnalla_app with check (%s)', t.relname, written);
    end if;
    -- no update grant on what is history: events, signed entries (but for the mark of the current version), approvals, deliveries.
    if t.relname in ('case_event', 'entry_matter', 'plan_approval', 'document_delivery', 'goal_rating', 'meeting_series', 'service_joining') then continue; end if;
    if t.relname = 'entry' then
      grant update (is_current) on entry to rinnalla_app;
    elsif t.relname = 'service_period' then
      -- Not whose it is: unit, case, service and service task stand from the first day.
      grant update (order_id, ended_on, end_reason, outcome, outcome_reasons, continues, phase, themes, version)
        on service_period to rinnalla_app;
    else
      -- A row never becomes another family's, nor another service's.
      execute (select format('grant update (%s) on %I to rinnalla_app', string_agg(quote_ident(k.column_name), ', '), t.relname)
        from information_schema.columns k where k.table_schema = 'public' and k.table_name = t.relname
          and k.column_name not in ('id', 'case_id', 'period_id') and k.is_generated = 'NEVER');
    end if;
    -- Whoever did what is told of writes the reminder; who was told marks it.
    if t.relname = 'reminder' then written := written || ' and staff_id = app.actor()'; end if;
    execute format('create policy case_update on %I for update to rinnalla_app using (%s) with check (%s)', t.relname, written, written);
    if t.relname in ('draft', 'meeting_participant') then
      execute format('grant delete on %I to rinnalla_app', t.relname);
      execute format('create policy case_delete on %I for delete to rinnalla_app using (%s)', t.relname, written);
    end if;
  end loop;
end $$;
grant usage on all sequences in schema public to rinnalla_app;

-- Persons carry no case: one exists for you while it is a member of a family that does. Changed by those who write the record.
grant select, insert on person to rinnalla_app;
do $$ begin
  execute (select format('grant update (%s) on person to rinnalla_app', string_agg(quote_ident(k.column_name), ', '))
    from information_schema.columns k where k.table_schema = 'public' and k.table_name = 'person' and k.column_name <> 'id');
end $$;
create policy member_select on person for select to rinnalla_app using (
  exists (select 1 from case_member m where m.person_id = person.id));
do $$
declare written text := 'exists (select 1 from case_member m join case_access a on a.case_id = m.case_id
  where m.person_id = person.id and a.actor_id = app.actor() and a.valid_until >= app.today() and a.valid_from <= app.today()
    and a.period_ids is null and a.relation <> ''emergency'')';
begin
  execute format('create policy member_update on person for update to rinnalla_app using (%1$s) with check (%1$s)', written);
end $$;
create policy staff_insert on person for insert to rinnalla_app with check ((select app.is_staff()));

-- Contacts belong to the front door's unit until a case is opened; then the case's people see what was told.
grant select, insert, update on contact to rinnalla_app;
create policy intake_select on contact for select to rinnalla_app using (
  unit_id = any ((select app.units_as('intake'))::uuid[])
  -- A lead who is asked to take the family on reads what was told, one whose part has ended no more.
  or (case_id is not null and exists (select 1 from case_access a where a.case_id = contact.case_id
    and a.actor_id = app.actor() and (a.period_ids is null or a.relation = 'askedLead')
    and a.valid_until >= app.today() and a.valid_from <= app.today())));
create policy intake_update on contact for update to rinnalla_app
  using (unit_id = any ((select app.units_as('intake'))::uuid[])) with check (unit_id = any ((select app.units_as('intake'))::uuid[]));
-- Anybody may leave a contact; nobody outside the front door can read one back.
create policy anybody_insert on contact for insert to rinnalla_app with check (
  status = 'new' and decision is null and case_id is null and handler_id is null
  and (taken_by is null or (select app.has_role('intake'))));

-- The log is written by app.finish alone and read by the privacy officer.
grant select on access_log to rinnalla_app;
create policy officer_select on access_log for select to rinnalla_app using ((select app.has_role('privacyOfficer')));
