-- Peer groups and support persons: who leads and who coordinates, and what is asked over families that the one who asks doesn't see.

-- The groups whose enrolled exist for the actor: those one leads, and those of a unit one is the lead of. A leader is so by work as a
-- family worker or a lead, and no longer than that is held.
create or replace function app.groups_led() returns uuid[] stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(array_agg(g.id), '{}') from peer_group g
  where g.unit_id = any (app.units_as('unitLead'))
    or (app.has_role('familyWorker') or app.has_role('unitLead')) and exists (select 1 from group_leader l
      where l.group_id = g.id and l.staff_id = app.actor() and l.valid_from <= app.today() and (l.valid_to is null or l.valid_to >= app.today()))
$$;

-- The units whose support persons the actor looks after: as their lead, or as the family worker of the unit whom the lead has named.
create or replace function app.units_coordinated() returns uuid[] stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.units_as('unitLead') || coalesce(array_agg(distinct c.unit_id), '{}') from support_coordinator c
  where c.staff_id = app.actor() and c.valid_from <= app.today() and (c.valid_to is null or c.valid_to >= app.today())
    and c.unit_id = any (app.units_as('familyWorker'))
$$;

-- Groups are told of to those who work with families, and to nobody else.
create or replace function app.works_with_families() returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.has_role('familyWorker') or app.has_role('unitLead') or app.has_role('purchaser')
$$;

-- How full groups are: figures over all families, nobody's name.
create or replace function app.group_counts(groups uuid[])
  returns table (group_id uuid, enrolled int, offered int, queued int)
  stable security definer language sql set search_path = public, app, pg_temp as $$
  select g.id, (count(*) filter (where e.status = 'enrolled'))::int,
    (count(*) filter (where e.status = 'offered' and e.offer_until >= app.today()))::int, (count(*) filter (where e.status = 'queued'))::int
  from unnest(groups) g (id) left join enrolment e on e.group_id = g.id
  where app.works_with_families() group by g.id
$$;

-- Who takes a place waits for one another, so that the last place goes to one.
create or replace function app.hold_group(of_group uuid) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('group ' || of_group::text, 0))
$$;

-- How many wait before this one. To those for whom the enrolment exists it is told by the caller's own look at it.
create or replace function app.queue_before(of_enrolment uuid) returns int stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select count(*)::int from enrolment e join enrolment mine on mine.id = of_enrolment
  where e.group_id = mine.group_id and e.status = 'queued' and (e.queued_at, e.id) < (mine.queued_at, mine.id)
    and app.works_with_families()
$$;

-- Offers whose day has passed lapse, and each free place is offered to who has waited longest; the offer waits for the group's own
-- number of days, and a notice says that the family must be told. Over families that the caller doesn't see: how many offers were made
-- is all that is answered.
create or replace function app.offer_places(of_group uuid) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  g peer_group%rowtype;
  next_one enrolment%rowtype;
  made int := 0;
begin
  if not app.works_with_families() then return 0; end if;
  perform app.hold_group(of_group);
  select * into g from peer_group where id = of_group and status = 'open';
  if not found then return 0; end if;
  update enrolment set status = 'lapsed', ended_on = app.today(), version = version + 1
  where group_id = of_group and status = 'offered' and offer_until < app.today();
  while (select count(*) from enrolment where group_id = of_group and status in ('enrolled', 'offered')) < g.places loop
    select * into next_one from enrolment where group_id = of_group and status = 'queued' order by queued_at, id limit 1;
    exit when not found;
    update enrolment set status = 'offered', offered_on = app.today(), offer_until = app.today() + g.offer_days, version = version + 1
    where id = next_one.id;
    insert into group_notice (id, group_id, enrolment_id, case_id, kind, made_on)
    values (gen_random_uuid(), of_group, next_one.id, next_one.case_id, 'place_offered', app.today());
    made := made + 1;
  end loop;
  return made;
end $$;

-- Has the extract of this match's support person been seen, by the day? Yes or no, for those who stand to the match.
create or replace function app.extract_seen(of_person uuid, by_day date) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from support_step s where s.support_person_id = of_person and s.kind = 'extract' and s.on_day <= by_day)
    and app.works_with_families()
$$;

