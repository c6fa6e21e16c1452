-- Summaries of service periods: marked when anything of the family changes, derived a little later, read only as sums.

-- One mark for each family in a transaction. By statement, and only ever added: a write costs one look and at most one row, and never
-- waits for another's.
create or replace function app.mark_summary() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  insert into summary_due (family)
  select distinct c.case_id from changed c
  where c.case_id is not null
    and not exists (select 1 from summary_due d where d.family = c.case_id and d.xmin = pg_current_xact_id()::xid);
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['service_period', 'service_order', 'meeting', 'entry', 'plan', 'goal', 'measurement', 'answering_round', 'answering_voice', 'interview', 'hearing',
    'deviation', 'duty', 'case_member', 'contact', 'agreement', 'referral', 'concern', 'document']
  loop
    execute format('create or replace trigger %I after insert on %I referencing new table as changed
      for each statement execute function app.mark_summary()', t || '_summary_insert', t);
    execute format('create or replace trigger %I after update on %I referencing new table as changed
      for each statement execute function app.mark_summary()', t || '_summary_update', t);
  end loop;
  -- Of these rows can go; of the others nothing does. Duties are put back whenever they are taken away, or the service has ended.
  create or replace trigger duty_summary_delete after delete on duty referencing old table as changed
    for each statement execute function app.mark_summary();
end $$;
create or replace function app.mark_summary_of_person() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  insert into summary_due (family) select m.case_id from case_member m where m.person_id = new.id;
  return null;
end $$;
create or replace trigger person_summary after update of birth_date on person for each row
  when (old.birth_date is distinct from new.birth_date) execute function app.mark_summary_of_person();

-- A day that passes changes what is late, without any write.
create or replace function app.mark_summaries_of_day(on_day date) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare marked int;
begin
  insert into summary_due (family)
  select distinct s.family from period_summary s join duty d on d.case_id = s.family and d.period_id = s.period_id
  where s.derived_on < on_day and d.due_on between s.derived_on - 1 and on_day;
  get diagnostics marked = row_count;
  return marked;
end $$;

-- What a summary follows from: days, codes, counts and the figures of answers. No name and no word of anybody.
create or replace function app.summary_facts(families uuid[], on_day date) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'periodId', p.id, 'family', p.case_id, 'service', p.service, 'serviceVersion', p.service_version, 'unitId', p.unit_id,
    'task', p.service_task, 'askedBy', o.asked_by, 'entryGround', o.entry_ground, 'legalBasis', o.legal_basis,
    'needs', cardinality(o.special_needs), 'startedOn', p.started_on, 'endedOn', p.ended_on, 'endReason', p.end_reason,
    'askedOn', case when exists (select 1 from service_period e where e.case_id = p.case_id and e.started_on < p.started_on)
      then o.ordered_on
      else coalesce((select min(c.received_on) from contact c where c.case_id = p.case_id and c.received_on <= p.started_on), o.ordered_on) end,
    'birthDate', coalesce((select x.birth_date from person x where x.id = o.client_id),
      (select max(x.birth_date) from case_member m join person x on x.id = m.person_id
       where m.case_id = p.case_id and m.role = 'child' and m.valid_from <= coalesce(p.ended_on, on_day)
         and (m.valid_to is null or m.valid_to >= p.started_on))),
    'held', met.held, 'missed', met.missed, 'cancelled', met.cancelled, 'travelMinutes', met.travel,
    'minutes', written.minutes, 'remote', written.remote,
    'planAgreedOn', (select min(l.approved_on) from plan l where l.case_id = p.case_id and l.period_id = p.id),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object('weight', g.weight, 'start', g.baseline, 'end', g.end_level) order by g.id), '[]')
      from goal g where g.case_id = p.case_id and g.period_id = p.id and g.status in ('active', 'ended')),
    'measurements', (select coalesce(jsonb_agg(jsonb_build_object('instrument', n.instrument, 'version', n.instrument_version,
        'perspective', n.perspective, 'rater', coalesce(n.person_id, n.staff_id), 'about', n.about_person_id, 'form', n.form,
        'birthDate', (select x.birth_date from person x where x.id = n.person_id), 'on', n.measured_on,
        'answers', (select coalesce(jsonb_object_agg(a.key, a.value), '{}') from jsonb_each(n.answers) a where jsonb_typeof(a.value) = 'number'))
        order by n.measured_on, n.id), '[]')
      from measurement n where n.case_id = p.case_id and n.period_id = p.id and n.withdrawn_on is null
        -- Read as the owner: what is blind on every screen is blind in figures too.
        and (n.round_id is null or exists (select 1 from answering_round r where r.id = n.round_id and r.revealed_at is not null))),
    -- What became of each who was asked: of a round that hasn't opened only that they were asked.
    'voices', (select coalesce(jsonb_agg(to_jsonb(w) order by w.perspective), '[]') from (
      select v.perspective, count(*) as asked, count(*) filter (where r.revealed_at is not null and v.state = 'answered') as answered,
        count(*) filter (where r.revealed_at is not null and v.state = 'declined') as declined,
        count(*) filter (where r.revealed_at is not null and v.state = 'not_reached') as "notReached", count(*) filter (where r.revealed_at is null) as waiting
      from answering_voice v join answering_round r on r.id = v.round_id
      where v.case_id = p.case_id and v.period_id = p.id and r.cancelled_on is null group by 1) w),
    'children', (select coalesce(jsonb_agg(jsonb_build_object('heard',
        exists (select 1 from hearing h where h.case_id = p.case_id and h.period_id = p.id and h.person_id = m.person_id and h.way <> 'not_heard')
        or exists (select 1 from interview i where i.case_id = p.case_id and i.period_id = p.id and i.person_id = m.person_id and i.superseded_on is null)
        or exists (select 1 from measurement n where n.case_id = p.case_id and n.period_id = p.id and n.person_id = m.person_id and n.withdrawn_on is null
          and (n.round_id is null or exists (select 1 from answering_round r where r.id = n.round_id and r.revealed_at is not null)))
        or exists (select 1 from entry e, jsonb_array_elements(e.child_voice) v where e.case_id = p.case_id and e.period_id = p.id and e.is_current
          and v ->> 'childId' = m.person_id::text and coalesce(v ->> 'words', '') <> ''))), '[]')
      from (select distinct m.person_id from case_member m where m.case_id = p.case_id and m.role = 'child'
        and m.valid_from <= coalesce(p.ended_on, on_day) and (m.valid_to is null or m.valid_to >= p.started_on)) m),
    'agreements', agreed.made, 'agreementsDone', agreed.done, 'referrals', led.made, 'referralsBegun', led.begun,
    'assessments', (select count(*) from document d where d.case_id = p.case_id and d.period_id = p.id and d.status = 'approved'
      and d.superseded_on is null and d.kind in ('need_assessment', 'mapping_summary', 'assessment_summary')),
    'concerns', (select coalesce(jsonb_agg(distinct c.risk_factor), '[]') from concern c where c.case_id = p.case_id and c.period_id = p.id),
    'breached', (select coalesce(jsonb_agg(distinct d.rule), '[]') from duty d where d.case_id = p.case_id and d.period_id = p.id
      and d.breach and d.due_on <= on_day),
    'deviated', (select coalesce(jsonb_agg(distinct v.rule), '[]') from deviation v where v.case_id = p.case_id and v.period_id = p.id
      and v.status = 'approved'),
    'lateDuties', (select count(*) from duty d where d.case_id = p.case_id and d.period_id = p.id and not d.breach and d.due_on < on_day)
  ) order by p.id), '[]')
  from service_period p join service_order o on o.id = p.order_id
  cross join lateral (
    select count(*) filter (where m.status = 'held') as held, count(*) filter (where m.status = 'no_show') as missed,
      count(*) filter (where m.status = 'cancelled') as cancelled,
      coalesce(sum(m.travel_before + m.travel_after) filter (where m.status = 'held'), 0) as travel
    from meeting m where m.case_id = p.case_id and m.period_id = p.id) met
  cross join lateral (
    select coalesce(sum(e.duration_minutes), 0) as minutes, count(*) filter (where e.place_kind in ('phone', 'video')) as remote
    from entry e where e.case_id = p.case_id and e.period_id = p.id and e.is_current) written
  cross join lateral (
    select count(*) as made, count(*) filter (where a.status = 'done') as done
    from agreement a where a.case_id = p.case_id and a.period_id = p.id) agreed
  cross join lateral (
    select count(*) as made, count(*) filter (where r.status = 'begun') as begun
    from referral r where r.case_id = p.case_id and r.period_id = p.id and r.status <> 'draft') led
  where p.case_id = any (families)
