-- What the engine derives after every write about a family is written here and nowhere else: the period's stored duties are
-- replaced, and the phase is kept where lists read it. No version moves: a derivation is nobody's edit. A function and no grant,
-- because the writer's own part may just have ended: a lead who closed the service stands to the case as a former one, who
-- writes nothing by hand. Whoever stands to the period with more than an emergency stores what follows from what they did.
create or replace function app.may_store(of_case uuid, of_period uuid) returns void stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  -- Of requests it is asked; the owner's own seeding is nobody's work.
  if current_setting('role') in ('rinnalla_app', 'rinnalla_case') and not exists (select 1 from case_access a join service_period p on p.case_id = a.case_id and p.id = of_period
    where a.case_id = of_case and a.actor_id = app.actor() and a.valid_until >= app.today() and a.valid_from <= app.today()
      and a.relation <> 'emergency' and (a.period_ids is null or of_period = any (a.period_ids)
        -- Closing the former service began this one: the family moved.
        or exists (select 1 from service_move m where m.case_id = of_case and m.to_period_id = of_period and m.moved_on = app.today()
          and m.period_id = any (a.period_ids)))) then
    raise insufficient_privilege using message = 'no relation that the duties of this service follow from';
  end if;
end $$;

create or replace function app.store_duties(of_case uuid, of_period uuid, in_unit uuid, due jsonb, now_phase text, now_service text,
  has_ended boolean) returns void security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.may_store(of_case, of_period);
  delete from duty where case_id = of_case and period_id = of_period;
  insert into duty (case_id, period_id, rule, subject_id, due_on, words, reason, breach, unit_id, service)
  select of_case, of_period, d.rule, d.subject_id, d.due_on, d.words, d.reason, d.breach, in_unit, now_service
  from jsonb_to_recordset(due) as d (rule text, subject_id uuid, due_on date, words jsonb, reason jsonb, breach boolean);
  update service_period set phase = now_phase where id = of_period and phase is distinct from now_phase;
  update family_case set service = now_service, phase = now_phase
  where id = of_case and (service is distinct from now_service or phase is distinct from now_phase)
    -- Of an ended service only when none runs that the writer doesn't see.
    and not (has_ended and exists (select 1 from app.running_services(of_case)));
end $$;

-- What lies ahead by the rules, beside what is due.
create or replace function app.store_forecasts(of_case uuid, of_period uuid, in_unit uuid, ahead jsonb, now_service text)
  returns void security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.may_store(of_case, of_period);
  delete from forecast where case_id = of_case and period_id = of_period;
  insert into forecast (case_id, period_id, rule, on_day, words, reason, service, unit_id)
  select of_case, of_period, f.rule, f.on_day, f.words, f.reason, now_service, in_unit
  from jsonb_to_recordset(ahead) as f (rule text, on_day date, words jsonb, reason jsonb);
end $$;

-- How one is reached, and the language one reads in, are one's own to change; the rest of one's row is the administrator's.
create or replace function app.change_own_profile(seen_version int, new_phone text, new_email text, new_language text)
  returns int security definer language sql set search_path = public, app, pg_temp as $$
  update staff set phone = new_phone, email = new_email, language = new_language, version = version + 1
  where id = app.actor() and version = seen_version returning version
$$;
