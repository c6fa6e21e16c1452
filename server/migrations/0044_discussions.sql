-- Guided discussions: everybody at the table tells in turn, and it ends in a picture said together, in views that differ, and in steps
-- with owners. While it is open it is kept as it is typed; what has been agreed is never edited: a correction is a new one.
create table discussion (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  guide text not null,
  guide_version int not null,
  held_on date not null,
  meeting_id uuid references meeting,
  -- The child it is about, where the guide is about a child.
  about_person_id uuid references person,
  -- As core/discussions/content.ts has it.
  content jsonb not null,
  state text not null default 'open' check (state in ('open', 'agreed', 'dropped')),
  dropped_reason text not null default '',
  begun_by uuid not null references staff,
  begun_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  agreed_by uuid references staff,
  agreed_on date,
  -- The agreed one that this corrects, and why.
  replaces uuid references discussion,
  correction_reason text not null default '',
  superseded_on date,
  version int not null default 1,
  check ((state = 'agreed') = (agreed_on is not null)),
  check ((state = 'agreed') = (agreed_by is not null)),
  check ((state = 'dropped') = (dropped_reason <> '')),
  check (superseded_on is null or state = 'agreed'),
  check ((replaces is null) = (correction_reason = ''))
);
create index discussion_case on discussion (case_id, period_id, held_on desc);
create index discussion_meeting on discussion (meeting_id) where meeting_id is not null;
-- One correction at a time, and an agreed one is corrected once.
create unique index discussion_corrects on discussion (replaces) where state <> 'dropped';

-- What is agreed is followed in one way: the steps of a discussion are agreements that know where they come from.
alter table agreement add column discussion_id uuid references discussion;
create index agreement_discussion on agreement (discussion_id) where discussion_id is not null;
