-- Append-only history of what happened to a case: timeline, statistics and notifications read it.
create table case_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references family_case,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  actor_id uuid not null,
  kind text not null,
  subject_kind text not null default '',
  subject_id uuid,
  data jsonb not null default '{}'
);
create index case_event_case on case_event (case_id, id desc);

-- The access log (asiakastietolaki 703/2023 10-11 §): every read, write and denial, written in the same transaction.
-- No content. Partitioned by month; the default partition catches what no month has yet, so that a missing month never
-- stops the work. Kept 12 years.
create table access_log (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_name text not null default '',
  role text not null default '',
  relation text not null default '',
  case_id uuid,
  action text not null,
  object_kind text not null default '',
  object_id uuid,
  object_version int,
  service_task text not null default '',
  purpose text not null default '',
  outcome text not null check (outcome in ('ok', 'denied', 'refused', 'not_found', 'stale', 'failed')),
  detail text not null default '',
  row_count int,
  request_id uuid not null,
  session_id uuid,
  app_version text not null default '',
  primary key (at, id)
) partition by range (at);
create table access_log_other partition of access_log default;
create index access_log_actor on access_log (actor_id, at desc);
create index access_log_case on access_log (case_id, at desc);

-- A command's id is made where the person is; sending it twice keeps one.
create table processed_command (
  id uuid primary key,
  actor_id uuid not null,
  action text not null,
  content_hash bytea not null,
  status int,
  reply jsonb,
  at timestamptz not null default clock_timestamp()
);
create index processed_command_at on processed_command (at);
