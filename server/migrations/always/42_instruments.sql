-- As service models are: the administrator's room. What is released leaves by app.own_models for everybody's requests.
grant select, insert on instrument_release, instrument_retirement, instrument_draft to rinnalla_app;
grant update (content, state, changed_by, changed_at, version) on instrument_draft to rinnalla_app;
do $$
declare t text;
begin
  foreach t in array array['instrument_release', 'instrument_retirement', 'instrument_draft'] loop
    execute format('create policy admin_select on %I for select to rinnalla_app using ((select app.has_role(''administrator'')))', t);
    execute format('create policy admin_insert on %I for insert to rinnalla_app with check ((select app.has_role(''administrator'')))', t);
  end loop;
end $$;
create policy admin_update on instrument_draft for update to rinnalla_app
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));
