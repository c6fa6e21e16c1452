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
