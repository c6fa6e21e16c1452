-- Sums of summaries, kept beside them as summaries come and go. What a row adds is said once, in the four functions of parts: kept sums
-- are made by them, and where rows are read instead of kept sums it is by them too.

-- What a service that began adds to its quarter.
create or replace function app.begun_parts(s period_summary) returns table (what text, n numeric) immutable
  language sql as $$
  select x.what, x.n from (values
    ('begun', 1::numeric), ('startMonth ' || to_char(s.started_on, 'YYYY-MM'), 1), ('delayDays ' || s.delay_days, 1)
  ) x (what, n) where x.what is not null
$$;

-- What a service that ended adds to its quarter: sums, squares, and how many there are of each day and code.
create or replace function app.ended_parts(s period_summary) returns table (what text, n numeric) immutable
  language sql as $$
  select x.what, x.n from (values
    ('ended', 1::numeric), ('dropped', s.dropped::int), ('endMonth ' || to_char(s.ended_on, 'YYYY-MM'), 1),
    ('endReason ' || s.end_reason, 1), ('age ' || s.age_band, 1), ('basis ' || s.legal_basis, 1), ('needs ' || least(s.needs, 2), 1),
    ('lengthDays ' || s.length_days, 1), ('planDays ' || s.plan_days, 1),
    ('held', s.held), ('held2', s.held::bigint * s.held), ('minutes', s.minutes), ('minutes2', s.minutes::bigint * s.minutes),
    ('travel', s.travel_minutes), ('travel2', s.travel_minutes::bigint * s.travel_minutes),
    ('missed', s.missed), ('cancelled', s.cancelled), ('remote', s.remote), ('someMissed', (s.missed > 0)::int),
    ('assessed', (s.assessments > 0)::int), ('referred', (s.referrals > 0)::int),
    ('referrals', s.referrals), ('referrals2', s.referrals * s.referrals), ('referralsBegun', s.referrals_begun),
    ('agreements', s.agreements), ('agreementsDone', s.agreements_done),
    ('children', s.children), ('heard', s.children_heard), ('withChildren', (s.children > 0)::int),
    ('someUnheard', (s.children_heard < s.children)::int), ('kept', (s.breached = '{}')::int),
    ('withGoals', (s.goals_rated > 0)::int), ('goals', s.goals), ('rated', s.goals_rated)
  ) x (what, n) where x.what is not null and x.n <> 0
  union all
  select mark || c, 1 from (values ('concern ', s.concerns), ('breached ', s.breached), ('deviated ', s.deviated)) m (mark, codes), unnest(m.codes) c
  union all
  select mark || (l.at - 3), l.n from (values ('startLevels ', s.start_levels), ('endLevels ', s.end_levels)) m (mark, levels),
    unnest(m.levels) with ordinality l (n, at) where l.n <> 0
  union all
  -- Numeric from here on: products are exact, and the order of adding is nothing.
  select x.what, x.n from (select s.t_start::numeric as a, s.t_end::numeric as z) t, lateral (values
    ('t', 1::numeric), ('tStart', t.a), ('tStart2', t.a * t.a), ('tEnd', t.z), ('tEnd2', t.z * t.z), ('tBoth', t.a * t.z),
    ('tBetter', (s.t_end > s.t_start + 1e-9)::int), ('tWorse', (s.t_end < s.t_start - 1e-9)::int)
  ) x (what, n) where s.t_start is not null and s.t_end is not null and x.n <> 0
$$;

-- What a rater's first and last filling add to the quarter in which the service ended.
create or replace function app.score_parts(c period_score) returns table (what text, n numeric) immutable
  language sql as $$
  select x.what || ' ' || c.perspective || ' ' || c.instrument, x.n
  from (select case when c.last_score is not null then c.first_score::numeric end as a,
      case when c.first_score is not null then c.last_score::numeric end as z) s, lateral (values
    ('score.raters', 1::numeric), ('score.families', c.is_first::int), ('score.asked', c.asked), ('score.answered', c.answered),
    ('score.n', (s.a is not null)::int), ('score.f', s.a), ('score.ff', s.a * s.a), ('score.l', s.z), ('score.ll', s.z * s.z),
    ('score.fl', s.a * s.z),
    ('score.judged', (c.verdict is not null)::int), ('score.better', (c.verdict = 'better')::int), ('score.worse', (c.verdict = 'worse')::int)
  ) x (what, n) where x.n <> 0
$$;

