-- Figures of effectiveness: everything the page shows, added up in one statement from summaries. Sums only; what may be told of them is
-- decided by core/effectiveness. `asked`: service, unit, ground (each may be missing), units (those that are compared; missing: all that
-- one may ask), from, to.
create or replace function app.effectiveness(asked jsonb) returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp set work_mem = '64MB' as $$
declare
  allowed uuid[] := app.effectiveness_units();
  first_day date := (asked ->> 'from')::date;
  last_day date := (asked ->> 'to')::date;
  of_service text := asked ->> 'service';
  of_unit uuid := (asked ->> 'unit')::uuid;
  of_ground text := asked ->> 'ground';
  answer jsonb;
begin
  -- Read in place but for those that ended, which most figures are of: a county's rows are many and wide. Figures with fractions are double precision, whose
  -- arithmetic is a tenth of numeric's.
  with scope as not materialized (
    select s.*, s.started_on between first_day and last_day as has_begun, coalesce(s.ended_on between first_day and last_day, false) as has_ended,
      s.started_on <= last_day and (s.ended_on is null or s.ended_on > last_day) as is_running,
      (of_service is null or s.service = of_service) and (of_unit is null or s.unit_id = of_unit)
        and (of_ground is null or s.entry_ground = of_ground) as is_own
    from period_summary s
    where (allowed is null or s.unit_id = any (allowed)) and s.started_on <= last_day and (s.ended_on is null or s.ended_on >= first_day)
  ), cube as (
    select service, unit_id, entry_ground, count(*) filter (where has_begun) as begun, count(*) filter (where has_ended) as ended
    from scope where has_begun or has_ended group by 1, 2, 3
  ), own as not materialized (select * from scope where is_own),
  ended as materialized (select * from own where has_ended),
  groups as (
    select case grouping(month, end_reason, age_band, legal_basis, entry_ground, need_band, length_band)
        when 63 then 'endMonth' when 95 then 'endReason' when 111 then 'age' when 119 then 'basis' when 123 then 'ground' when 125 then 'needs'
        else 'length' end as of_what,
      coalesce(month, end_reason, age_band, legal_basis, entry_ground, need_band, length_band) as value, count(*) as n
    from (select to_char(ended_on, 'YYYY-MM') as month, end_reason, age_band, legal_basis, entry_ground,
        case when needs = 0 then '0' when needs = 1 then '1' else '2-' end as need_band,
        case when length_days < 91 then '0-3' when length_days < 182 then '3-6' when length_days < 274 then '6-9' when length_days < 365 then '9-12'
          when length_days < 547 then '12-18' else '18-' end as length_band from ended) e
    group by grouping sets ((month), (end_reason), (age_band), (legal_basis), (entry_ground), (need_band), (length_band))
    union all
    select 'startMonth', to_char(started_on, 'YYYY-MM'), count(*) from own where has_begun group by 2
    union all
    select 'concern', c, count(*) from ended, unnest(concerns) c group by c
    union all
    select 'breached', r, count(*) from ended, unnest(breached) r group by r
    union all
    select 'deviated', r, count(*) from ended, unnest(deviated) r group by r
  )
  select jsonb_build_object(
    'cube', (select coalesce(jsonb_agg(jsonb_build_array(service, unit_id, entry_ground, begun, ended)), '[]') from cube),
    'groups', (select coalesce(jsonb_agg(jsonb_build_object('of', of_what, 'value', value, 'n', n) order by of_what, value), '[]') from groups),
    'begun', (select jsonb_build_object('n', count(*), 'delay', jsonb_build_object('n', count(delay_days),
        'quartiles', percentile_cont(array[0.25, 0.5, 0.75]) within group (order by delay_days))) from own where has_begun),
    'running', (select count(*) from own where is_running),
    'late', (select jsonb_build_object('n', count(*) filter (where late_duties > 0), 'of', count(*)) from own where is_running),
    'ended', (select jsonb_build_object('n', count(*), 'dropped', count(*) filter (where dropped),
        'length', jsonb_build_object('n', count(length_days), 'quartiles', percentile_cont(array[0.25, 0.5, 0.75]) within group (order by length_days)),
        'held', jsonb_build_object('n', count(*), 'sum', sum(held), 'squares', sum(held * held)),
        'hours', jsonb_build_object('n', count(*), 'sum', sum(minutes / 60.0::float8), 'squares', sum((minutes / 60.0::float8) * (minutes / 60.0::float8))),
        'travel', jsonb_build_object('n', count(*), 'sum', sum(travel_minutes / 60.0::float8), 'squares', sum((travel_minutes / 60.0::float8) * (travel_minutes / 60.0::float8))),
        'meetings', jsonb_build_object('held', sum(held), 'missed', sum(missed), 'cancelled', sum(cancelled), 'remote', sum(remote),
          'someMissed', count(*) filter (where missed > 0)),
        'plan', jsonb_build_object('n', count(plan_days), 'quartiles', percentile_cont(array[0.25, 0.5, 0.75]) within group (order by plan_days)),
        'assessed', count(*) filter (where assessments > 0), 'referred', count(*) filter (where referrals > 0),
        'referrals', jsonb_build_object('n', count(*), 'sum', sum(referrals), 'squares', sum(referrals * referrals), 'begun', sum(referrals_begun)),
        'agreements', jsonb_build_object('made', sum(agreements), 'done', sum(agreements_done)),
        'children', jsonb_build_object('n', sum(children), 'heard', sum(children_heard), 'families', count(*) filter (where children > 0),
          'someUnheard', count(*) filter (where children_heard < children)),
        'kept', count(*) filter (where cardinality(breached) = 0),
        'goals', jsonb_build_object('families', count(*) filter (where goals_rated > 0), 'set', sum(goals), 'rated', sum(goals_rated),
          'start', jsonb_build_array(sum(start_levels[1]), sum(start_levels[2]), sum(start_levels[3]), sum(start_levels[4]), sum(start_levels[5])),
          'end', jsonb_build_array(sum(end_levels[1]), sum(end_levels[2]), sum(end_levels[3]), sum(end_levels[4]), sum(end_levels[5]))),
        't', jsonb_build_object('n', count(t_end), 'start', jsonb_build_object('sum', sum(t_start), 'squares', sum(t_start * t_start)),
          'end', jsonb_build_object('sum', sum(t_end), 'squares', sum(t_end * t_end)), 'products', sum(t_start * t_end),
          'change', jsonb_build_object('sum', sum(t_end - t_start), 'squares', sum((t_end - t_start) * (t_end - t_start))),
          'better', count(*) filter (where t_end > t_start + 1e-9), 'worse', count(*) filter (where t_end < t_start - 1e-9))) from ended),
    'scores', (select coalesce(jsonb_agg(to_jsonb(x) order by x.instrument, x.perspective), '[]') from (
      select c.perspective, c.instrument, count(*) filter (where c.is_first) as families, count(*) as raters,
        count(*) filter (where c.first_score is not null and c.last_score is not null) as n,
        sum(c.asked) as asked, sum(c.answered) as answered,
        jsonb_build_object('sum', sum(c.first_score) filter (where c.last_score is not null),
          'squares', sum(c.first_score * c.first_score) filter (where c.last_score is not null)) as "before",
        jsonb_build_object('sum', sum(c.last_score) filter (where c.first_score is not null),
          'squares', sum(c.last_score * c.last_score) filter (where c.first_score is not null)) as "after",
        sum(c.first_score * c.last_score) as products,
        jsonb_build_object('sum', sum(c.last_score - c.first_score), 'squares', sum((c.last_score - c.first_score) * (c.last_score - c.first_score))) as change,
        count(c.verdict) as judged, count(*) filter (where c.verdict = 'better') as better, count(*) filter (where c.verdict = 'worse') as worse
      from ended e join period_score c on c.period_id = e.period_id group by c.instrument, c.perspective) x)
  ) into answer;
  return answer;
end $$;

-- What can be asked: services and grounds that there are, and the units whose figures one may see, by name and not by result.
create or replace function app.effectiveness_choices() returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare allowed uuid[] := app.effectiveness_units();
begin
  return jsonb_build_object(
    'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]') from unit u
      where u.kind = 'provider' and (allowed is null or u.id = any (allowed))),
    'services', (select coalesce(jsonb_agg(jsonb_build_object('id', s.service, 'version', s.version) order by s.service), '[]') from (
      select service, max(service_version) as version from period_summary where allowed is null or unit_id = any (allowed) group by service) s),
    'grounds', (select coalesce(jsonb_agg(distinct entry_ground), '[]') from period_summary
      where entry_ground <> '' and (allowed is null or unit_id = any (allowed))),
    'waiting', app.summaries_waiting());
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
