-- By which guide and when it is held, who began it and what it corrects stand from the first moment. Narrows what 30_policies.sql gave.
do $$
declare k record;
begin
  for k in select c.column_name from information_schema.columns c where c.table_schema = 'public' and c.table_name = 'discussion'
    and c.column_name not in ('content', 'state', 'dropped_reason', 'changed_by', 'changed_at', 'agreed_by', 'agreed_on',
      'superseded_on', 'version')
  loop
    execute format('revoke update (%I) on discussion from rinnalla_app', k.column_name);
  end loop;
end $$;

-- Where it was filed when it was agreed stands.
do $$
declare k record;
begin
  for k in select c.column_name from information_schema.columns c where c.table_schema = 'public' and c.table_name = 'discussion_matter'
  loop
    execute format('revoke update (%I) on discussion_matter from rinnalla_app', k.column_name);
  end loop;
end $$;
drop policy case_update on discussion_matter;
