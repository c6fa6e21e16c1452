-- Pictures of a family. Narrows what 30_policies.sql gave; before 45_case_role.sql, which copies it.

-- A private picture exists for those who write the record, and for the worker whose own it is. A shared one for everybody to whom the
-- case is open, from the version on that the family agreed to share. The owner is a member of the requests' role, so that a restrictive
-- policy meets it too: it is named, and let through.
do $$
declare
  writes constant text := 'exists (select 1 from case_access a where a.case_id = %1$I.case_id and a.actor_id = app.actor()
    and a.relation in (''keyWorker'', ''familyWorker'', ''therapist'', ''standIn'')
    and a.valid_until >= app.today() and a.valid_from <= app.today())';
begin
  execute format('create policy private_narrowed on family_picture as restrictive for select to rinnalla_app
    using (current_user = %L or visibility = ''shared'' or informant_staff_id = app.actor() or ' || format(writes, 'family_picture') || ')',
    current_user);
  execute format('create policy private_narrowed on family_picture_version as restrictive for select to rinnalla_app
    using (current_user = %L or exists (select 1 from family_picture f where f.id = family_picture_version.picture_id
      and (family_picture_version.number >= f.shared_from or f.informant_staff_id = app.actor())) or '
    || format(writes, 'family_picture_version') || ')', current_user);
end $$;

-- no update grant: a version is never written over, a restored one is a new one. What kind of picture it is and who made it stand too.
drop policy case_update on family_picture_version;
do $$
declare k record;
begin
  for k in select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'public'
    and (c.table_name = 'family_picture_version'
      or c.table_name = 'family_picture' and c.column_name in ('kind', 'created_by', 'created_at'))
  loop
    execute format('revoke update (%I) on %I from rinnalla_app', k.column_name, k.table_name);
  end loop;
end $$;
