-- Pictures of a family. Narrows what 30_policies.sql gave; 46_pictures.sql does the same for requests about one case.

-- A private picture exists for those who write the record, and for the worker whose own it is. A shared one for everybody to whom the
-- case is open, from the version on that the family agreed to share.
drop policy case_select on family_picture;
create policy case_select on family_picture for select to rinnalla_app using (
  exists (select 1 from case_access a where a.case_id = family_picture.case_id and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and a.period_ids is null
    and (family_picture.visibility = 'shared' or family_picture.informant_staff_id = app.actor()
      or a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn'))));
drop policy case_select on family_picture_version;
create policy case_select on family_picture_version for select to rinnalla_app using (
  exists (select 1 from case_access a where a.case_id = family_picture_version.case_id and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and a.period_ids is null
    and (a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      or exists (select 1 from family_picture f where f.id = family_picture_version.picture_id
        and (family_picture_version.number >= f.shared_from or f.informant_staff_id = app.actor())))));

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
