-- Load by hours, for those who lead. A worker may also work with families that the lead doesn't see: hours and counts
-- leave this function, families never do.
create or replace function app.load_of_units(units uuid[]) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  with led as (
    select unnest(units) intersect select unnest(app.units_as('unitLead'))
  ), people as (
    select s.id, s.given_name, s.family_name, s.title, s.qualifications, s.competences, s.languages, s.weekly_hours,
      array_agg(distinct r.unit_id) as unit_ids
    from staff_role r join staff s on s.id = r.staff_id
    where r.unit_id in (select * from led) and r.role = 'familyWorker' and s.active
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
    group by s.id
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'title', p.title,
      'qualifications', p.qualifications, 'competences', p.competences, 'languages', p.languages,
      'unitIds', p.unit_ids, 'weeklyHours', p.weekly_hours, 'booked', l.booked, 'families', l.families,
      'coming', l.coming, 'ending', l.ending)
    order by p.family_name collate "fi-x-icu", p.given_name collate "fi-x-icu"), '[]')
  from people p
  cross join lateral (
    select coalesce(sum(w.hours_per_week) filter (where w.valid_from <= app.today()), 0) as booked,
      count(distinct w.case_id) filter (where w.valid_from <= app.today()) as families,
      -- Agreed to begin later, and of what is booked now what ends within four weeks.
      coalesce(sum(w.hours_per_week) filter (where w.valid_from > app.today()), 0) as coming,
      coalesce(sum(w.hours_per_week) filter (where w.valid_from <= app.today() and w.valid_to < app.today() + 28), 0) as ending
    from case_worker w join family_case c on c.id = w.case_id and c.status = 'open'
    where w.staff_id = p.id and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      and (w.valid_to is null or w.valid_to >= app.today())) l
$$;

-- One's own sessions, for "where am I signed in": never the token or its hash.
create or replace function app.sessions_of_actor(at_now timestamptz) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'method', s.method,
      'startedAt', to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'lastSeenAt', to_char(least(s.last_seen_at, at_now) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    order by s.last_seen_at desc), '[]')
  from session s
  where s.staff_id = app.actor() and s.revoked_at is null and s.expires_at > at_now
    and s.last_seen_at > at_now - interval '30 minutes'
$$;

-- A person who no longer works here is signed out at once, not at the next look.
create or replace function app.end_sessions_of(of_staff uuid, at_now timestamptz) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('administrator') then raise insufficient_privilege; end if;
  update session set revoked_at = at_now where staff_id = of_staff and revoked_at is null;
end $$;

-- People and units keep what they were, as families do. Roles are dated rows of their own.
create or replace trigger staff_history before update on staff for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
create or replace trigger unit_history before update on unit for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
create or replace trigger organisation_history before update on organisation for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
