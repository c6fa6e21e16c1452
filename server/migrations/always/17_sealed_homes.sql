-- When a home becomes protected its address is sealed, and what history kept of it in clear goes: the former street is the street.
-- That there was a change, when and by whom, stays.
create or replace function app.forget_clear_address() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update row_history set was = was || '{"street": "", "postcode": "", "city": ""}'
  where case_id = new.case_id and table_name = 'household' and row_id = new.id and was ->> 'address_protected' = 'false';
  return null;
end $$;
create or replace trigger household_sealed after update on household
  for each row when (new.address_protected and not old.address_protected) execute function app.forget_clear_address();

-- Is anybody of the family to be found nowhere? For the front door, who reads what was told also when it stands to the family no
-- more: it answers yes or no, and to others always yes. The same rule as addressProtected in features/meetings/queries.ts.
create or replace function app.family_protected(of_case uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select not app.has_role('intake')
    or exists (select 1 from case_member m join person p on p.id = m.person_id where m.case_id = of_case and p.address_protected)
    or exists (select 1 from household h where h.case_id = of_case and h.address_protected)
$$;
