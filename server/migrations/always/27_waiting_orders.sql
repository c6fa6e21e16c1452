-- How many orders of the family wait for an answer, for one who stands to it: also those of a service task that is another's.
-- Nothing is told of what is asked; the case isn't closed over them.
create or replace function app.waiting_orders(of_case uuid) returns int stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select count(*)::int from service_order o
  where o.case_id = of_case and o.status = 'sent'
    and exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;

-- An order never waits in a closed case, where nobody could answer it: whichever way the case is closed.
create or replace function app.guard_closing() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if exists (select 1 from service_order o where o.case_id = new.id and o.status = 'sent') then
    raise exception 'an order still waits in case %', new.id;
  end if;
  return new;
end $$;
create or replace trigger family_case_closing before update of status on family_case for each row
  when (old.status = 'open' and new.status = 'closed') execute function app.guard_closing();
