-- Figures of effectiveness: everything the page shows, from sums that are kept (24_figure_sums.sql). What may be told of them is
-- decided by core/effectiveness.

-- The same parts from rows: what is asked in another way than sums are kept in, and days that make no whole quarter. Planned anew each
-- time, so that what isn't asked costs nothing. No definers: they serve app.effectiveness, which knows whose figures one may ask.
create or replace function app.parts_of_rows(first_day date, last_day date, units uuid[], of_service text, of_ground text)
  returns table (what text, n numeric) stable
  language plpgsql set search_path = public, app, pg_temp set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
begin
  if first_day > last_day then return; end if;
  return query
  select p.what, sum(p.n) from period_summary s, lateral app.begun_parts(s) p
  where s.started_on between first_day and last_day and (units is null or s.unit_id = any (units))
    and (of_service is null or s.service = of_service) and (of_ground is null or s.entry_ground = of_ground) group by 1
  union all
  select p.what, sum(p.n) from period_summary s, lateral app.ended_parts(s) p
  where s.ended_on between first_day and last_day and (units is null or s.unit_id = any (units))
    and (of_service is null or s.service = of_service) and (of_ground is null or s.entry_ground = of_ground) group by 1
  union all
  select p.what, sum(p.n) from period_score c, lateral app.score_parts(c) p
  where c.ended_on between first_day and last_day and (units is null or c.unit_id = any (units))
    and (of_service is null or c.service = of_service) and (of_ground is null or c.entry_ground = of_ground) group by 1
  union all
  select p.what, sum(p.n) from period_voice v, lateral app.voice_parts(v) p
  where v.ended_on between first_day and last_day and (units is null or v.unit_id = any (units))
    and (of_service is null or v.service = of_service) and (of_ground is null or v.entry_ground = of_ground) group by 1;
end $$;

-- Services by service, unit and ground: begun and ended in the time, running at its end, and of those with something late. Whole
-- quarters from what is kept, the days before and after them from rows.
create or replace function app.figure_cube(first_day date, last_day date, units uuid[])
  returns table (service text, unit_id uuid, entry_ground text, begun bigint, ended bigint, running bigint, late bigint) stable
  language plpgsql set search_path = public, app, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  first_quarter date := date_trunc('quarter', first_day + interval '3 months' - interval '1 day')::date;
  -- The first day that isn't in a whole quarter of the time.
  rest date := date_trunc('quarter', last_day + 1)::date;
begin
  return query
  select x.service, x.unit_id, x.entry_ground, coalesce(sum(x.b), 0)::bigint, coalesce(sum(x.e), 0)::bigint, sum(x.r)::bigint, sum(x.l)::bigint from (
    select c.service, c.unit_id, c.entry_ground, sum(c.begun) filter (where c.quarter >= first_quarter) as b,
      sum(c.ended) filter (where c.quarter >= first_quarter) as e, sum(c.begun - c.ended) as r, sum(c.late_begun - c.late_ended) as l
    from figure_cell c where c.quarter < rest and (units is null or c.unit_id = any (units)) group by 1, 2, 3
    union all
    select s.service, s.unit_id, s.entry_ground, 1, 0, 0, 0 from period_summary s
    where (s.started_on between first_day and least(first_quarter - 1, last_day) or s.started_on between greatest(rest, first_quarter) and last_day)
      and (units is null or s.unit_id = any (units))
    union all
    select s.service, s.unit_id, s.entry_ground, 0, 1, 0, 0 from period_summary s
    where (s.ended_on between first_day and least(first_quarter - 1, last_day) or s.ended_on between greatest(rest, first_quarter) and last_day)
      and (units is null or s.unit_id = any (units))
    union all
    select s.service, s.unit_id, s.entry_ground, 0, 0, 1, (s.late_duties > 0)::int from period_summary s
    where s.started_on between rest and last_day and (units is null or s.unit_id = any (units))
    union all
    select s.service, s.unit_id, s.entry_ground, 0, 0, -1, -(s.late_duties > 0)::int from period_summary s
    where s.ended_on between rest and last_day and (units is null or s.unit_id = any (units))
  ) x group by 1, 2, 3;
end $$;

-- `asked`: service, unit, ground (each may be missing), from, to. Sums only.
create or replace function app.effectiveness(asked jsonb) returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  allowed uuid[] := app.effectiveness_units();
  first_day date := (asked ->> 'from')::date;
  last_day date := (asked ->> 'to')::date;
  of_service text := asked ->> 'service';
  of_unit uuid := (asked ->> 'unit')::uuid;
  of_ground text := asked ->> 'ground';
  first_quarter date := date_trunc('quarter', first_day + interval '3 months' - interval '1 day')::date;
  rest date := date_trunc('quarter', last_day + 1)::date;
  -- Of whom the figures are; null: of all. Where one may see all of the units, it is the same.
  units uuid[] := case when of_unit is null then allowed when allowed is null or of_unit = any (allowed) then array[of_unit] else '{}' end;
  -- Null: nothing is kept for what is asked, rows are read.
  scopes text[] := case
    when units is null then array[case when of_ground is null then coalesce('service ' || of_service, 'all')
      else coalesce('both ' || of_service || ' ', 'ground ') || of_ground end]
    when of_service is null and of_ground is null then array(select 'unit ' || u from unnest(units) u) end;
