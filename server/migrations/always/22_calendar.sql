-- The week as others may know it. Each function answers when somebody or something is taken, to those who may ask; whose meeting it
-- is stands beside it only where the family is the asker's own.

drop function if exists app.busy_times(uuid, uuid[], timestamptz, timestamptz, uuid);

-- What stands in the way of meetings at these beginnings: other meetings of the workers with the way between, their absences, and
-- rooms and cars that are booked. From one meeting one goes to the next, not back and out again: between the two fits the longer of
-- the way from the one and the way to the other, not both after each other. For those who stand to the case; times only.
create or replace function app.taken_times(of_case uuid, starts timestamptz[], minutes int, travel_before int, travel_after int,
    workers uuid[], bookables uuid[], except_meeting uuid)
  returns table (kind text, subject uuid, on_day date, starts_at timestamptz, ends_at timestamptz)
  stable security definer language sql set search_path = public, app, pg_temp as $$
  with may as (
    select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
      and a.valid_from <= app.today() and a.valid_until >= app.today() limit 1
  ), asked as (
    select s.at, s.at + make_interval(mins => minutes) as until,
      s.at - make_interval(mins => taken_times.travel_before) as leaves,
      s.at + make_interval(mins => minutes + taken_times.travel_after) as back,
      (s.at at time zone 'Europe/Helsinki')::date as on_day
    from may, unnest(starts) as s (at)
  ), team as (
    select distinct w.staff_id from case_worker w where w.case_id = of_case and w.staff_id = any (workers)
  )
  select 'worker', p.staff_id, a.on_day, m.starts_at - make_interval(mins => m.travel_before), m.ends_at + make_interval(mins => m.travel_after)
  from asked a cross join team t
  join meeting_participant p on p.staff_id = t.staff_id and p.on_day between a.on_day - 1 and a.on_day + 1
  join meeting m on m.id = p.meeting_id and m.status in ('planned', 'held') and m.id is distinct from except_meeting
    and m.starts_at < a.until + make_interval(mins => greatest(taken_times.travel_after, m.travel_before))
    and m.ends_at + make_interval(mins => greatest(m.travel_after, taken_times.travel_before)) > a.at
  union
  select 'absence', b.staff_id, a.on_day, s.from_at, s.to_at
  from asked a cross join team t
  join absence b on b.staff_id = t.staff_id and not b.cancelled and b.to_on >= a.on_day and b.from_on <= a.on_day
  cross join lateral (select (b.from_on + coalesce(b.from_time, time '00:00')) at time zone 'Europe/Helsinki' as from_at,
    case when b.to_time is null then (b.to_on + 1)::timestamp else b.to_on + b.to_time end at time zone 'Europe/Helsinki' as to_at) s
  where s.from_at < a.back and s.to_at > a.leaves
  union
  select r.kind, k.bookable_id, a.on_day, lower(k.during), upper(k.during)
  from asked a cross join bookable r
  join booking k on k.bookable_id = r.id and not k.released and k.meeting_id is distinct from except_meeting
    and k.during && case r.kind when 'car' then tstzrange(a.leaves, a.back) else tstzrange(a.at, a.until) end
  where r.id = any (bookables)
$$;

-- The unit whose lead or worker asks.
create or replace function app.works_in(of_unit uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from staff_role r where r.staff_id = app.actor() and r.unit_id = of_unit
    and r.role in ('unitLead', 'familyWorker')
    and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))
$$;

