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

do $$
declare t text;
begin
  foreach t in array array['answering_round', 'answering_voice', 'answer_alert'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
