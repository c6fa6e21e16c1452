-- One request, three round trips: enter (begin, who asks, how they stand to the case, claim of the command),
-- the handler's own statements, finish (log row, kept reply) with commit.

-- in:  {token: hex SHA-256 | null, now, today, case, answering, command: {id, action, hash} | null}
-- out: null when nobody is signed in; else who asks, roles, relations to the case, whether the whole of it is open to them, and a
-- replay of a known command. A session that was handed over asks by the endpoints of answering alone (`answering`), about the one
-- voice and its case: of anything else it is told only that it is handed over.
create or replace function app.enter(asked jsonb) returns jsonb security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  nobody constant text := '00000000-0000-0000-0000-000000000000';
  at_now timestamptz := (asked ->> 'now')::timestamptz;
  on_today date := (asked ->> 'today')::date;
  asked_case uuid := (asked ->> 'case')::uuid;
  command jsonb := nullif(asked -> 'command', 'null');
  known processed_command%rowtype;
  who uuid;
  seen_at timestamptz;
  relations jsonb;
  tasks text[];
  in_part boolean;
  handed uuid;
  answer jsonb;
begin
  perform set_config('app.today', asked ->> 'today', true), set_config('app.case_id', '', true), set_config('app.case_tasks', '', true),
    set_config('app.voice_id', '', true), set_config('app.actor_id', nobody, true);
  if asked ->> 'token' is null then return null; end if;
  -- Who is no longer staff is nobody, whatever the session says.
  select s.staff_id, s.last_seen_at, s.handed_voice, jsonb_build_object(
    'sessionId', s.id,
    'actor', jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'language', p.language),
    'roles', (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)), '[]') from staff_role r
      where r.staff_id = p.id and r.valid_from <= on_today and (r.valid_to is null or r.valid_to >= on_today)),
    'relations', '[]'::jsonb, 'wholeCase', false)
  into who, seen_at, handed, answer
  from session s join staff p on p.id = s.staff_id and p.active
  where s.token_hash = decode(asked ->> 'token', 'hex') and s.revoked_at is null
    and s.expires_at > at_now
    -- A handed session has a time of its own: each answer moves it on, reading alone doesn't.
    and case when s.handed_voice is null then s.last_seen_at > at_now - interval '30 minutes' else s.handed_until > at_now end;
  if not found then return null; end if;
  if handed is not null then
    if not coalesce((asked ->> 'answering')::boolean, false) then
      return jsonb_build_object('handedOver', true, 'sessionId', answer -> 'sessionId', 'actor', answer -> 'actor');
    end if;
    select v.case_id into asked_case from answering_voice v where v.id = handed;
    perform set_config('app.voice_id', handed::text, true);
    answer := answer || jsonb_build_object('roles', '[]'::jsonb, 'voice', jsonb_build_object('id', handed, 'caseId', asked_case));
  end if;
  perform set_config('app.actor_id', who::text, true);
  -- Polling (background refresh) doesn't keep a session alive; one write a minute is enough.
  if seen_at < at_now - interval '1 minute' and not coalesce((asked ->> 'background')::boolean, false) then
    update session set last_seen_at = at_now where id = (answer ->> 'sessionId')::uuid;
  end if;

  -- Policies take the relation from here, so that a page doesn't ask for it once a row: the tasks are those of the relations
  -- that reach the whole case.
  if asked_case is not null then
    answer := answer || jsonb_build_object('caseStatus', (select c.status from family_case c where c.id = asked_case));
    select jsonb_agg(distinct a.relation), array_agg(distinct task) filter (where a.period_ids is null), bool_or(a.period_ids is not null)
    into relations, tasks, in_part from case_access a left join lateral unnest(a.service_tasks) task on true
    where a.case_id = asked_case and a.actor_id = who and a.valid_until >= on_today and a.valid_from <= on_today;
    if tasks is not null then
      perform set_config('app.case_id', asked_case::text, true), set_config('app.case_tasks', tasks::text, true);
    end if;
    if relations is not null then
      answer := answer || jsonb_build_object('relations', relations, 'wholeCase', tasks is not null and not in_part);
    -- Who works with the family no more has nobody's device in hand either.
    elsif handed is not null then
      return null;
    end if;
  end if;

  if command is not null then
    -- Writes about one family follow one another: gates and derived duties see a settled case.
    if asked_case is not null then
      perform pg_advisory_xact_lock(hashtextextended(asked_case::text, 0));
    end if;
    insert into processed_command (id, actor_id, action, content_hash)
    values ((command ->> 'id')::uuid, who, command ->> 'action', decode(command ->> 'hash', 'hex'))
    on conflict (id) do nothing;
    if not found then
      select * into known from processed_command where id = (command ->> 'id')::uuid;
      answer := answer || jsonb_build_object('replay', jsonb_build_object(
        'same', known.actor_id = who and known.action = command ->> 'action'
          and known.content_hash = decode(command ->> 'hash', 'hex'),
        'reply', known.reply));
    end if;
  end if;
  return answer;
end $$;