-- The meetings of a unit's workers between two days: times to all who work there. The meeting's and the family's ids are told of
-- families that the asker stands to as a whole; of any other family it is time that is taken, and nothing else. The meeting is looked up
-- here once for all: its kind and service period come along, so that nobody needs to read it again.
drop function if exists app.unit_meetings(uuid, date, date);
create function app.unit_meetings(of_unit uuid, from_day date, to_day date)
  returns table (staff_id uuid, meeting_id uuid, case_id uuid, period_id uuid, kind text, on_day date, starts_at timestamptz,
    ends_at timestamptz, travel_before int, travel_after int, status text)
  stable security definer rows 600 language sql set search_path = public, app, pg_temp as $$
  with team as materialized (
    select distinct r.staff_id from staff_role r where app.works_in(of_unit) and r.unit_id = of_unit
      and r.role = 'familyWorker' and r.valid_from <= to_day and (r.valid_to is null or r.valid_to >= from_day)
  ), mine as materialized (
    select distinct a.case_id from case_access a where a.actor_id = app.actor() and a.period_ids is null
      and a.valid_until >= app.today() and a.valid_from <= app.today()
  ), parts as materialized (
    select p.staff_id, p.meeting_id from team t
    cross join lateral (select mp.staff_id, mp.meeting_id from meeting_participant mp
      where mp.staff_id = t.staff_id and mp.on_day between from_day and to_day offset 0) p
  ), met as materialized (
    -- All of them in one walk of the index: a look-up for each would begin from its root a thousand times.
    select x.id, x.case_id, x.period_id, x.kind, x.starts_on, x.starts_at, x.ends_at, x.travel_before, x.travel_after, x.status
    from meeting x where x.id = any (array(select meeting_id from parts)) and x.status <> 'rescheduled'
  ), taken as materialized (
    select p.staff_id, m.* from parts p join met m on m.id = p.meeting_id
  )
  select t.staff_id, case when own.case_id is not null then t.id end, own.case_id,
    case when own.case_id is not null then t.period_id end, case when own.case_id is not null then t.kind end, t.starts_on, t.starts_at, t.ends_at,
    t.travel_before, t.travel_after, t.status
  from taken t left join mine own on own.case_id = t.case_id
  where own.case_id is not null or t.status in ('planned', 'held')
$$;

-- Whose these service periods are, of families that the asker stands to as a whole; the service itself is told where its task is theirs
-- too. Read under the policies, each table would gather the asker's families anew, with a call for every row it doesn't find at once.
create or replace function app.whose_periods(periods uuid[])
  returns table (period_id uuid, case_id uuid, family text, service text, service_version int)
  stable security definer rows 250 language sql set search_path = public, app, pg_temp as $$
  with asked as materialized (
    select x.id, x.case_id, x.service, x.service_version, x.service_task from service_period x where x.id = any (periods)
  ), mine as materialized (
    select a.case_id, array_agg(task) as tasks from case_access a left join lateral unnest(a.service_tasks) task on true
    where a.actor_id = app.actor() and a.period_ids is null and a.valid_until >= app.today() and a.valid_from <= app.today()
    group by a.case_id
  ), named as materialized (
    select x.id, x.name from family_case x where x.id = any (array(select distinct case_id from asked))
  )
  select p.id, p.case_id, c.name, case when p.service_task = any (own.tasks) then p.service end,
    case when p.service_task = any (own.tasks) then p.service_version end
  from asked p join mine own on own.case_id = p.case_id join named c on c.id = p.case_id
$$;

-- When the unit's workers are away; what kind of absence it is, the row itself tells those for whom it exists.
create or replace function app.unit_absences(of_unit uuid, from_day date, to_day date)
  returns table (id uuid, staff_id uuid, from_on date, to_on date, from_time time, to_time time)
  stable security definer rows 20 language sql set search_path = public, app, pg_temp as $$
  select b.id, b.staff_id, b.from_on, b.to_on, b.from_time, b.to_time
  from absence b
  where app.works_in(of_unit) and not b.cancelled and b.to_on >= from_day and b.from_on <= to_day
    and exists (select 1 from staff_role r where r.staff_id = b.staff_id and r.unit_id = of_unit
      and r.role = 'familyWorker' and r.valid_from <= to_day and (r.valid_to is null or r.valid_to >= from_day))
$$;

-- When a unit's rooms and cars are taken, in the same way.
create or replace function app.unit_bookings(of_unit uuid, from_at timestamptz, to_at timestamptz)
  returns table (bookable_id uuid, meeting_id uuid, case_id uuid, starts_at timestamptz, ends_at timestamptz, overridden boolean)
  stable security definer rows 60 language sql set search_path = public, app, pg_temp as $$
  select k.bookable_id, case when own.case_id is not null then k.meeting_id end, own.case_id, lower(k.during), upper(k.during), k.overridden
  from bookable r
  join booking k on k.bookable_id = r.id and not k.released and k.during && tstzrange(from_at, to_at)
  left join lateral (select a.case_id from case_access a where a.case_id = k.case_id and a.actor_id = app.actor()
    and a.period_ids is null and a.valid_until >= app.today() and a.valid_from <= app.today() limit 1) own on true
  where app.works_in(of_unit) and r.unit_id = of_unit
$$;

-- A meeting that is cancelled or moved gives up its room and car; one that is taken back takes them again, if nobody has them.
create or replace function app.on_meeting_off() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update booking set released = new.status in ('cancelled', 'rescheduled'), version = version + 1
  where meeting_id = new.id and released <> (new.status in ('cancelled', 'rescheduled'));
  return null;
