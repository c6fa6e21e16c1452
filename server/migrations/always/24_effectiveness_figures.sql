-- n and the quartiles of days told as how many there are of each, as percentile_cont makes them: a county's days needn't be sorted.
create or replace function app.quartiles(days int[], counts bigint[]) returns jsonb immutable
  language sql set search_path = public, app, pg_temp as $$
  with ran as (
    select day, sum(n) over (order by day) as upto, sum(n) over () as n from unnest(days, counts) as u (day, n) where day is not null
  ), found as (
    select q, q * (max(n) - 1) as place, max(n) as n from ran, unnest(array[0.25, 0.5, 0.75]) q group by q
  )
  select jsonb_build_object('n', coalesce(max(f.n), 0),
    'quartiles', case when max(f.n) > 0 then jsonb_agg(low.day + (high.day - low.day) * (f.place - floor(f.place)) order by f.q) end)
  from found f,
    lateral (select min(r.day) as day from ran r where r.upto > floor(f.place)) low,
    lateral (select min(r.day) as day from ran r where r.upto > ceil(f.place)) high
$$;

-- Figures of effectiveness: everything the page shows, added up in one statement from summaries. Sums only; what may be told of them is
-- decided by core/effectiveness. `asked`: service, unit, ground (each may be missing), units (those that are compared; missing: all that
-- one may ask), from, to.
create or replace function app.effectiveness(asked jsonb) returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp set max_parallel_workers_per_gather = 0 set work_mem = '64MB' as $$
declare
  allowed uuid[] := app.effectiveness_units();
  first_day date := (asked ->> 'from')::date;
  last_day date := (asked ->> 'to')::date;
  of_service text := asked ->> 'service';
  of_unit uuid := (asked ->> 'unit')::uuid;
  of_ground text := asked ->> 'ground';
  answer jsonb;
