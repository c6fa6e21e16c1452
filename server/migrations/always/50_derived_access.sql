-- The access table holds what app.case_access_of derives. When the derivation itself has changed, every family's rows are derived
-- anew in this run: a right that a new version takes away must not live on until that family's next change.
do $$
declare
  derivation text := md5(pg_get_functiondef('app.case_access_of(uuid)'::regprocedure));
begin
  if obj_description('case_access'::regclass) is not distinct from derivation then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('case_access', 0));
  delete from case_access;
  insert into case_access (case_id, actor_id, relation, service_tasks, valid_from, valid_to, unit_id, period_ids)
  select s.* from family_case c cross join lateral app.case_access_of(c.id) s;
  execute format('comment on table case_access is %L', derivation);
end $$;
