-- Intensified work and open family rehabilitation: interviews by guides, named relationships, pattern work, measurements, and what an
-- assessment of need proposes.

-- The answers of one who was interviewed, in their own words, by a guide of their age. Like an entry: signed once, corrected by a new row.
create table interview (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  meeting_id uuid not null references meeting,
  person_id uuid not null references person,
  guide text not null,
  guide_version int not null,
  -- The language in which it was asked.
  language text not null,
  -- [{question, words, choice, declined}]
  answers jsonb not null,
  happened_on date not null,
  signed_by uuid not null references staff,
  signed_at timestamptz not null,
  replaces uuid references interview,
  correction_reason text not null default '',
  superseded_on date,
  check ((replaces is null) = (correction_reason = ''))
);
create index interview_case on interview (case_id, period_id, person_id);
-- One that holds for each person in each meeting.
create unique index interview_holds on interview (meeting_id, person_id) where superseded_on is null;

-- The matters an interview is filed in (703/2023): of the child who was asked; of a parent's, those of the children and of the parent.
create table interview_matter (
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  interview_id uuid not null references interview,
  matter_id uuid not null references matter,
  primary key (interview_id, matter_id)
);
create index interview_matter_case on interview_matter (case_id);

-- A named relationship between two members: goals, patterns and meetings are about it.
create table relationship (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  -- Ordered, so that a pair is one row whichever is named first.
  person_a uuid not null references person,
  person_b uuid not null references person,
  name text not null,
  now_words text not null default '',
  hope_words text not null default '',
  begun_on date not null,
  ended_on date,
  version int not null default 1,
  check (person_a < person_b)
);
create index relationship_case on relationship (case_id);
create unique index relationship_pair on relationship (case_id, person_a, person_b) where ended_on is null;

-- A pattern that keeps the difficulty going: what it is, what it protects from, what comes in its place and how that is practised.
create table pattern (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  relationship_id uuid references relationship,
  -- Whose pattern: nobody for the whole family.
  person_ids uuid[] not null default '{}',
  harmful text not null,
  protects text not null,
  better text not null,
  practice text not null default '',
  status text not null default 'active' check (status in ('active', 'changed', 'ended')),
  named_on date not null,
  named_by uuid not null references staff,
  ended_on date,
  version int not null default 1
);
create index pattern_case on pattern (case_id, period_id);

-- How it went on a day: 0 the old pattern alone … 4 the better one alone.
create table pattern_observation (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  pattern_id uuid not null references pattern,
  observed_on date not null,
  level int not null check (level between 0 and 4),
  words text not null,
  -- The member who told; nobody where the worker saw it.
  told_by uuid references person,
  meeting_id uuid references meeting,
  recorded_by uuid not null references staff
);
create index pattern_observation_pattern on pattern_observation (pattern_id, observed_on);
create index pattern_observation_case on pattern_observation (case_id);

-- One filling of an instrument. A wrong one is taken back with its reason, not edited.
create table measurement (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  -- What it is made for, as the service's model names it, and when in the service.
  purpose text not null,
  moment text not null check (moment in ('start', 'along', 'end')),
  instrument text not null,
  instrument_version int not null,
  perspective text not null,
  person_id uuid references person,
  staff_id uuid references staff,
  measured_on date not null,
  -- {item: value}
  answers jsonb not null,
  words text not null default '',
  recorded_by uuid not null references staff,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  check (num_nonnulls(person_id, staff_id) = 1),
  check ((withdrawn_on is null) = (withdrawn_reason = ''))
);
create index measurement_case on measurement (case_id, period_id, measured_on);

-- What an approved assessment of need proposes: stronger or lighter support. The purchaser or the lead answers it.
create table step_proposal (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  document_id uuid not null references document,
  direction text not null check (direction in ('up', 'down')),
  reasons text not null,
  status text not null default 'open' check (status in ('open', 'accepted', 'declined')),
  proposed_on date not null,
  proposed_by uuid not null references staff,
  answer_words text not null default '',
  answered_on date,
  answered_by uuid references staff,
  version int not null default 1,
  check ((status = 'open') = (answered_on is null))
);
create index step_proposal_case on step_proposal (case_id, status);