end $$;
create or replace trigger meeting_bookings after update of status on meeting for each row
  when ((old.status in ('cancelled', 'rescheduled')) <> (new.status in ('cancelled', 'rescheduled')))
  execute function app.on_meeting_off();

do $$
declare t text;
begin
  foreach t in array array['bookable', 'booking', 'absence', 'stand_in', 'time_wish', 'travel_estimate'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;

-- Whoever has the secret address reads the calendar of the one it belongs to, under that person's own rights and no others: the
-- rest of the transaction asks as they do. Nothing when it is revoked, or when its owner is no longer at work.
create or replace function app.enter_feed(hash bytea, at_now timestamptz) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  found_feed jsonb;
begin
  update calendar_feed f set fetched_at = at_now from staff s
  where f.token_hash = hash and f.revoked_at is null and s.id = f.staff_id and s.active
  returning jsonb_build_object('id', f.id, 'staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'language', s.language)
  into found_feed;
  if found_feed is null then return null; end if;
  perform set_config('app.actor_id', found_feed ->> 'staffId', true);
  return found_feed;
end $$;

drop function if exists app.hours_agreed(uuid, date, date);

-- An absence got another last day, or was cancelled: whoever stands in does so no longer than it lasts. What ends earlier ends by
-- whoever may change the absence; what grows longer gives access, and is the lead's of the family alone. Planned meetings after the
-- new end come back to the one who is at work again. Answers the families that were touched.
create or replace function app.absence_changed(of_absence uuid, former_end date) returns table (case_id uuid, staff_id uuid)
  security definer language plpgsql set search_path = public, app, pg_temp as $$
declare
  a absence%rowtype;
  last_day date;
  s record;
begin
  select * into a from absence where id = of_absence;
  if not (a.staff_id = app.actor() or exists (select 1 from staff_role r where r.staff_id = a.staff_id
      and r.unit_id = any (app.units_as('unitLead')) and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))) then
    raise insufficient_privilege;
  end if;
  -- Cancelled before it began: the last day lies before the first, and the relation never was. Cancelled in the midst of it: who has
  -- stood in has done so until yesterday.
  last_day := case when a.cancelled then greatest(app.today(), a.from_on) - 1 else a.to_on end;
  for s in select i.case_id, i.staff_id, i.stands_for, i.case_worker_id, w.valid_to, w.role = 'standIn' and w.reason <> '' as is_own
    from stand_in i join case_worker w on w.id = i.case_worker_id and w.case_id = i.case_id
    where i.absence_id = of_absence and w.valid_to is not null and w.valid_to >= app.today() order by i.case_id
  loop
    continue when not s.is_own or s.valid_to = last_day;
    continue when s.valid_to < last_day and (s.valid_to <> former_end or not app.stands_as(s.case_id, 'unitLead'));
    update case_worker w set valid_to = last_day, version = w.version + 1 where w.id = s.case_worker_id;
    if s.valid_to > last_day then
      update meeting_participant p set staff_id = s.stands_for from meeting m
      where m.id = p.meeting_id and m.case_id = s.case_id and p.case_id = s.case_id and m.status = 'planned'
        and p.on_day > last_day and p.staff_id = s.staff_id
        and not exists (select 1 from meeting_participant o where o.meeting_id = p.meeting_id and o.staff_id = s.stands_for);
    end if;
    case_id := s.case_id; staff_id := s.staff_id;
    return next;
  end loop;
end $$;

-- From when to when somebody is away for whom the actor stands in: the days, never why.
create or replace function app.absence_span(of_absence uuid) returns table (from_on date, to_on date, cancelled boolean)
  stable security definer rows 1 language sql set search_path = public, app, pg_temp as $$
  select a.from_on, a.to_on, a.cancelled from absence a
  where a.id = of_absence and exists (select 1 from stand_in i where i.absence_id = a.id and i.staff_id = app.actor())
$$;

-- Of a family's would-be stand-ins, is this one away in the time? For the lead of the family: yes or no.
create or replace function app.is_away(of_case uuid, worker uuid, from_day date, to_day date) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from case_access c where c.case_id = of_case and c.actor_id = app.actor() and c.relation = 'unitLead'
      and c.valid_from <= app.today() and c.valid_until >= app.today())
    and exists (select 1 from absence a where a.staff_id = worker and not a.cancelled
    and a.from_time is null and a.from_on <= to_day and a.to_on >= from_day)
$$;
