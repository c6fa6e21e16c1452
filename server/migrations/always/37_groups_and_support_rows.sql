-- Rows of groups and support persons. Those of a family have the one form of policy already (30_policies.sql): beside it stand the
-- leaders of the group and the coordinators of the unit, who see what the enrolment or the wish tells and nothing of the family's
-- record. That holds in requests about no family only: in one about a family there is no other (`app.here()`).

-- A group is told of to all who work with families; it is set up by the lead of its unit, who names its leaders.
grant select, insert on peer_group, group_leader, group_session to rinnalla_app;
grant update (kind, name, about, place, places, offer_days, starts_on, ends_on, status, ended_on, end_reason, evaluation, version)
  on peer_group to rinnalla_app;
grant update (valid_to, version) on group_leader to rinnalla_app;
grant update (on_day, begins, ends, place, theme, status, cancel_reason, move_reason, version) on group_session to rinnalla_app;
create policy group_select on peer_group for select to rinnalla_app using ((select app.works_with_families()));
create policy group_select on group_leader for select to rinnalla_app using ((select app.works_with_families()));
create policy group_select on group_session for select to rinnalla_app using ((select app.works_with_families()));
create policy lead_insert on peer_group for insert to rinnalla_app with check (unit_id = any ((select app.units_as('unitLead'))::uuid[]));
create policy leader_update on peer_group for update to rinnalla_app
  using (id = any ((select app.groups_led())::uuid[])) with check (id = any ((select app.groups_led())::uuid[]));
create policy lead_insert on group_leader for insert to rinnalla_app with check (
  exists (select 1 from peer_group g where g.id = group_id and g.unit_id = any ((select app.units_as('unitLead'))::uuid[])));
create policy lead_update on group_leader for update to rinnalla_app using (
  exists (select 1 from peer_group g where g.id = group_id and g.unit_id = any ((select app.units_as('unitLead'))::uuid[])))
  with check (exists (select 1 from peer_group g where g.id = group_id and g.unit_id = any ((select app.units_as('unitLead'))::uuid[])));
create policy leader_insert on group_session for insert to rinnalla_app with check (group_id = any ((select app.groups_led())::uuid[]));
create policy leader_update on group_session for update to rinnalla_app
  using (group_id = any ((select app.groups_led())::uuid[])) with check (group_id = any ((select app.groups_led())::uuid[]));

-- Whose it is stands from the first day.
revoke update (group_id, person_id, created_by, created_on) on enrolment from rinnalla_app;
revoke update (group_id, session_id, enrolment_id) on group_attendance from rinnalla_app;
revoke update (group_id, session_id, enrolment_id, kind, made_on) on group_notice from rinnalla_app;
create policy leader_select on enrolment for select to rinnalla_app
  using (app.here() is null and group_id = any ((select app.groups_led())::uuid[]));
create policy leader_insert on enrolment for insert to rinnalla_app
  with check (app.here() is null and case_id is null and group_id = any ((select app.groups_led())::uuid[]));
create policy leader_update on enrolment for update to rinnalla_app
  using (app.here() is null and group_id = any ((select app.groups_led())::uuid[]))
  with check (app.here() is null and group_id = any ((select app.groups_led())::uuid[]));
do $$
declare
  t text;
  led constant text := 'app.here() is null and group_id = any ((select app.groups_led())::uuid[])';
  -- The row is of the same family as the enrolment it is about, or of none where that has none.
  same constant text := ' and exists (select 1 from enrolment e where e.id = enrolment_id and e.case_id is not distinct from %I.case_id)';
begin
  foreach t in array array['group_attendance', 'group_notice'] loop
    execute format('create policy leader_select on %I for select to rinnalla_app using (%s)', t, led);
    execute format('create policy leader_insert on %I for insert to rinnalla_app with check (%s)', t, led || format(same, t));
    execute format('create policy leader_update on %I for update to rinnalla_app using (%s) with check (%2$s)', t, led);
  end loop;