-- What became of those asked: how many voices, and in how many services there are such.
create or replace function app.voice_parts(v period_voice) returns table (what text, n numeric) immutable
  language sql as $$
  select x.what || ' ' || v.perspective, x.n from (values
    ('voice.asked', v.asked::numeric), ('voice.answered', v.answered), ('voice.declined', v.declined), ('voice.notReached', v.not_reached),
    ('voice.waiting', v.waiting), ('voices.asked', (v.asked > 0)::int), ('voices.answered', (v.answered > 0)::int),
    ('voices.declined', (v.declined > 0)::int), ('voices.notReached', (v.not_reached > 0)::int), ('voices.waiting', (v.waiting > 0)::int),
    ('voices.unanswered', (v.answered < v.asked)::int)
  ) x (what, n) where x.n <> 0
$$;

-- The scopes that a service period belongs to. Grounds are asked by few services: those without have no scope by them.
create or replace function app.figure_scopes(service text, entry_ground text, unit_id uuid) returns text[] immutable
  language sql as $$
  select array['all', 'service ' || service, 'unit ' || unit_id]
    || case when entry_ground <> '' then array['ground ' || entry_ground, 'both ' || service || ' ' || entry_ground] else '{}' end
$$;

-- Functions that aren't definers serve only those that are: whoever else calls them has no right to the tables.

-- Adds the parts of what has come and takes off those of what has gone; what hasn't changed touches nothing.
create or replace function app.keep_summary_sums(gone period_summary[], come period_summary[]) returns void
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if gone is null and come is null then return; end if;
  with moved as (select -1 as sign, g as s from unnest(gone) g union all select 1, c from unnest(come) c)
  insert into figure_cell as f (unit_id, quarter, service, entry_ground, begun, ended, late_begun, late_ended)
  select (m.s).unit_id, e.quarter, (m.s).service, (m.s).entry_ground, sum(sign * e.begun), sum(sign * e.ended),
    sum(sign * e.begun * e.late), sum(sign * e.ended * e.late)
  from moved m, lateral (select (late_duties > 0)::int as late, date_trunc('quarter', started_on)::date as quarter, 1 as begun, 0 as ended from (select (m.s).*) x
    union all select (late_duties > 0)::int, date_trunc('quarter', ended_on)::date, 0, 1 from (select (m.s).*) x where ended_on is not null) e
  group by 1, 2, 3, 4
  having sum(sign * e.begun) <> 0 or sum(sign * e.ended) <> 0 or sum(sign * e.begun * e.late) <> 0 or sum(sign * e.ended * e.late) <> 0
  order by 1, 2, 3, 4
  on conflict (unit_id, quarter, service, entry_ground) do update set begun = f.begun + excluded.begun, ended = f.ended + excluded.ended,
    late_begun = f.late_begun + excluded.late_begun, late_ended = f.late_ended + excluded.late_ended;

  with moved as (select -1 as sign, g as s from unnest(gone) g union all select 1, c from unnest(come) c)
  insert into figure_sum as f (scope, quarter, what, n)
  select scope collate "C", quarter, what collate "C", sum(sign * n)
  from (
    select sign, app.figure_scopes((m.s).service, (m.s).entry_ground, (m.s).unit_id) as scopes, date_trunc('quarter', (m.s).started_on)::date as quarter, p.what, p.n
    from moved m, lateral app.begun_parts(m.s) p
    union all
    select sign, app.figure_scopes((m.s).service, (m.s).entry_ground, (m.s).unit_id), date_trunc('quarter', (m.s).ended_on)::date, p.what, p.n
    from moved m, lateral app.ended_parts(m.s) p where (m.s).ended_on is not null
  ) x, unnest(x.scopes) scope
  group by 1, 2, 3 having sum(sign * n) <> 0 order by 1, 2, 3
  on conflict (scope, quarter, what) do update set n = f.n + excluded.n;
end $$;

create or replace function app.keep_score_sums(gone period_score[], come period_score[]) returns void
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if gone is null and come is null then return; end if;
  insert into figure_sum as f (scope, quarter, what, n)
  select scope collate "C", date_trunc('quarter', (m.s).ended_on)::date, p.what collate "C", sum(sign * p.n)
  from (select -1 as sign, g as s from unnest(gone) g union all select 1, c from unnest(come) c) m, lateral app.score_parts(m.s) p,
    unnest(app.figure_scopes((m.s).service, (m.s).entry_ground, (m.s).unit_id)) scope
  where (m.s).ended_on is not null
  group by 1, 2, 3 having sum(sign * p.n) <> 0 order by 1, 2, 3
  on conflict (scope, quarter, what) do update set n = f.n + excluded.n;