-- in: {log: {…access_log columns, caseIds: whose data else was shown, once a row}, events: [{caseId, kind, subjectKind, subjectId, data}], command: {id, status, reply} | null}
create or replace function app.finish(done jsonb) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  l jsonb := done -> 'log';
  command jsonb := nullif(done -> 'command', 'null');
begin
  -- One row for the request; and where it showed or touched several families, one for each, so that each family's own log tells of it.
  insert into access_log (actor_id, actor_name, role, relation, case_id, action, object_kind, object_id, object_version,
    service_task, purpose, outcome, detail, row_count, request_id, session_id, app_version)
  select (l ->> 'actorId')::uuid, coalesce(l ->> 'actorName', ''), coalesce(l ->> 'role', ''), coalesce(l ->> 'relation', ''),
    whose.case_id, l ->> 'action', coalesce(l ->> 'objectKind', ''), (l ->> 'objectId')::uuid,
    (l ->> 'objectVersion')::int, coalesce(l ->> 'serviceTask', ''), coalesce(l ->> 'purpose', ''), l ->> 'outcome',
    coalesce(l ->> 'detail', ''), whose.row_count, (l ->> 'requestId')::uuid, (l ->> 'sessionId')::uuid,
    coalesce(l ->> 'appVersion', '')
  from (select (l ->> 'caseId')::uuid as case_id, (l ->> 'rowCount')::int as row_count
    union all
    select f.of_case::uuid, count(*)::int from jsonb_array_elements_text(l -> 'caseIds') f (of_case) group by f.of_case) whose;
  -- Most requests read: they have no events.
  if jsonb_array_length(coalesce(done -> 'events', '[]')) > 0 then
    insert into case_event (case_id, on_day, actor_id, kind, subject_kind, subject_id, data)
    select (e ->> 'caseId')::uuid, app.today(), app.actor(), e ->> 'kind', coalesce(e ->> 'subjectKind', ''),
      (e ->> 'subjectId')::uuid, coalesce(e -> 'data', '{}')
    from jsonb_array_elements(done -> 'events') e;
  end if;
  if command is not null then
    update processed_command set status = (command ->> 'status')::int, reply = command -> 'reply'
    where id = (command ->> 'id')::uuid;
  end if;
end $$;

create or replace function app.start_session(new_id uuid, hash bytea, for_staff uuid, how text, at_now timestamptz)
  returns boolean security definer language plpgsql set search_path = public, app, pg_temp as $$
begin
  -- Demo sign-in exists only while the demo town is loaded.
  if how = 'demo' and not exists (select 1 from installation where demo_town is not null) then return false; end if;
  if not exists (select 1 from staff where id = for_staff and active) then return false; end if;
  insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
  values (new_id, hash, for_staff, how, at_now, at_now, at_now + interval '12 hours');
  return true;
end $$;

create or replace function app.end_session(hash bytea, at_now timestamptz) returns uuid security definer
  language sql set search_path = public, app, pg_temp as $$
  update session set revoked_at = at_now where token_hash = hash and revoked_at is null returning staff_id
$$;

-- A person's other sessions, and ending them: "sign out everywhere".
create or replace function app.end_sessions_of_actor(at_now timestamptz) returns int security definer
  language sql set search_path = public, app, pg_temp as $$
  with ended as (update session set revoked_at = at_now where staff_id = app.actor() and revoked_at is null returning 1)
  select count(*)::int from ended
$$;

create or replace function app.demo_people() returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'title', s.title,
      'roles', r.roles) order by r.first_role, s.family_name collate "fi-x-icu"), '[]')
  from staff s
  join lateral (
    select jsonb_agg(jsonb_build_object('role', sr.role, 'unit', u.name)) as roles, min(sr.role) as first_role
    from staff_role sr left join unit u on u.id = sr.unit_id
    where sr.staff_id = s.id and sr.valid_to is null) r on r.roles is not null
  where s.active and exists (select 1 from installation where demo_town is not null)
$$;

create or replace function app.is_demo() returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$ select demo_town is not null from installation $$;

-- Log partitions for this month and the next; the default partition catches what is missed.
create or replace function app.ensure_log_partitions(on_day date) returns void security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  month_start date;
  part text;
begin
  for i in 0..1 loop
    month_start := date_trunc('month', on_day)::date + (i || ' month')::interval;
    part := 'access_log_' || to_char(month_start, 'YYYY_MM');
    if to_regclass(part) is null then
      begin
        execute format('create table %I partition of access_log for values from (%L) to (%L)',
          part, month_start, month_start + interval '1 month');
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
      exception when check_violation then
        null; -- the default partition already holds rows of this month: they stay there
      end;
    end if;
  end loop;
end $$;

-- The kept reply of a command is the family's data once more: it is needed only as long as the same command may be sent again. A
-- device that has been without a connection longer meets the row's own id, which nobody makes twice.
create or replace function app.forget_old_commands() returns int security definer
  language sql set search_path = public, app, pg_temp as $$
  with gone as (delete from processed_command where at < clock_timestamp() - interval '30 days' returning 1)
  select count(*)::int from gone
$$;
