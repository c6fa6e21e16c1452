-- A handing over of the family that is still to come is taken back by the purchaser who made it: the other's part never was, one's
-- own goes on. Whose part it was to be is answered; null when there is none to come. Nobody's rows in case_worker are otherwise
-- deleted: what was taken back stands in the family's history.
create or replace function app.take_back_hand_over(of_case uuid, coming uuid) returns uuid security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  given_to uuid;
begin
  if not app.stands_as(of_case, 'purchaser') then raise insufficient_privilege; end if;
  delete from case_worker w where w.id = coming and w.case_id = of_case and w.role = 'purchaser' and w.valid_from > app.today()
    returning w.staff_id into given_to;
  if given_to is null then return null; end if;
  update case_worker w set valid_to = null, version = w.version + 1
  where w.case_id = of_case and w.role = 'purchaser' and w.staff_id = app.actor()
    and w.valid_from <= app.today() and w.valid_to >= app.today();
  return given_to;
end $$;
