-- When workers of a case are taken, by their meetings in any case: times only, never whose meeting it is. For those who
-- stand to the case, so that two meetings aren't set for the same worker at the same time.
create or replace function app.busy_times(of_case uuid, workers uuid[], from_time timestamptz, to_time timestamptz, except_meeting uuid)
  returns table (staff_id uuid, starts_at timestamptz, ends_at timestamptz)
  stable security definer language sql set search_path = public, app, pg_temp as $$
  select distinct p.staff_id, m.starts_at, m.ends_at
  from meeting_participant p join meeting m on m.id = p.meeting_id
  where p.staff_id = any (workers)
    and p.on_day between (from_time at time zone 'Europe/Helsinki')::date - 1 and (to_time at time zone 'Europe/Helsinki')::date
    and m.status in ('planned', 'held') and m.starts_at < to_time and m.ends_at > from_time
    and m.id is distinct from except_meeting
    and exists (select 1 from case_worker w where w.case_id = of_case and w.staff_id = p.staff_id)
    and exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;

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
