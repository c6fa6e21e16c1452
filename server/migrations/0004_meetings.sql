create table meeting_series (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  weekday int not null check (weekday between 1 and 7),
  starts_on date not null,
  ends_on date not null,
  created_by uuid not null references staff
);
create index meeting_series_case on meeting_series (case_id);

create table meeting (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  -- A meeting kind of the service model: start, mapping, regular, network …
  kind text not null,
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled', 'no_show', 'rescheduled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  starts_on date not null,
  place_kind text not null,
  place text not null default '',
  purpose text not null default '',
  interpreter text not null default 'none' check (interpreter in ('none', 'needed', 'confirmed')),
  series_id uuid references meeting_series,
  -- The chain of moves: the meeting this one replaced.
  moved_from uuid references meeting,
  moved_by text check (moved_by in ('family', 'worker', 'partner', 'other')),
  moved_reason text not null default '',
  outcome_kind text,
  outcome_reason text not null default '',
  version int not null default 1,
  check (ends_at > starts_at)
);
create index meeting_case on meeting (case_id, starts_at);
create index meeting_day on meeting (starts_on, status);

-- Exactly one of person, worker, partner.
create table meeting_participant (
  id uuid primary key,
  case_id uuid not null references family_case,
  meeting_id uuid not null references meeting,
  person_id uuid references person,
  staff_id uuid references staff,
  partner_id uuid references partner,
  -- As what: family, child, purchaser, worker, partner (the model's required parties).
  party text not null check (party in ('family', 'child', 'purchaser', 'worker', 'partner')),
  attended boolean,
  check (num_nonnulls(person_id, staff_id, partner_id) = 1)
);
create index meeting_participant_meeting on meeting_participant (meeting_id);
create index meeting_participant_case on meeting_participant (case_id);
create index meeting_participant_staff on meeting_participant (staff_id) where staff_id is not null;

-- A record entry (kirjaus). Signed versions are never edited: a correction is a new row with the same entry_id.
create table entry (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  meeting_id uuid not null references meeting,
  -- The first version's id; all versions of one entry share it.
  entry_id uuid not null,
  entry_version int not null default 1,
  is_current boolean not null default true,
  service_task text not null,
  author_id uuid not null references staff,
  signed_at timestamptz not null,
  happened_on date not null,
  duration_minutes int not null check (duration_minutes between 1 and 1440),
  place_kind text not null,
  methods text[] not null default '{}',
  observed text not null default '',
  -- [{speaker: {kind, id, name}, words}]
  said jsonb not null default '[]',
  assessed text not null default '',
  -- [{childId, words, how}]
  child_voice jsonb not null default '[]',
  concern_raised boolean not null default false,
  correction_kind text check (correction_kind in ('factual_error', 'changed_judgement', 'contested_account')),
  correction_reason text not null default '',
  unique (entry_id, entry_version),
  check ((entry_version = 1) = (correction_kind is null))
);
create index entry_case on entry (case_id, happened_on desc);
create index entry_meeting on entry (meeting_id);

-- What is recorded in a joint meeting is filed in each matter it concerns.
create table entry_matter (
  case_id uuid not null references family_case,
  entry_row_id uuid not null references entry,
  matter_id uuid not null references matter,
  primary key (entry_row_id, matter_id)
);
create index entry_matter_case on entry_matter (case_id);

-- Unfinished writing, saved all the time, seen by its author only.
create table draft (
  id uuid primary key,
  case_id uuid not null references family_case,
  author_id uuid not null references staff,
  -- What is being written: entry, plan, document, final_evaluation …
  kind text not null,
  -- What it is about: the meeting, the plan, the document.
  target_id uuid not null,
  content jsonb not null,
  saved_at timestamptz not null,
  version int not null default 1,
  unique (author_id, kind, target_id)
);
create index draft_case on draft (case_id);

-- Who does what by when: agreed in a meeting, decided in a network meeting, or following a concern.
create table agreement (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  meeting_id uuid references meeting,
  kind text not null check (kind in ('agreement', 'network_decision', 'concern_follow_up')),
  what text not null,
  owner_person_id uuid references person,
  owner_staff_id uuid references staff,
  owner_partner_id uuid references partner,
  due_on date,
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  outcome text not null default '',
  done_on date,
  agreed_on date not null,
  version int not null default 1,
  check (num_nonnulls(owner_person_id, owner_staff_id, owner_partner_id) = 1)
);
create index agreement_case on agreement (case_id, status, due_on);
create index agreement_meeting on agreement (meeting_id);
