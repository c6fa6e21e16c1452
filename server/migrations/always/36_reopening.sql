-- A closed case is taken up again: its last service runs anew. Rights follow from that (the order is accepted again), so it is written
-- here and nowhere else, whoever does it.

-- What a closed case would be taken up with: the service that ended last, whoever gave it. Told to those who stand to the case; of
-- others' services they may see no row.
create or replace function app.last_service(of_case uuid) returns uuid stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select p.id from service_period p
  where p.case_id = of_case and app.stands_to(of_case)
  order by p.ended_on desc nulls first, p.started_on desc limit 1
$$;

-- The purchaser takes up what was ordered. A service that the family began itself has no purchaser: it is taken up by the lead of the
-- unit that gave it, when it was the last one.
create or replace function app.may_reopen(of_case uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.stands_as(of_case, 'purchaser') or exists (select 1
    from service_period p join service_order o on o.id = p.order_id and o.case_id = p.case_id
    join case_access a on a.case_id = p.case_id and a.actor_id = app.actor() and a.relation = 'formerLead' and a.unit_id = p.unit_id
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today())
    where p.id = app.last_service(of_case) and p.case_id = of_case and o.asked_by = 'family')
$$;

-- What was so at the closing stays readable: the evaluation as superseded, the goals' last levels in the row history.
create or replace function app.reopen_case(of_case uuid, evaluation_kind text) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  period uuid := app.last_service(of_case);
  of_order uuid;
  closed date;
begin
  if not app.may_reopen(of_case) then
    raise insufficient_privilege using message = 'a closed case is taken up again by its purchaser, or by the lead of a service that the family began';
  end if;
  select c.closed_on into closed from family_case c where c.id = of_case and c.status = 'closed';
  if closed is null or period is null then raise exception 'case % has nothing to take up again', of_case; end if;
  update service_period set ended_on = null, end_reason = '', outcome = '', outcome_reasons = '', version = version + 1
  where id = period and case_id = of_case returning order_id into of_order;
  update service_order set status = 'accepted', version = version + 1 where id = of_order and case_id = of_case;
  update goal set status = 'active', ended_on = null, end_level = null, what_helped = '', version = version + 1
  where case_id = of_case and period_id = period and status = 'ended';
  update document set superseded_on = app.today(), version = version + 1
  where case_id = of_case and period_id = period and kind = evaluation_kind and superseded_on is null;
  update matter set closed_on = null where case_id = of_case and closed_on = closed;
  update family_case set status = 'open', closed_on = null, version = version + 1 where id = of_case;
end $$;
revoke execute on function app.last_service(uuid), app.may_reopen(uuid), app.reopen_case(uuid, text) from public;
grant execute on function app.last_service(uuid), app.may_reopen(uuid), app.reopen_case(uuid, text) to rinnalla_app;
