-- Functions that requests and policies lean on. Every `security definer` pins its search_path and is revoked from
-- PUBLIC; policies call those inside `(select …)`, so that they run once per statement and not once per row. app.actor()
-- and app.today() are plain SQL that the planner inlines: they stand bare.

-- Who asks, set once per transaction. Unset is an error: never null, never everybody.
create or replace function app.actor() returns uuid stable language sql
  as $$ select current_setting('app.actor_id')::uuid $$;

create or replace function app.today() returns date stable language sql
  as $$ select current_setting('app.today')::date $$;

-- The case that the request is about, and the service tasks that the actor's relation to it covers: set by app.enter, which has
-- looked the relation up, and by nobody else. Null when the request is about no case or the actor stands in none.
create or replace function app.here() returns uuid stable language sql
  as $$ select nullif(current_setting('app.case_id', true), '')::uuid $$;

create or replace function app.tasks_here() returns text[] stable language sql
  as $$ select nullif(current_setting('app.case_tasks', true), '')::text[] $$;

create or replace function app.is_staff() returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from staff where id = app.actor() and active)
$$;

create or replace function app.has_role(wanted text) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (
    select 1 from staff_role r
    where r.staff_id = app.actor() and r.role = wanted
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))
$$;

create or replace function app.units_as(wanted text) returns uuid[] stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(array_agg(r.unit_id), '{}') from staff_role r
  where r.staff_id = app.actor() and r.role = wanted and r.unit_id is not null
    and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
$$;