begin
  -- Read in place each time: a county's rows are too wide to be laid aside. What is counted by a code is first counted by itself, in
  -- as few columns as the figure needs, and put into months, bands and quartiles afterwards: there are few codes and days, and many rows.
  -- The regr aggregates of one pair share one pass of counts, means and squares. Fractions are double precision: numeric costs tenfold.
  with scope as not materialized (
    select s.* from period_summary s
    where (allowed is null or s.unit_id = any (allowed)) and s.started_on <= last_day and (s.ended_on is null or s.ended_on >= first_day)
  ), cube as materialized (
    select service, unit_id, entry_ground, count(*) filter (where started_on >= first_day) as begun, count(*) filter (where ended_on <= last_day) as ended,
      count(*) filter (where ended_on is null or ended_on > last_day) as running,
      count(*) filter (where late_duties > 0 and (ended_on is null or ended_on > last_day)) as late,
      (of_service is null or service = of_service) and (of_unit is null or unit_id = of_unit) and (of_ground is null or entry_ground = of_ground) as is_own
    from scope group by 1, 2, 3
  ), own as not materialized (
    select * from period_summary s where (allowed is null or s.unit_id = any (allowed)) and (of_service is null or s.service = of_service)
      and (of_unit is null or s.unit_id = of_unit) and (of_ground is null or s.entry_ground = of_ground)
  ), ended as not materialized (select * from own where ended_on between first_day and last_day),
  started as materialized (
    select started_on, delay_days, count(*) as n from own where started_on between first_day and last_day group by 1, 2
  ), lengths as materialized (select length_days as day, count(*) as n from ended group by 1),
  plans as materialized (select plan_days as day, count(*) as n from ended group by 1),
  codes as materialized (
    select date_trunc('month', ended_on) as month, end_reason, age_band, needs, legal_basis, sum(n) as n
    from (select ended_on, end_reason, age_band, least(needs, 2) as needs, legal_basis, count(*) as n from ended group by 1, 2, 3, 4, 5) e group by 1, 2, 3, 4, 5
  ), groups as (
    select case grouping(month, end_reason, age_band, legal_basis, needs)
        when 15 then 'endMonth' when 23 then 'endReason' when 27 then 'age' when 29 then 'basis' else 'needs' end as of_what,
      coalesce(to_char(month, 'YYYY-MM'), end_reason, age_band, legal_basis, case needs when 2 then '2-' else needs::text end) as value, sum(n) as n
    from codes group by grouping sets ((month), (end_reason), (age_band), (legal_basis), (needs))
    union all
    select 'ground', entry_ground, sum(ended) from cube where is_own and ended > 0 group by 2
    union all
    select 'length', case when day < 91 then '0-3' when day < 182 then '3-6' when day < 274 then '6-9' when day < 365 then '9-12'
      when day < 547 then '12-18' else '18-' end, sum(n) from lengths group by 2
    union all
    select 'startMonth', to_char(started_on, 'YYYY-MM'), sum(n) from started group by 2
    union all
    select 'concern', c, sum(n) from (select concerns, count(*) as n from ended where concerns <> '{}' group by 1) e, unnest(concerns) c group by c
    union all
    select 'breached', r, sum(n) from (select breached, count(*) as n from ended where breached <> '{}' group by 1) e, unnest(breached) r group by r
    union all
    select 'deviated', r, sum(n) from (select deviated, count(*) as n from ended where deviated <> '{}' group by 1) e, unnest(deviated) r group by r
  ), counted as materialized (
    select count(*) as n, count(*) filter (where dropped) as dropped, sum(held) as held, sum(held * held) as held2,
      regr_avgx(minutes, travel_minutes) as travel, regr_sxx(minutes, travel_minutes) as travel_sxx,
      regr_avgy(minutes, travel_minutes) as minutes, regr_syy(minutes, travel_minutes) as minutes_syy,
      sum(missed) as missed, sum(cancelled) as cancelled, sum(remote) as remote, count(*) filter (where missed > 0) as some_missed,
      count(*) filter (where assessments > 0) as assessed, count(*) filter (where referrals > 0) as referred,
      sum(referrals) as referrals, sum(referrals * referrals) as referrals2, sum(referrals_begun) as referrals_begun,
      sum(agreements) as agreements, sum(agreements_done) as agreements_done, sum(children) as children, sum(children_heard) as heard,
      count(*) filter (where children > 0) as with_children, count(*) filter (where children_heard < children) as some_unheard,
      count(*) filter (where breached = '{}') as kept, count(*) filter (where goals_rated > 0) as with_goals, sum(goals) as goals, sum(goals_rated) as rated,
      regr_count(t_end, t_start) as t, regr_avgx(t_end, t_start) as t_start, regr_avgy(t_end, t_start) as t_end,
      regr_sxx(t_end, t_start) as t_sxx, regr_syy(t_end, t_start) as t_syy, regr_sxy(t_end, t_start) as t_sxy,
      count(*) filter (where t_end > t_start + 1e-9) as better, count(*) filter (where t_end < t_start - 1e-9) as worse
    from ended
  ), levels as materialized (
    -- Few different ones, each of a handful of goals.
    select start_levels as s, end_levels as e, count(*) as n from ended where goals_rated > 0 group by 1, 2
  ), parts as materialized (
    select perspective, instrument, is_first, verdict, count(*) as raters, sum(c.asked) as asked, sum(c.answered) as answered,
      regr_count(last_score, first_score) as n, regr_avgx(last_score, first_score) as ax, regr_avgy(last_score, first_score) as ay,
      regr_sxx(last_score, first_score) as sxx, regr_syy(last_score, first_score) as syy, regr_sxy(last_score, first_score) as sxy
    from period_score c
    where c.ended_on between first_day and last_day and (allowed is null or c.unit_id = any (allowed)) and (of_service is null or c.service = of_service)
      and (of_unit is null or c.unit_id = of_unit) and (of_ground is null or c.entry_ground = of_ground)
    group by 1, 2, 3, 4
  ), scores as (
    select perspective, instrument, sum(raters) filter (where is_first) as families, sum(raters) as raters, sum(n) as n, sum(p.asked) as asked, sum(p.answered) as answered,
      sum(n * ax) as f, sum(sxx + n * ax * ax) as ff, sum(n * ay) as l, sum(syy + n * ay * ay) as ll, sum(sxy + n * ax * ay) as fl,
      sum(raters) filter (where verdict is not null) as judged, sum(raters) filter (where verdict = 'better') as better, sum(raters) filter (where verdict = 'worse') as worse
    from parts p group by 1, 2
  )
  select jsonb_build_object(
    'cube', (select coalesce(jsonb_agg(jsonb_build_array(service, unit_id, entry_ground, begun, ended)), '[]') from cube where begun > 0 or ended > 0),
    'groups', (select coalesce(jsonb_agg(jsonb_build_object('of', of_what, 'value', value, 'n', n) order by of_what, value), '[]') from groups),
    'begun', (select jsonb_build_object('n', coalesce(sum(n), 0), 'delay',
        app.quartiles(array_agg(day), array_agg(n::bigint))) from (select delay_days as day, sum(n) as n from started group by 1) d),
    'running', (select coalesce(sum(running), 0) from cube where is_own),
    'late', (select jsonb_build_object('n', coalesce(sum(late), 0), 'of', coalesce(sum(running), 0)) from cube where is_own),
    'ended', (select jsonb_build_object('n', n, 'dropped', dropped,
        'length', (select app.quartiles(array_agg(day), array_agg(l.n)) from lengths l),
        'held', jsonb_build_object('n', n, 'sum', held, 'squares', held2),
        'hours', jsonb_build_object('n', n, 'sum', n * minutes / 60, 'squares', (minutes_syy + n * minutes * minutes) / 3600),
        'travel', jsonb_build_object('n', n, 'sum', n * travel / 60, 'squares', (travel_sxx + n * travel * travel) / 3600),
        'meetings', jsonb_build_object('held', held, 'missed', missed, 'cancelled', cancelled, 'remote', remote, 'someMissed', some_missed),
        'plan', (select app.quartiles(array_agg(day), array_agg(l.n)) from plans l),
        'assessed', assessed, 'referred', referred,
        'referrals', jsonb_build_object('n', n, 'sum', referrals, 'squares', referrals2, 'begun', referrals_begun),
        'agreements', jsonb_build_object('made', agreements, 'done', agreements_done),
        'children', jsonb_build_object('n', children, 'heard', heard, 'families', with_children, 'someUnheard', some_unheard),
        'kept', kept,
        'goals', jsonb_build_object('families', with_goals, 'set', goals, 'rated', rated,
          'start', (select jsonb_build_array(sum(s[1] * l.n), sum(s[2] * l.n), sum(s[3] * l.n), sum(s[4] * l.n), sum(s[5] * l.n)) from levels l),
          'end', (select jsonb_build_array(sum(e[1] * l.n), sum(e[2] * l.n), sum(e[3] * l.n), sum(e[4] * l.n), sum(e[5] * l.n)) from levels l)),
        't', jsonb_build_object('n', t, 'start', jsonb_build_object('sum', t * t_start, 'squares', t_sxx + t * t_start * t_start),
          'end', jsonb_build_object('sum', t * t_end, 'squares', t_syy + t * t_end * t_end), 'products', t_sxy + t * t_start * t_end,
          'change', jsonb_build_object('sum', t * (t_end - t_start),
            'squares', greatest(t_sxx + t_syy - 2 * t_sxy, 0) + t * (t_end - t_start) * (t_end - t_start)),
          'better', better, 'worse', worse)) from counted),
    'scores', (select coalesce(jsonb_agg(jsonb_build_object('perspective', perspective, 'instrument', instrument, 'families', coalesce(families, 0), 'raters', raters,
        'n', n, 'asked', scores.asked, 'answered', scores.answered, 'before', jsonb_build_object('sum', f, 'squares', ff), 'after', jsonb_build_object('sum', l, 'squares', ll),
        'products', fl, 'change', jsonb_build_object('sum', l - f, 'squares', greatest(ff + ll - 2 * fl, 0)),
        'judged', coalesce(judged, 0), 'better', coalesce(better, 0), 'worse', coalesce(worse, 0)) order by instrument, perspective), '[]') from scores)
  ) into answer;
  return answer;
end $$;

-- What can be asked: services and grounds that there are, and the units whose figures one may see, by name and not by result.
create or replace function app.effectiveness_choices() returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare allowed uuid[] := app.effectiveness_units();
begin
  return (with known as materialized (
    select service, entry_ground, max(service_version) as version from period_summary where allowed is null or unit_id = any (allowed) group by 1, 2)
  select jsonb_build_object(
    'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]') from unit u
      where u.kind = 'provider' and (allowed is null or u.id = any (allowed))),
    'services', (select coalesce(jsonb_agg(jsonb_build_object('id', s.service, 'version', s.version) order by s.service), '[]') from (
      select service, max(version) as version from known group by service) s),
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
