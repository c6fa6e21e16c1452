-- Peer groups and support persons: what a unit gives beside its work with each family. A group, its sessions and its leaders, and the
-- register of support persons, belong to the unit and carry no family; an enrolment, an attendance, a match and what follows from it
-- are a family's, and carry its case where there is one.

create table peer_group (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- core/groups/kinds.ts
  kind text not null,
  name text not null,
  -- For whom it is and what is done, in words for families.
  about text not null default '',
  place text not null default '',
  places int not null check (places > 0),
  -- Days that an offered place waits for its answer.
  offer_days int not null check (offer_days > 0),
  starts_on date not null,
  ends_on date not null,
  status text not null default 'open' check (status in ('open', 'cancelled', 'closed')),
  ended_on date,
  end_reason text not null default '',
  -- Of a closed group: how it went, what the families said, what should be done otherwise. No names.
  evaluation jsonb,
  created_by uuid not null references staff,
  created_on date not null,
  version int not null default 1,
  check (ends_on >= starts_on)
);
create index peer_group_list on peer_group (status, starts_on);

-- Whoever leads a group sees those enrolled and what the leaders are told of them: named by the lead of the unit.
create table group_leader (
  id uuid primary key,
  group_id uuid not null references peer_group,
  staff_id uuid not null references staff,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  check (valid_to is null or valid_to >= valid_from)
);
create index group_leader_group on group_leader (group_id);
create index group_leader_staff on group_leader (staff_id);

create table group_session (
  id uuid primary key,
  group_id uuid not null references peer_group,
  on_day date not null,
  begins text not null check (begins ~ '^\d\d:\d\d$'),
  ends text not null check (ends ~ '^\d\d:\d\d$'),
  place text not null default '',
  theme text not null default '',
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  cancel_reason text not null default '',
  version int not null default 1,
  unique (id, group_id),
  check (ends > begins)
);
create index group_session_group on group_session (group_id, on_day);

-- One who takes part, or waits. What stands here is what the leaders are told: the family's record is not open to them.
create table enrolment (
  id uuid primary key,
  group_id uuid not null references peer_group,
  -- Null for a family that came on its own and has no case.
  case_id uuid references family_case,
  person_id uuid references person,
  participant_name text not null,
  birth_year int,
  contact_name text not null default '',
  contact_phone text not null default '',
  -- Where the family is must not become known: leaders reach it through its worker.
  is_protected boolean not null default false,
  consent_by text not null check (consent_by in ('guardian', 'young_person', 'both')),
  consent_name text not null,
  consent_on date not null,
  consent_how text not null check (consent_how in ('written', 'spoken')),
  told text not null default '',
  allergies text not null default '',
  needs text not null default '',
  status text not null check (status in ('queued', 'offered', 'enrolled', 'declined', 'lapsed', 'cancelled', 'ended')),
  queued_at timestamptz,
  offered_on date,
  offer_until date,
  answered_on date,
  ended_on date,
  end_reason text not null default '',
  created_by uuid not null references staff,
  created_on date not null,
  version int not null default 1,
  unique (id, case_id),
  unique (id, group_id),
  check (status <> 'offered' or offer_until is not null)
);
create index enrolment_group on enrolment (group_id, status, queued_at);
create index enrolment_case on enrolment (case_id) where case_id is not null;
create unique index enrolment_once on enrolment (group_id, person_id) where person_id is not null and status in ('queued', 'offered', 'enrolled');

create table group_attendance (
  id uuid primary key,
  group_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  case_id uuid references family_case,
  state text not null check (state in ('present', 'absent', 'absent_told')),
  recorded_by uuid not null references staff,
  recorded_on date not null,
  version int not null default 1,
  unique (session_id, enrolment_id),
  foreign key (session_id, group_id) references group_session (id, group_id),
  foreign key (enrolment_id, group_id) references enrolment (id, group_id),
  foreign key (enrolment_id, case_id) references enrolment (id, case_id)
);
create index group_attendance_case on group_attendance (case_id) where case_id is not null;
create index group_attendance_enrolment on group_attendance (enrolment_id);
create index group_attendance_group on group_attendance (group_id);

-- Somebody who must be told: that a session or the group is off, that a place is offered. Told when, by whom and how.
create table group_notice (
  id uuid primary key,
  group_id uuid not null references peer_group,
  session_id uuid references group_session,
  enrolment_id uuid not null,
  case_id uuid references family_case,
  kind text not null check (kind in ('session_cancelled', 'group_cancelled', 'place_offered')),
  made_on date not null,
  told_on date,
  told_by uuid references staff,
  how text check (how in ('phone', 'message', 'in_person', 'letter')),
  version int not null default 1,
  foreign key (enrolment_id, group_id) references enrolment (id, group_id),
  foreign key (enrolment_id, case_id) references enrolment (id, case_id),
  check ((told_on is null) = (how is null))
);
create index group_notice_group on group_notice (group_id) where told_on is null;
create index group_notice_case on group_notice (case_id) where case_id is not null;
create index group_notice_enrolment on group_notice (enrolment_id);

