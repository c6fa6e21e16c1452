-- Answering in turn: whose device it is while it is handed over, when a round opens, and handing over itself.

-- The voice for which the request's session was handed over; null in everybody's ordinary requests. Set by app.enter alone.
create or replace function app.voice() returns uuid stable language sql
  as $$ select nullif(current_setting('app.voice_id', true), '')::uuid $$;

-- Locks the worker's own session to one voice that waits. It never unlocks: whoever goes on signs in anew.
create or replace function app.hand_over(of_session uuid, of_voice uuid, until timestamptz) returns boolean security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update session s set handed_voice = of_voice, handed_until = until
  where s.id = of_session and s.staff_id = app.actor() and s.revoked_at is null and s.handed_voice is null
    and exists (select 1 from answering_voice v where v.id = of_voice and v.state = 'waiting' and app.stands_to(v.case_id));
  return found;
end $$;

-- An answer keeps the device handed over for a while more; two hours from the handing over are the longest. Practice: no form takes longer.
create or replace function app.answering_goes_on(of_session uuid, until timestamptz) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  update session s set handed_until = least(until, v.handed_at + interval '2 hours')
  from answering_voice v
  where s.id = of_session and s.handed_voice = app.voice() and v.id = s.handed_voice and s.revoked_at is null
$$;

-- The device is handed back: its session ends, for whoever holds it and nobody else's.
create or replace function app.end_handed_session(of_session uuid, at_now timestamptz) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  update session set revoked_at = at_now where id = of_session and handed_voice = app.voice() and revoked_at is null
$$;

-- A round opens by itself when nobody is waited for any more, and in no other way: requests can't set the mark.
create or replace function app.reveal_round() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update answering_round r set revealed_at = new.settled_at, version = r.version + 1
  where r.id = new.round_id and r.revealed_at is null and r.cancelled_on is null
    and not exists (select 1 from answering_voice v where v.round_id = r.id and v.state = 'waiting');
  return null;
end $$;
create or replace trigger answering_voice_settled after update of state on answering_voice for each row
  when (old.state = 'waiting' and new.state <> 'waiting') execute function app.reveal_round();

-- Answers that were begun and not given are nobody's to keep: emptied when the voice is settled, or its round is given up.
create or replace function app.empty_voice_answers() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update voice_answers a set answers = '{}', unwilling = '{}' from answering_voice v
  where v.id = a.voice_id and case tg_table_name when 'answering_round' then v.round_id = new.id else v.id = new.id end;
  return null;
end $$;
create or replace trigger answering_voice_emptied after update of state on answering_voice for each row
  when (old.state = 'waiting' and new.state <> 'waiting') execute function app.empty_voice_answers();
create or replace trigger answering_round_emptied after update of cancelled_on on answering_round for each row
  when (old.cancelled_on is null and new.cancelled_on is not null) execute function app.empty_voice_answers();

-- Who is told of a distress answer: whose device it was, the family's key workers and their stand-ins. When none of these is at work
-- today, the leads of the unit too, so that somebody always is. Whoever hasn't yet looked at what they were told of it isn't told twice.
-- Asked on a device that may see no more than its own form.
create or replace function app.told_of_alert(of_case uuid, of_period uuid, of_alert uuid, on_day date) returns setof uuid stable security definer
  language sql set search_path = public, app, pg_temp as $$
  with close as (
    select w.staff_id from case_worker w where w.case_id = of_case and w.role in ('keyWorker', 'standIn')
      and w.valid_from <= on_day and (w.valid_to is null or w.valid_to >= on_day)
  ), here as (
    select c.staff_id from close c where not exists (select 1 from absence a where a.staff_id = c.staff_id and not a.cancelled
      and a.from_time is null and on_day between a.from_on and a.to_on)
  )
  select t.staff_id from (select app.actor() as staff_id union select c.staff_id from close c
  union select r.staff_id from service_period p join staff_role r on r.unit_id = p.unit_id and r.role = 'unitLead'
    and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
  where p.id = of_period and p.case_id = of_case and not exists (select 1 from here)) t
  where not exists (select 1 from reminder m where m.case_id = of_case and m.subject_id = of_alert and m.staff_id = t.staff_id
    and m.seen_at is null)
$$;

do $$
declare t text;
begin
  foreach t in array array['answering_round', 'answering_voice', 'answer_alert'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