end $$;

create or replace function app.keep_voice_sums(gone period_voice[], come period_voice[]) returns void
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if gone is null and come is null then return; end if;
  insert into figure_sum as f (scope, quarter, what, n)
  select scope collate "C", date_trunc('quarter', (m.s).ended_on)::date, p.what collate "C", sum(sign * p.n)
  from (select -1 as sign, g as s from unnest(gone) g union all select 1, c from unnest(come) c) m, lateral app.voice_parts(m.s) p,
    unnest(app.figure_scopes((m.s).service, (m.s).entry_ground, (m.s).unit_id)) scope
  where (m.s).ended_on is not null
  group by 1, 2, 3 having sum(sign * p.n) <> 0 order by 1, 2, 3
  on conflict (scope, quarter, what) do update set n = f.n + excluded.n;
end $$;

-- A trigger for each of the three tables and each way of changing: rows that come and rows that go, a statement at a time.
do $$
declare t record;
begin
  for t in select * from (values ('period_summary', 'summary'), ('period_score', 'score'), ('period_voice', 'voice')) x (name, noun) loop
    execute format($f$
      create or replace function app.%2$s_came() returns trigger security definer language plpgsql set search_path = public, app, pg_temp as
        'begin perform app.keep_%2$s_sums(null, (select array_agg(c::%1$s) from come c)); return null; end';
      create or replace function app.%2$s_went() returns trigger security definer language plpgsql set search_path = public, app, pg_temp as
        'begin perform app.keep_%2$s_sums((select array_agg(g::%1$s) from gone g), null); return null; end';
      create or replace function app.%2$s_changed() returns trigger security definer language plpgsql set search_path = public, app, pg_temp as
        'begin perform app.keep_%2$s_sums((select array_agg(g::%1$s) from gone g), (select array_agg(c::%1$s) from come c)); return null; end';
      create or replace trigger %1$s_came after insert on %1$s referencing new table as come for each statement execute function app.%2$s_came();
      create or replace trigger %1$s_went after delete on %1$s referencing old table as gone for each statement execute function app.%2$s_went();
      create or replace trigger %1$s_changed after update on %1$s referencing old table as gone new table as come
        for each statement execute function app.%2$s_changed();
    $f$, t.name, t.noun);
  end loop;
end $$;

-- All sums anew from all summaries: after a county's summaries have been made at once, with these triggers off.
create or replace function app.remake_figure_sums() returns void
  language plpgsql set search_path = public, app, pg_temp set work_mem = '256MB' as $$
begin
  delete from figure_sum;
  delete from figure_cell;
  insert into figure_cell (unit_id, quarter, service, entry_ground, begun, ended, late_begun, late_ended)
  select unit_id, quarter, service, entry_ground, sum(begun), sum(ended), sum(begun * late), sum(ended * late)
  from (
    select unit_id, date_trunc('quarter', started_on)::date as quarter, service, entry_ground, 1 as begun, 0 as ended, (late_duties > 0)::int as late from period_summary
    union all
    select unit_id, date_trunc('quarter', ended_on)::date, service, entry_ground, 0, 1, (late_duties > 0)::int from period_summary where ended_on is not null
  ) x group by 1, 2, 3, 4;
  -- First by all that there is, then into the scopes: a county has fewer kinds of rows than rows.
  insert into figure_sum (scope, quarter, what, n)
  select scope collate "C", quarter, what collate "C", sum(n)
  from (
    select service, entry_ground, unit_id, quarter, what, sum(n) as n from (
      select s.service, s.entry_ground, s.unit_id, date_trunc('quarter', s.started_on)::date as quarter, p.what, p.n from period_summary s, lateral app.begun_parts(s) p
      union all
      select s.service, s.entry_ground, s.unit_id, date_trunc('quarter', s.ended_on)::date, p.what, p.n from period_summary s, lateral app.ended_parts(s) p
      where s.ended_on is not null
      union all
      select c.service, c.entry_ground, c.unit_id, date_trunc('quarter', c.ended_on)::date, p.what, p.n from period_score c, lateral app.score_parts(c) p
      where c.ended_on is not null
      union all
      select v.service, v.entry_ground, v.unit_id, date_trunc('quarter', v.ended_on)::date, p.what, p.n from period_voice v, lateral app.voice_parts(v) p
      where v.ended_on is not null
    ) parts group by 1, 2, 3, 4, 5
  ) x, unnest(app.figure_scopes(service, entry_ground, unit_id)) scope
  group by 1, 2, 3 having sum(n) <> 0;
end $$;