$$;

-- Some families whose summaries are due, with what they follow from; null while another takes them. What is marked meanwhile is marked
-- by a row that isn't seen here, and stays for the next time. Each statement sees what has been committed before it.
create or replace function app.take_summaries(how_many int, on_day date) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare taken uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtextextended('period_summary', 0)) then return null; end if;
  with oldest as (
    select family from summary_due group by family order by min(id) limit how_many
  ), gone as (
    delete from summary_due d using oldest o where d.family = o.family returning d.family
  )
  select array_agg(distinct family) into taken from gone;
  return jsonb_build_object('families', coalesce(to_jsonb(taken), '[]'), 'periods', app.summary_facts(coalesce(taken, '{}'), on_day));
end $$;

-- Summaries take the place of the families' former ones, with what hangs on them: table by table, so that the sums kept of them
-- (24_figure_sums.sql) move by statements and not by rows.
drop function if exists app.store_summaries(uuid[], jsonb, jsonb);
create or replace function app.store_summaries(families uuid[], summaries jsonb, scores jsonb, voices jsonb) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  delete from period_score c using period_summary s where s.period_id = c.period_id and s.family = any (families);
  delete from period_voice v using period_summary s where s.period_id = v.period_id and s.family = any (families);
  delete from period_summary where family = any (families);
  insert into period_summary select * from jsonb_populate_recordset(null::period_summary, summaries);
  insert into period_score select * from jsonb_populate_recordset(null::period_score, scores);
  insert into period_voice select * from jsonb_populate_recordset(null::period_voice, voices);
end $$;
create or replace function app.summaries_waiting() returns int stable security definer
  language sql set search_path = public, app, pg_temp as $$ select count(distinct family)::int from summary_due $$;

-- Whose figures one may ask: the lead the own units', the purchaser and the analyst the whole county's. Null: all.
create or replace function app.effectiveness_units() returns uuid[] stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if app.has_role('analyst') or app.has_role('purchaser') then return null; end if;
  if not app.has_role('unitLead') then raise insufficient_privilege using message = 'figures are for leads, purchasers and analysts'; end if;
  return app.units_as('unitLead');
end $$;
