-- What a relation that reaches only a part of the case reaches of a row: one whose part has ended, the orders of the unit one leads, the
-- service periods that were one's own. Asked by the policies after everything else has failed. plpgsql keeps its plans for the session.
create or replace function app.is_or_was_asked(of_case uuid) returns boolean stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  return exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and a.period_ids is not null);
end $$;

create or replace function app.was_lead(of_case uuid, of_task text) returns boolean stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  return exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and a.relation = 'formerLead'
    and (of_task is null or of_task = any (a.service_tasks)));
end $$;

create or replace function app.orders_of_lead(of_case uuid, of_unit uuid, of_task text) returns boolean stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  return exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and a.unit_id = of_unit
    and (of_task is null or of_task = any (a.service_tasks)));
end $$;

create or replace function app.period_of_lead(of_case uuid, of_period uuid, of_task text) returns boolean stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  return exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
    and a.valid_until >= app.today() and a.valid_from <= app.today() and of_period = any (a.period_ids)
    and (of_task is null or of_task = any (a.service_tasks)));
end $$;