-- A name as search compares it; the same folding as foldName in core/families/names.ts (a check holds them together):
-- no case, no accents, å/ä as a and ö as o, w as v, a letter written twice as once, everything else one space.
create or replace function app.fold(words text) returns text immutable parallel safe strict language sql
  as $$ select trim(regexp_replace(regexp_replace(regexp_replace(
    replace(replace(replace(replace(translate(
      regexp_replace(normalize(lower(normalize(words, NFKD)), NFKD), E'[\u0300-\u036f\u064b-\u065f\u0670]', '', 'g'),
      'øðđłħıŋŧw', 'oddlhintv'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
    E'[''’ʼ`´]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'), '([[:alpha:]])\1+', '\1', 'g')) $$;

-- The narrow access table is a derivation, never an opinion: from case_worker, from who leads the units of the case's orders
-- and from the roles by which people do either. Called by triggers whenever one of those changes. Who works with the family does
-- so by a role (a family worker, a purchaser, the front door) and no longer than it is held: ending the role ends the access, also
-- of one who stays at work in another. An order opens its service task once it has been accepted.
-- A lead stands to the family by the orders of the unit: `unitLead` while one is accepted (the case, in that unit's service
-- tasks); `askedLead` while one waits for its answer (what answering needs, none of the record); `formerLead` when all that
-- were taken have ended (what was made in the unit's own service, to read).
drop function if exists app.case_access_of(uuid);
create function app.case_access_of(of_case uuid)
  returns table (case_id uuid, actor_id uuid, relation text, service_tasks text[], valid_from date, valid_to date,
    unit_id uuid, period_ids uuid[])
  stable security definer language sql set search_path = public, app, pg_temp as $$
  with tasks as (
    select coalesce(array_agg(distinct o.service_task), '{}') as taken
    from service_order o where o.case_id = of_case and o.status in ('accepted', 'ended')
  ), asked as (
    select o.provider_unit_id as unit_id, bool_or(o.status = 'sent') as waits, bool_or(o.status = 'accepted') as runs,
      array_agg(distinct o.service_task) filter (where o.status = 'sent') as waiting,
      array_agg(distinct o.service_task) filter (where o.status <> 'sent') as taken,
      array(select p.id from service_period p where p.case_id = of_case and p.unit_id = o.provider_unit_id order by p.id) as periods
    from service_order o where o.case_id = of_case and o.status in ('sent', 'accepted', 'ended')
    group by o.provider_unit_id
  ), leads as (
    select a.*, r.staff_id, r.valid_from, r.valid_to
    from asked a join staff_role r on r.unit_id = a.unit_id and r.role = 'unitLead'
  ), workers as (
    select w.case_id, w.staff_id, w.role, greatest(w.valid_from, r.valid_from) as valid_from, least(w.valid_to, r.valid_to) as valid_to
    from case_worker w join staff_role r on r.staff_id = w.staff_id and r.role = any (case w.role
        when 'purchaser' then array['purchaser'] when 'intake' then array['intake']
        when 'emergency' then array['familyWorker', 'unitLead', 'purchaser', 'intake'] else array['familyWorker'] end)
      and (r.valid_to is null or r.valid_to >= w.valid_from) and (w.valid_to is null or w.valid_to >= r.valid_from)
    where w.case_id = of_case
  )
  select w.case_id, w.staff_id, w.role,
    case when w.role in ('purchaser', 'emergency') then array['family-services', 'child-welfare']
         when cardinality(t.taken) = 0 then array['family-services'] else t.taken end,
    w.valid_from, w.valid_to, null::uuid, null::uuid[]
  from workers w cross join tasks t
  union
  select of_case, l.staff_id, 'unitLead', l.taken, l.valid_from, l.valid_to, l.unit_id, null from leads l where l.runs
  union
  select of_case, l.staff_id, 'askedLead', l.waiting, l.valid_from, l.valid_to, l.unit_id, '{}' from leads l where l.waits
  union
  select of_case, l.staff_id, 'formerLead', l.taken, l.valid_from, l.valid_to, l.unit_id, l.periods
  from leads l where l.taken is not null and not l.runs
$$;

create or replace function app.derive_case_access(of_case uuid) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  delete from case_access where case_id = of_case;
  insert into case_access (case_id, actor_id, relation, service_tasks, valid_from, valid_to, unit_id, period_ids)
  select * from app.case_access_of(of_case);
end $$;

-- Two who change the same family at once would each derive from what the other hasn't written yet: they take turns, by the lock
-- that a request's writes about the family take. Roles reach over many families: while one changes (app.on_role_change) nobody
-- else derives, so that it need not lock each family. The family's lock comes first, for all: no two wait for each other.
create or replace function app.refresh_case_access(of_case uuid) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_case::text, 0));
  perform pg_advisory_xact_lock_shared(hashtextextended('case_access', 0));
  perform app.derive_case_access(of_case);
end $$;

-- Rows that hang on a row of a service period: whose period it is. Asked of former leads' rows only.
create or replace function app.period_of(kind text, id uuid) returns uuid stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select case kind
    when 'meeting' then (select m.period_id from meeting m where m.id = period_of.id)
    when 'entry' then (select e.period_id from entry e where e.id = period_of.id)
    when 'goal' then (select g.period_id from goal g where g.id = period_of.id)
    when 'plan' then (select p.period_id from plan p where p.id = period_of.id)
    when 'document' then (select d.period_id from document d where d.id = period_of.id) end
$$;

-- Which services run in the family, for one who stands to it: also those whose service task is another's. Nothing is told of
-- what they do, but no second one may be begun beside them, nor the case closed over them.
create or replace function app.running_services(of_case uuid)
  returns table (id uuid, order_id uuid, service text, unit_id uuid, service_task text, started_on date)
  stable security definer rows 1 language sql set search_path = public, app, pg_temp as $$
  select p.id, p.order_id, p.service, p.unit_id, p.service_task, p.started_on from service_period p
  where p.case_id = of_case and p.ended_on is null
    and exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;

-- Is somebody of the family a client of child welfare? A rule of some services asks it before they begin.
create or replace function app.child_welfare_client(of_case uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from matter x where x.case_id = of_case and x.service_task = 'child-welfare' and x.closed_on is null)
    and exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
$$;

create or replace function app.on_relation_change() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.refresh_case_access(coalesce(new.case_id, old.case_id));
  return null;
end $$;
create or replace trigger case_worker_access after insert or update or delete on case_worker
  for each row execute function app.on_relation_change();
create or replace trigger service_order_access after insert or delete or update of status, provider_unit_id, service_task
  on service_order for each row execute function app.on_relation_change();
create or replace trigger service_period_access after insert or delete or update of unit_id
  on service_period for each row execute function app.on_relation_change();

drop trigger if exists staff_role_access_insert on staff_role;
drop trigger if exists staff_role_access_update on staff_role;
drop function if exists app.on_lead_change();
create or replace function app.on_role_change() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  -- Work that had ended before nothing changes of: the front door has stood to thousands of families.
  since date := case when tg_op = 'UPDATE' and (old.staff_id, old.role, old.valid_from) = (new.staff_id, new.role, new.valid_from)
    then least(old.valid_to, new.valid_to) + 1 else least(old.valid_from, new.valid_from) end;
begin
  perform pg_advisory_xact_lock(hashtextextended('case_access', 0));
  perform app.derive_case_access(c.case_id) from (
    select w.case_id from case_worker w
    where w.staff_id in (new.staff_id, old.staff_id) and (w.valid_to is null or w.valid_to >= since)
    union
    select o.case_id from service_order o
    where 'unitLead' in (new.role, old.role) and o.provider_unit_id in (new.unit_id, old.unit_id)) c;
  return null;
end $$;
create or replace trigger staff_role_access after insert or update or delete on staff_role
  for each row execute function app.on_role_change();

-- Changes keep history: what the row was, who changed it, when.
create or replace function app.keep_history() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  insert into row_history (case_id, table_name, row_id, version, was, changed_by)
  values ((to_jsonb(old) ->> 'case_id')::uuid, tg_table_name, old.id, old.version, to_jsonb(old), app.actor());
  return new;
end $$;
create or replace function app.keep_person_history() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  -- A person has no case of its own: the change shows in each family the person is a member of.
  insert into row_history (case_id, table_name, row_id, version, was, changed_by)
  select m.case_id, 'person', old.id, old.version,
    to_jsonb(old) - 'identity_code' - 'identity_code_index', app.actor()
  from case_member m where m.person_id = old.id and m.valid_to is null;
  return new;
end $$;
do $$
declare t text;
begin
  foreach t in array array['family_case', 'case_worker', 'case_member', 'household', 'household_member', 'guardianship',
    'partner', 'alert', 'service_order', 'meeting', 'agreement', 'plan', 'goal', 'document', 'concern', 'referral', 'deviation', 'service_move']
  loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
create or replace trigger person_history before update on person for each row
  when (old.version is distinct from new.version) execute function app.keep_person_history();

-- Folded names, kept as members come and names change.
create or replace function app.refresh_case_search(of_case uuid) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  insert into case_search (case_id, folded)
  select c.id, app.fold(c.name || ' ' || coalesce(string_agg(p.given_name || ' ' || p.family_name, ' '), ''))
  from family_case c
  left join case_member m on m.case_id = c.id and m.valid_to is null
  left join person p on p.id = m.person_id
  where c.id = of_case group by c.id, c.name
  on conflict (case_id) do update set folded = excluded.folded
$$;
create or replace function app.on_member_change() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  perform app.refresh_case_search(new.case_id);
  return null;
end $$;
create or replace function app.on_person_name() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  insert into person_search (person_id, folded) values (new.id, app.fold(new.given_name || ' ' || new.family_name))
  on conflict (person_id) do update set folded = excluded.folded;
  perform app.refresh_case_search(m.case_id) from case_member m where m.person_id = new.id;
  return null;
end $$;
create or replace trigger case_member_search after insert or update on case_member
  for each row execute function app.on_member_change();
create or replace trigger family_case_search after insert or update of name on family_case
  for each row execute function app.on_member_change();
create or replace trigger person_search after insert or update of given_name, family_name on person
  for each row execute function app.on_person_name();
create index if not exists case_search_folded on case_search using gin (folded gin_trgm_ops);
create index if not exists person_search_folded on person_search using gin (folded gin_trgm_ops);

-- The front door looks whether the family is known. Sees names, birth dates and case names of the whole register,
-- nothing else, and only in the intake role; each look is logged by the request.
create or replace function app.find_known_people(name_words text, born date, code_index bytea)
  returns table (person_id uuid, given_name text, family_name text, birth_date date, by_code boolean, likeness real, cases jsonb)
  stable security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('intake') then return; end if;
  return query
  with found as (
    select p.id, 1.0::real as likeness, true as by_code from person p
    where code_index is not null and p.identity_code_index = code_index
    union all
    (select s.person_id, similarity(s.folded, app.fold(name_words)), false from person_search s
     where name_words <> '' and s.folded % app.fold(name_words)
     order by 2 desc limit 40)
    union all
    (select p.id, 0.5::real, false from person p where born is not null and p.birth_date = born limit 40)
  ), best as (
    select f.id, max(f.likeness) as likeness, bool_or(f.by_code) as by_code from found f group by f.id
  )
  select p.id, p.given_name, p.family_name, p.birth_date, b.by_code, b.likeness,
    (select coalesce(jsonb_agg(jsonb_build_object('caseId', c.id, 'name', c.name, 'status', c.status,
        'openedOn', c.opened_on, 'role', m.role) order by c.opened_on desc), '[]')
     from case_member m join family_case c on c.id = m.case_id where m.person_id = p.id)
  from best b join person p on p.id = b.id
  where born is null or b.by_code or p.birth_date is null or p.birth_date = born or b.likeness > 0.6
  order by b.by_code desc, (p.birth_date = born) desc nulls last, b.likeness desc
  limit 20;
end $$;

-- The front door opens a case: the case itself, the opener's intake relation and the responsible social worker, who is left out where
-- the family begins a service itself.
create or replace function app.open_case(new_case uuid, case_name text, intake_row uuid, purchaser_row uuid, purchaser uuid)
  returns void security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('intake') then raise insufficient_privilege; end if;
  insert into family_case (id, name, opened_on) values (new_case, case_name, app.today());
  insert into case_worker (id, case_id, staff_id, role, valid_from)
  select * from (values (intake_row, new_case, app.actor(), 'intake', app.today()),
    (purchaser_row, new_case, purchaser, 'purchaser', app.today())) as w (id, case_id, staff_id, role, valid_from)
  where w.staff_id is not null;
end $$;
