-- Requests about one case read its rows alone; of its private pictures no more than 32_pictures.sql lets any request read.
drop policy here_case_select on family_picture;
create policy here_case_select on family_picture for select to rinnalla_case using (case_id = app.here()
  and (visibility = 'shared' or informant_staff_id = app.actor()
    or exists (select 1 from case_access a where a.case_id = family_picture.case_id and a.actor_id = app.actor()
      and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      and a.valid_until >= app.today() and a.valid_from <= app.today())));
drop policy here_case_select on family_picture_version;
create policy here_case_select on family_picture_version for select to rinnalla_case using (case_id = app.here()
  and (exists (select 1 from family_picture f where f.id = family_picture_version.picture_id
      and (family_picture_version.number >= f.shared_from or f.informant_staff_id = app.actor()))
    or exists (select 1 from case_access a where a.case_id = family_picture_version.case_id and a.actor_id = app.actor()
      and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      and a.valid_until >= app.today() and a.valid_from <= app.today())));