-- Who looks after the unit's support persons beside its lead: a family worker of the unit, named by the lead.
create table support_coordinator (
  id uuid primary key,
  unit_id uuid not null references unit,
  staff_id uuid not null references staff,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  check (valid_to is null or valid_to >= valid_from)
);
create index support_coordinator_unit on support_coordinator (unit_id);
create index support_coordinator_staff on support_coordinator (staff_id);

create table support_person (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- A volunteer (148/2014) or one who is paid for it, employed or by commission (504/2002).
  kind text not null check (kind in ('volunteer', 'paid')),
  given_name text not null,
  family_name text not null,
  birth_year int,
  phone text not null default '',
  email text not null default '',
  languages text[] not null default '{fi}',
  -- core/support-persons/interests.ts
  interests text[] not null default '{}',
  area text not null default '',
  about text not null default '',
  most_children int not null default 1 check (most_children between 1 and 5),
  status text not null default 'applicant' check (status in ('applicant', 'ready', 'paused', 'left')),
  status_reason text not null default '',
  recruited_on date not null,
  left_on date,
  version int not null default 1
);
create index support_person_unit on support_person (unit_id, status, family_name);

-- What has been gone through with a support person. Of the criminal record extract only that it was seen, when, by whom and the day
-- it was issued: nothing of what it says is ever kept (504/2002, 148/2014).
create table support_step (
  id uuid primary key,
  support_person_id uuid not null references support_person,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('interview', 'training', 'extract')),
  on_day date not null,
  issued_on date,
  words text not null default '',
  recorded_by uuid not null references staff,
  recorded_on date not null,
  check (kind <> 'extract' or (words = '' and issued_on is not null))
);
create index support_step_person on support_step (support_person_id, kind, on_day);

-- A child who wishes for a support person, and the one found.
create table support_match (
  id uuid primary key,
  case_id uuid not null references family_case,
  unit_id uuid not null references unit,
  child_id uuid not null references person,
  child_name text not null,
  birth_year int,
  languages text[] not null default '{}',
  interests text[] not null default '{}',
  area text not null default '',
  -- The child's own words come first.
  child_words text not null,
  adult_words text not null default '',
  -- What the coordinator and the support person are told beside the wishes.
  told text not null default '',
  consent_name text not null,
  consent_on date not null,
  child_agrees boolean not null,
  status text not null default 'wished' check (status in ('wished', 'proposed', 'running', 'ended', 'withdrawn')),
  support_person_id uuid references support_person,
  proposed_on date,
  proposed_by uuid references staff,
  wished_on date not null,
  wished_by uuid not null references staff,
  ended_on date,
  end_reason text not null default '',
  end_words text not null default '',
  feedback jsonb,
  version int not null default 1,
  unique (id, case_id),
  check (status in ('wished', 'withdrawn') or support_person_id is not null)
);
create index support_match_case on support_match (case_id);
create index support_match_unit on support_match (unit_id, status, wished_on);
create index support_match_person on support_match (support_person_id) where support_person_id is not null;
create unique index support_match_once on support_match (child_id) where status in ('wished', 'proposed', 'running');

create table support_agreement (
  id uuid primary key,
  case_id uuid not null references family_case,
  match_id uuid not null,
  from_on date not null,
  until_on date not null,
  times_a_month int not null check (times_a_month between 1 and 31),
  hours_a_time numeric(4, 1) not null check (hours_a_time > 0),
  expenses_words text not null default '',
  guardian_name text not null,
  guardian_on date not null,
  child_on date not null,
  child_words text not null default '',
  support_person_on date not null,
  review_on date not null,
  reviewed_on date,
  review_words text not null default '',
  reviewed_by uuid references staff,
  made_by uuid not null references staff,
  made_on date not null,
  version int not null default 1,
  foreign key (match_id, case_id) references support_match (id, case_id),
  check (until_on > from_on)
);
create index support_agreement_case on support_agreement (case_id);
create index support_agreement_match on support_agreement (match_id, from_on);

create table support_meeting (
  id uuid primary key,
  case_id uuid not null references family_case,
  match_id uuid not null,
  on_day date not null,
  hours numeric(4, 1) not null check (hours > 0 and hours <= 24),
  what text not null,
  child_was text not null,
  report text not null default '',
  written_by uuid not null references staff,
  written_on date not null,
  foreign key (match_id, case_id) references support_match (id, case_id)
);
create index support_meeting_case on support_meeting (case_id);
create index support_meeting_match on support_meeting (match_id, on_day);

create table support_expense (
  id uuid primary key,
  case_id uuid not null references family_case,
  match_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('kilometres', 'ticket', 'other')),
  kilometres numeric(6, 1),
  cents int not null check (cents > 0),
  words text not null default '',
  status text not null default 'submitted' check (status in ('submitted', 'approved', 'rejected')),
  submitted_by uuid not null references staff,
  submitted_on date not null,
  decided_by uuid references staff,
  decided_on date,
  decision_words text not null default '',
  version int not null default 1,
  foreign key (match_id, case_id) references support_match (id, case_id),
  check ((kind = 'kilometres') = (kilometres is not null))
);
create index support_expense_case on support_expense (case_id);
create index support_expense_match on support_expense (match_id, on_day);
