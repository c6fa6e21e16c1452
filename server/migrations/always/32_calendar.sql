-- Rows of the calendar that belong to no family: rooms and cars and the unit's reckoning of the way are its lead's to keep and every
-- worker's to see; an absence is the worker's own and the lead's; a feed is its owner's alone, and its hash nobody's.
grant select, insert on bookable, absence, travel_estimate to rinnalla_app;
grant update (name, details, seats, active, version) on bookable to rinnalla_app;
grant update (same_area, same_town, same_region, elsewhere, version) on travel_estimate to rinnalla_app;
grant update (kind, from_on, to_on, from_time, to_time, note, cancelled, version) on absence to rinnalla_app;
grant select (id, staff_id, created_at, revoked_at, fetched_at) on calendar_feed to rinnalla_app;
grant insert on calendar_feed to rinnalla_app;
grant update (revoked_at) on calendar_feed to rinnalla_app;

do $$
declare t record; nobody constant text := '''00000000-0000-0000-0000-000000000000''';
begin
  for t in select * from (values ('bookable', 'unit_id'), ('travel_estimate', 'id')) as x (name, unit) loop
    execute format('create policy read_staff on %I for select to rinnalla_app using (app.actor() <> %s)', t.name, nobody);
    execute format('create policy lead_insert on %I for insert to rinnalla_app
      with check (%I = any ((select app.units_as(''unitLead''))::uuid[]))', t.name, t.unit);
    execute format('create policy lead_update on %I for update to rinnalla_app
      using (%2$I = any ((select app.units_as(''unitLead''))::uuid[])) with check (%2$I = any ((select app.units_as(''unitLead''))::uuid[]))',
      t.name, t.unit);
  end loop;
end $$;

do $$
declare whose constant text := 'staff_id = app.actor() or exists (select 1 from staff_role r where r.staff_id = absence.staff_id
  and r.unit_id = any ((select app.units_as(''unitLead''))::uuid[])
  and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))';
begin
  execute format('create policy own_or_lead on absence for select to rinnalla_app using (%s)', whose);
  execute format('create policy own_or_lead_insert on absence for insert to rinnalla_app
    with check (created_by = app.actor() and (%s))', whose);
  execute format('create policy own_or_lead_update on absence for update to rinnalla_app using (%1$s) with check (%1$s)', whose);
end $$;

create policy own_feed on calendar_feed for select to rinnalla_app using (staff_id = app.actor());
create policy own_feed_insert on calendar_feed for insert to rinnalla_app
  with check (staff_id = app.actor() and revoked_at is null and fetched_at is null);
create policy own_feed_update on calendar_feed for update to rinnalla_app
  using (staff_id = app.actor()) with check (staff_id = app.actor());
