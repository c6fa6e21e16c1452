-- What was said, seen or measured on a day is not edited: of an interview only that a corrected one has taken its place, of a
-- measurement only that it was taken back. Narrows what 30_policies.sql gave.
revoke update on interview, interview_matter, pattern_observation, measurement from rinnalla_app;
do $$
declare k record;
begin
  for k in select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'public'
    and c.table_name in ('interview', 'interview_matter', 'pattern_observation', 'measurement')
  loop
    execute format('revoke update (%I) on %I from rinnalla_app', k.column_name, k.table_name);
  end loop;
end $$;
grant update (superseded_on) on interview to rinnalla_app;
grant update (withdrawn_on, withdrawn_reason) on measurement to rinnalla_app;
drop policy case_update on interview_matter;
drop policy case_update on pattern_observation;
