-- Requests about one case put on a role of their own, `rinnalla_case`, when the actor's relation reaches the whole case (app.begin_request).
-- It may what rinnalla_app may, copied from the catalogue so that nothing is forgotten or added, but for reading: of rows that carry
-- case_id only those of the case at hand exist. Of any other family not even the actor's own are there, and a page's plan holds one
-- comparison for each table instead of a look into case_access, of which a family page had a hundred.
revoke all on all tables in schema public from rinnalla_case;
grant usage on schema public, app to rinnalla_case;
do $$
declare g record; p record;
begin
  for g in
    select c.oid::regclass as of_table, a.privilege_type as verb, null as of_column
    from pg_class c cross join aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee = 'rinnalla_app'::regrole
    union all
    select c.oid::regclass, a.privilege_type, k.attname
    from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attnum > 0 and not k.attisdropped cross join aclexplode(k.attacl) a
    where c.relnamespace = 'public'::regnamespace and a.grantee = 'rinnalla_app'::regrole
  loop
    execute format('grant %s%s on %s to rinnalla_case', g.verb, case when g.of_column is not null then format(' (%I)', g.of_column) else '' end, g.of_table);
  end loop;
  for p in
    select f.oid::regprocedure as name from pg_proc f cross join aclexplode(f.proacl) a
    where f.pronamespace = 'app'::regnamespace and a.grantee = 'rinnalla_app'::regrole
  loop
    execute format('grant execute on function %s to rinnalla_case', p.name);
  end loop;
  for p in select * from pg_policies where schemaname = 'public' and roles = array['rinnalla_app'::name] loop
    execute format('create policy %I on %I as %s for %s to rinnalla_case%s%s', 'here_' || p.policyname, p.tablename, p.permissive, p.cmd,
      -- The front door's contacts that wait for their decision belong to no case.
      case when p.policyname in ('case_select', 'intake_select') then format(' using (case_id = app.here()%s%s)',
          case when exists (select 1 from information_schema.columns k where k.table_schema = 'public' and k.table_name = p.tablename
            and k.column_name = 'service_task') then ' and service_task = any (app.tasks_here())' else '' end,
          case when app.read_by(p.tablename) is not null then format(' and %I = app.actor()', app.read_by(p.tablename)) else '' end)
        when p.qual is not null then format(' using (%s)', p.qual) else '' end,
      case when p.with_check is not null then format(' with check (%s)', p.with_check) else '' end);
  end loop;
end $$;

-- Whose rights a request has is put on inside its own transaction, and falls off with it.
create or replace function app.begin_request(asked jsonb) returns jsonb
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  answer jsonb := app.enter(asked);
begin
  if (answer ->> 'wholeCase')::boolean then
    perform set_config('role', 'rinnalla_case', true);
  end if;
  return answer;
end $$;
revoke execute on function app.begin_request(jsonb) from public;
grant execute on function app.begin_request(jsonb) to rinnalla_app;
