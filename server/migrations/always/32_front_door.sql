-- Rows of the front door and of consultations that belong to no case, each by its own rule.

-- Who a private notifier is: the one of the front door who handles the notification, and nobody of the case it became.
grant select, insert on contact_notifier to rinnalla_app;
create policy front_door_select on contact_notifier for select to rinnalla_app
  using (unit_id = any ((select app.units_as('intake'))::uuid[])
    and exists (select 1 from contact c where c.id = contact_notifier.contact_id and c.handler_id = app.actor()));
create policy front_door_insert on contact_notifier for insert to rinnalla_app
  with check (unit_id = any ((select app.units_as('intake'))::uuid[]));

-- Who answers for a family: its key worker and its purchaser of today.
create or replace function app.answer_for(of_case uuid) returns setof uuid stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select distinct w.staff_id from case_worker w where w.case_id = of_case and w.role in ('keyWorker', 'purchaser')
    and w.valid_from <= app.today() and (w.valid_to is null or w.valid_to >= app.today())
$$;

-- The case that the front door would join a contact to: whether it is open and who would be told, nothing else of it. It is kept as it
-- is until the joining is done.
create or replace function app.case_to_join(of_case uuid) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('intake') then raise insufficient_privilege; end if;
  perform 1 from family_case c where c.id = of_case for share;
  return (select jsonb_build_object('status', c.status, 'answerFor', (select coalesce(jsonb_agg(a), '[]') from app.answer_for(c.id) a))
    from family_case c where c.id = of_case);
end $$;

-- Those who answer for the family are told of the contact that the actor has just joined to its case.
create or replace function app.tell_of_joined_contact(of_contact uuid, told_at timestamptz) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  k contact%rowtype;
  told int;
begin
  select * into k from contact where id = of_contact and decision = 'join_case' and decided_by = app.actor() and decided_at = told_at;
  if not found or not app.has_role('intake') then raise insufficient_privilege; end if;
  insert into reminder (id, case_id, staff_id, kind, subject_id, data, at)
  select gen_random_uuid(), k.case_id, a, 'contact_joined', k.id, jsonb_build_object('kind', k.kind), told_at
  from app.answer_for(k.case_id) a where a <> app.actor();
  get diagnostics told = row_count;
  return told;
end $$;
revoke execute on function app.answer_for(uuid), app.case_to_join(uuid), app.tell_of_joined_contact(uuid, timestamptz) from public;
grant execute on function app.case_to_join(uuid), app.tell_of_joined_contact(uuid, timestamptz) to rinnalla_app;

-- A consultation is its team's: those who work there and who lead it.
create or replace function app.consulted_units() returns uuid[] stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select array(select distinct r.unit_id from staff_role r where r.staff_id = app.actor() and r.role in ('familyWorker', 'unitLead')
    and r.unit_id is not null and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))
$$;
revoke execute on function app.consulted_units() from public;
grant execute on function app.consulted_units() to rinnalla_app;
grant select, insert on consultation to rinnalla_app;
grant update (status, handler_id, answer, outcome, minutes, answered_at, answered_by, contact_id, joined_case_id, joined_on, version)
  on consultation to rinnalla_app;
create policy team_select on consultation for select to rinnalla_app using (unit_id = any ((select app.consulted_units())::uuid[]));
create policy team_update on consultation for update to rinnalla_app
  using (unit_id = any ((select app.consulted_units())::uuid[])) with check (unit_id = any ((select app.consulted_units())::uuid[]));
-- Anybody may ask; nobody outside the team reads a question back.
create policy anybody_insert on consultation for insert to rinnalla_app with check (
  status = 'waiting' and handler_id is null and answered_by is null and contact_id is null and joined_case_id is null
  and (taken_by is null or taken_by = app.actor() and unit_id = any ((select app.consulted_units())::uuid[])));

-- Teams that can be asked, in public: how the team is reached, and who leads it.
create or replace function app.consultation_places(services text[]) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'phone', u.phone, 'email', u.email, 'city', u.city,
      'services', (select coalesce(jsonb_agg(s), '[]') from unnest(u.services) s where s = any (consultation_places.services)),
      'lead', (select jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'title', s.title, 'phone', s.phone, 'email', s.email)
        from staff s join staff_role r on r.staff_id = s.id and r.role = 'unitLead' and r.unit_id = u.id
          and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
        where s.active order by r.valid_from, s.id limit 1)) order by u.name collate "fi-x-icu"), '[]')
  from unit u where u.active and u.kind = 'provider' and u.services && consultation_places.services
$$;

-- A question that was sent before: what its asker was answered then.
create or replace function app.consultation_receipt(of_consultation uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('reference', c.reference, 'askedOn', c.asked_on, 'place', jsonb_build_object('name', u.name, 'phone', u.phone))
  from consultation c join unit u on u.id = c.unit_id where c.id = of_consultation
$$;

-- What became of a question: the contact that its asker made of it, by the reference they were given. Also a question
-- without a name: nobody but its asker has the reference, and giving it is their own choice. Says nothing back.
create or replace function app.join_consultation(told_reference text, of_contact uuid) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  update consultation c set contact_id = of_contact, joined_on = app.today(), version = c.version + 1
  where c.reference = upper(trim(told_reference)) and c.contact_id is null and c.joined_case_id is null
    and exists (select 1 from contact k where k.id = of_contact and k.received_on = app.today() and k.status = 'new')
$$;

-- Figures of consultations: to those of the team their team's, to the analyst all of the county's. Figures only, no row of them.
create or replace function app.consultation_figures(first_day date, last_day date) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  with mine as materialized (
    select c.sector, c.status, c.outcome, c.minutes, to_char(c.asked_on, 'YYYY-MM') as month,
      extract(epoch from c.answered_at - c.asked_at) / 3600 as hours
    from consultation c
    where c.asked_on between first_day and last_day
      and (c.unit_id = any (app.consulted_units()) or app.has_role('analyst'))
  ), figures as (
    select 'month' as of_what, month as value, count(*) as asked, count(*) filter (where status = 'answered') as answered,
      percentile_cont(0.5) within group (order by hours) as hours, sum(minutes) as minutes from mine group by month
    union all
    select 'sector', sector, count(*), count(*) filter (where status = 'answered'), percentile_cont(0.5) within group (order by hours),
      sum(minutes) from mine group by sector
    union all
    select 'outcome', outcome, count(*), count(*), percentile_cont(0.5) within group (order by hours), sum(minutes)
    from mine where outcome is not null group by outcome
    union all
    select 'all', 'all', count(*), count(*) filter (where status = 'answered'), percentile_cont(0.5) within group (order by hours),
      coalesce(sum(minutes), 0) from mine
  )
  select coalesce(jsonb_agg(jsonb_build_object('of', of_what, 'value', value, 'asked', asked, 'answered', answered,
    'hours', round(hours::numeric, 1), 'minutes', coalesce(minutes, 0)) order by of_what, value), '[]') from figures
$$;
do $$
declare f text;
begin
  foreach f in array array['app.consultation_places(text[])', 'app.consultation_receipt(uuid)', 'app.consultation_figures(date, date)',
    'app.join_consultation(text, uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rinnalla_app', f);
  end loop;
end $$;

create or replace trigger consultation_history before update on consultation for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
do $$
declare t text;
begin
  foreach t in array array['service_need_assessment', 'notification_told', 'family_resource'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
