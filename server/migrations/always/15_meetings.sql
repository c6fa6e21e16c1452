-- A meeting waits while it is planned, or held without a record: the mark on its participants by which Today finds them.
create or replace function app.mark_waiting(of_meeting uuid) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  update meeting_participant p set waits = w.waits
  from (select m.status = 'planned' or m.status = 'held' and not exists (select 1 from entry e where e.meeting_id = m.id) as waits
    from meeting m where m.id = of_meeting) w
  where p.meeting_id = of_meeting and p.waits <> w.waits
$$;
create or replace function app.on_meeting_status() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.mark_waiting(new.id);
  return null;
end $$;
create or replace trigger meeting_waits after update of status on meeting for each row
  when (old.status is distinct from new.status) execute function app.on_meeting_status();
create or replace function app.on_entry_of_meeting() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.mark_waiting(new.meeting_id);
  return null;
end $$;
create or replace trigger entry_ends_waiting after insert on entry for each row
  when (new.entry_version = 1) execute function app.on_entry_of_meeting();
create or replace function app.on_participant() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  -- A meeting that is made by the same statement isn't seen yet: it is planned.
  new.waits := coalesce((select m.status = 'planned' or m.status = 'held' and not exists (select 1 from entry e where e.meeting_id = m.id)
    from meeting m where m.id = new.meeting_id), true);
  return new;
end $$;
create or replace trigger meeting_participant_waits before insert on meeting_participant for each row execute function app.on_participant();