end $$;

-- The register of support persons is its coordinators'; who works with a family knows the one who was found for its child.
grant select, insert on support_coordinator, support_person, support_step to rinnalla_app;
grant update (valid_to, version) on support_coordinator to rinnalla_app;
grant update (kind, given_name, family_name, birth_year, phone, email, languages, interests, area, about, most_children, status, status_reason,
  left_on, version) on support_person to rinnalla_app;
-- no update grant on support_step: what was seen on its day was seen.
create policy unit_select on support_coordinator for select to rinnalla_app using (
  staff_id = app.actor() or unit_id = any ((select app.units_coordinated())::uuid[]));
create policy lead_insert on support_coordinator for insert to rinnalla_app with check (unit_id = any ((select app.units_as('unitLead'))::uuid[]));
create policy lead_update on support_coordinator for update to rinnalla_app
  using (unit_id = any ((select app.units_as('unitLead'))::uuid[])) with check (unit_id = any ((select app.units_as('unitLead'))::uuid[]));
create policy coordinator_select on support_person for select to rinnalla_app using (
  app.here() is null and unit_id = any ((select app.units_coordinated())::uuid[]));
create policy matched_select on support_person for select to rinnalla_app using (
  exists (select 1 from support_match m where m.support_person_id = support_person.id and m.status in ('proposed', 'running', 'ended')));
create policy coordinator_insert on support_person for insert to rinnalla_app with check (
  unit_id = any ((select app.units_coordinated())::uuid[]));
create policy coordinator_update on support_person for update to rinnalla_app
  using (unit_id = any ((select app.units_coordinated())::uuid[])) with check (unit_id = any ((select app.units_coordinated())::uuid[]));
create policy coordinator_select on support_step for select to rinnalla_app using (
  app.here() is null and unit_id = any ((select app.units_coordinated())::uuid[]));
create policy coordinator_insert on support_step for insert to rinnalla_app with check (
  recorded_by = app.actor() and unit_id = any ((select app.units_coordinated())::uuid[]));

revoke update (unit_id, child_id, wished_by, wished_on) on support_match from rinnalla_app;
revoke update (match_id, made_by, made_on) on support_agreement from rinnalla_app;
revoke update (match_id, submitted_by, submitted_on, cents, kilometres, kind, on_day) on support_expense from rinnalla_app;
create policy coordinator_select on support_match for select to rinnalla_app
  using (app.here() is null and unit_id = any ((select app.units_coordinated())::uuid[]));
create policy coordinator_update on support_match for update to rinnalla_app
  using (app.here() is null and unit_id = any ((select app.units_coordinated())::uuid[]))
  with check (app.here() is null and unit_id = any ((select app.units_coordinated())::uuid[]));
do $$
declare
  t text;
  coordinated constant text := 'app.here() is null and exists (select 1 from support_match m where m.id = match_id and m.unit_id = any ((select app.units_coordinated())::uuid[]))';
begin
  foreach t in array array['support_agreement', 'support_meeting', 'support_expense'] loop
    execute format('create policy coordinator_select on %I for select to rinnalla_app using (%s)', t, coordinated);
    execute format('create policy coordinator_insert on %I for insert to rinnalla_app with check (%s)', t, coordinated);
  end loop;
  foreach t in array array['support_agreement', 'support_expense'] loop
    execute format('create policy coordinator_update on %I for update to rinnalla_app using (%s) with check (%2$s)', t, coordinated);
  end loop;
end $$;
-- What was told of a meeting is history.
revoke update on support_meeting from rinnalla_app;
do $$ begin
  execute (select format('revoke update (%s) on support_meeting from rinnalla_app', string_agg(quote_ident(k.column_name), ', '))
    from information_schema.columns k where k.table_schema = 'public' and k.table_name = 'support_meeting');
end $$;
