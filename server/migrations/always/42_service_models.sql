-- The catalogue is the administrator's room: nobody else reads who changed what, nobody else writes. What is public of it leaves by
-- app.own_models and app.service_facts_for_public.
grant select, insert on service_model_release, service_model_retirement, general_description to rinnalla_app;
grant select, insert on service_model_draft, service_channel to rinnalla_app;
grant update (content, trial, state, changed_by, changed_at, version) on service_model_draft to rinnalla_app;
grant update (kind, services, urgent, name, description, phone, email, street, postcode, city, url, hours, languages, active, changed_at, version)
  on service_channel to rinnalla_app;
do $$
declare t text;
begin
  foreach t in array array['service_model_release', 'service_model_retirement', 'general_description', 'service_model_draft', 'service_channel']
  loop
    execute format('create policy admin_select on %I for select to rinnalla_app using ((select app.has_role(''administrator'')))', t);
    execute format('create policy admin_insert on %I for insert to rinnalla_app with check ((select app.has_role(''administrator'')))', t);
  end loop;
  foreach t in array array['service_model_draft', 'service_channel'] loop
    execute format('create policy admin_update on %I for update to rinnalla_app
      using ((select app.has_role(''administrator''))) with check ((select app.has_role(''administrator'')))', t);
  end loop;
end $$;

create or replace trigger service_channel_history before update on service_channel for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