-- What each child's support is at, in the units whose support persons the actor looks after: as their lead, or as the one the lead has
-- named. It stands on pages that everybody opens every morning, so whoever does neither is through at the first look; a lead reads it
-- on the unit's board, the named one among the day's own things.
create or replace function app.support_at(as_lead boolean)
  returns table (id uuid, unit_id uuid, child_name text, support_person_id uuid, support_person text, to_decide int, wished_on date, facts jsonb)
  stable security definer rows 20 language plpgsql set search_path = public, app, pg_temp as $$
declare
  units uuid[];
begin
  if as_lead then
    units := app.units_as('unitLead');
  elsif exists (select 1 from support_coordinator c where c.staff_id = app.actor() and c.valid_from <= app.today()
      and (c.valid_to is null or c.valid_to >= app.today())) then
    select array_agg(c.unit_id) into units from support_coordinator c
    where c.staff_id = app.actor() and c.valid_from <= app.today() and (c.valid_to is null or c.valid_to >= app.today())
      and c.unit_id = any (app.units_as('familyWorker'));
  end if;
  if coalesce(cardinality(units), 0) = 0 then return; end if;
  return query
    select m.id, m.unit_id, m.child_name, p.id, p.given_name || ' ' || p.family_name,
      (select count(*)::int from support_expense x where x.match_id = m.id and x.status = 'submitted'), m.wished_on,
      jsonb_build_object('status', m.status,
        'extractSeen', exists (select 1 from support_step s where s.support_person_id = m.support_person_id and s.kind = 'extract'
          and s.on_day <= app.today()),
        'lastMeetingOn', (select max(t.on_day) from support_meeting t where t.match_id = m.id),
        'agreement', (select jsonb_build_object('fromOn', a.from_on, 'untilOn', a.until_on, 'reviewOn', a.review_on,
            'reviewedOn', a.reviewed_on)
          from support_agreement a where a.match_id = m.id order by a.from_on desc, a.id desc limit 1))
    from support_match m left join support_person p on p.id = m.support_person_id
    where m.unit_id = any (units) and (m.status in ('wished', 'proposed', 'running')
      -- An ended support may still have an expense that nobody has answered.
      or m.status = 'ended' and exists (select 1 from support_expense x where x.match_id = m.id and x.status = 'submitted'));
end $$;

do $$
declare t text;
begin
  foreach t in array array['peer_group', 'group_leader', 'group_session', 'enrolment', 'group_attendance', 'group_notice',
    'support_coordinator', 'support_person', 'support_match', 'support_agreement', 'support_expense']
  loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;

-- A family whose address becomes protected while somebody of it takes part, or whom somebody protected joins: from that moment the
-- leaders see no phone number, and that nobody is to be told of the participation; nor does a wish for support say where the child lives.
create or replace function app.protect_enrolments() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  cases uuid[];
begin
  if tg_table_name = 'household' then cases := array[new.case_id];
  elsif tg_table_name = 'person' then
    cases := array(select m.case_id from case_member m where m.person_id = new.id);
  elsif exists (select 1 from person p where p.id = new.person_id and p.address_protected) then cases := array[new.case_id];
  end if;
  update enrolment set is_protected = true, contact_phone = '' where case_id = any (cases);
  update support_match set area = '', version = version + 1 where case_id = any (cases) and area <> '';
  return null;
end $$;
create or replace trigger household_protects_enrolments after insert or update of address_protected on household
  for each row when (new.address_protected) execute function app.protect_enrolments();
create or replace trigger person_protects_enrolments after update of address_protected on person
  for each row when (new.address_protected and not old.address_protected) execute function app.protect_enrolments();
create or replace trigger member_protects_enrolments after insert or update of person_id on case_member
  for each row execute function app.protect_enrolments();

-- A closed case waits for nobody: a wish that hasn't led to an agreement is taken back with it, and may be made anew in another case.
create or replace function app.withdraw_wishes() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update support_match set status = 'withdrawn', ended_on = new.closed_on, version = version + 1
  where case_id = new.id and status in ('wished', 'proposed');
  return null;
end $$;
create or replace trigger case_withdraws_wishes after update of status on family_case
  for each row when (new.status = 'closed' and old.status <> 'closed') execute function app.withdraw_wishes();