begin
  return (with cube as materialized (
    select *, (of_service is null or c.service = of_service) and (of_unit is null or c.unit_id = of_unit)
      and (of_ground is null or c.entry_ground = of_ground) as is_own
    from app.figure_cube(first_day, last_day, allowed) c
  ), parts as (
    select f.what, f.n from figure_sum f where f.scope = any (scopes) and f.quarter >= first_quarter and f.quarter < rest
    union all
    select p.what, p.n from app.parts_of_rows(first_day, least(first_quarter - 1, last_day), units, of_service, of_ground) p where scopes is not null
    union all
    select p.what, p.n from app.parts_of_rows(greatest(rest, first_quarter), last_day, units, of_service, of_ground) p where scopes is not null
    union all
    select p.what, p.n from app.parts_of_rows(first_day, last_day, units, of_service, of_ground) p where scopes is null
  ), added as (select p.what, sum(p.n) as n from parts p group by 1)
  select jsonb_build_object(
    'cube', (select coalesce(jsonb_agg(jsonb_build_array(c.service, c.unit_id, c.entry_ground, c.begun, c.ended, c.running)), '[]') from cube c
      where c.begun > 0 or c.ended > 0 or c.running > 0),
    'late', (select coalesce(sum(c.late), 0) from cube c where c.is_own),
    'running', (select coalesce(sum(c.running), 0) from cube c where c.is_own),
    -- Whoever works in the units on the last day, or today. Who the workers are is no secret; whose services are whose isn't told here.
    'staff', (select jsonb_build_object('workers', count(distinct r.staff_id) filter (where r.role = 'familyWorker'),
        'leads', count(distinct r.staff_id) filter (where r.role = 'unitLead'))
      from staff_role r join unit u on u.id = r.unit_id and u.kind = 'provider'
      where of_service is null and of_ground is null and (units is null or r.unit_id = any (units))
        and r.valid_from <= least(last_day, app.today()) and (r.valid_to is null or r.valid_to >= least(last_day, app.today()))),
    'sums', (select coalesce(jsonb_object_agg(a.what, a.n), '{}') from added a where a.n <> 0)));
end $$;

-- What can be asked: services and grounds that there are, and the units whose figures one may see, by name and not by result.
create or replace function app.effectiveness_choices() returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare allowed uuid[] := app.effectiveness_units();
begin
  return (with known as materialized (
    select distinct service, entry_ground from figure_cell where (allowed is null or unit_id = any (allowed)) and (begun > 0 or ended > 0))
  select jsonb_build_object(
    'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]') from unit u
      where u.kind = 'provider' and (allowed is null or u.id = any (allowed))),
    'services', (select coalesce(jsonb_agg(jsonb_build_object('id', s.service) order by s.service), '[]') from (select distinct service from known) s),
    'grounds', (select coalesce(jsonb_agg(entry_ground order by entry_ground), '[]') from (select distinct entry_ground from known where entry_ground <> '') g),
    'waiting', app.summaries_waiting()));
end $$;

-- Rows for research, to the analyst alone and only under a permit that the command has written down: codes and figures, the family to
-- be made a pseudonym of before it leaves the server.
create or replace function app.research_rows(of_service text, of_unit uuid, first_day date, last_day date) returns jsonb stable
  security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('analyst') then raise insufficient_privilege using message = 'rows are for analysts with a permit'; end if;
  return (select coalesce(jsonb_agg(jsonb_build_object('family', s.family, 'service', s.service, 'serviceVersion', s.service_version,
    'unit', s.unit_id, 'entryGround', s.entry_ground, 'ageBand', s.age_band, 'startedOn', s.started_on, 'endedOn', s.ended_on,
    'figures', jsonb_build_object('legalBasis', s.legal_basis, 'needs', s.needs, 'delayDays', s.delay_days, 'endReason', s.end_reason,
      'lengthDays', s.length_days, 'dropped', s.dropped, 'held', s.held, 'missed', s.missed, 'cancelled', s.cancelled, 'minutes', s.minutes,
      'remote', s.remote, 'planDays', s.plan_days, 'goals', s.goals, 'goalsRated', s.goals_rated, 'startLevels', to_jsonb(s.start_levels),
      'endLevels', to_jsonb(s.end_levels), 'tStart', s.t_start, 'tEnd', s.t_end, 'children', s.children, 'childrenHeard', s.children_heard,
      'referrals', s.referrals, 'breaches', cardinality(s.breached), 'deviations', cardinality(s.deviated),
      'scores', (select coalesce(jsonb_agg(jsonb_build_object('perspective', c.perspective, 'instrument', c.instrument,
          'version', c.instrument_version, 'rater', c.rater, 'fillings', c.fillings, 'first', c.first_score, 'last', c.last_score,
          'verdict', c.verdict) order by c.rater, c.instrument), '[]') from period_score c where c.period_id = s.period_id)))), '[]')
  from (select * from period_summary s where s.started_on between first_day and last_day and (of_service is null or s.service = of_service)
    and (of_unit is null or s.unit_id = of_unit) limit 20001) s);
end $$;
