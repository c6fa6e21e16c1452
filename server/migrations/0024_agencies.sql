-- Work across agencies: which field a partner comes from, whose consent lets what be shared with whom, where partners stand to the
-- shared plan, and the times of the family's other services.

-- A code of core/partners/sectors.ts; the level of the service follows from it.
alter table partner add column sector text not null default 'other';
alter table partner add constraint partner_of_case unique (case_id, id);

-- Partners have no sign-in: our worker writes down where they stand, as told, and how and when it was told.
alter table plan_approval add column partner_id uuid;
alter table plan_approval add column told_how text check (told_how in ('in_person', 'phone', 'video', 'in_writing'));
alter table plan_approval add constraint plan_approval_partner foreign key (case_id, partner_id) references partner (case_id, id);
alter table plan_approval drop constraint plan_approval_party_check;
alter table plan_approval add constraint plan_approval_party_check
  check (party in ('family', 'child', 'purchaser', 'worker', 'partner'));
alter table plan_approval drop constraint plan_approval_check;
alter table plan_approval add constraint plan_approval_one check (num_nonnulls(person_id, staff_id, partner_id) = 1);
alter table plan_approval add constraint plan_approval_told check ((partner_id is not null) = (told_how is not null));

-- The family's consent to what is shared with a partner. Never deleted: one that ends says when, by whom and in what words.
create table sharing_consent (
  id uuid primary key,
  case_id uuid not null references family_case,
  partner_id uuid not null,
  given_by uuid not null references person,
  -- Codes of core/partners/consent-subjects.ts.
  subjects text[] not null check (cardinality(subjects) > 0),
  -- What the family wants left out, or said only to this partner, in their words.
  limits text not null default '',
  how text not null check (how in ('spoken', 'written', 'in_meeting')),
  given_on date not null,
  valid_to date,
  withdrawn_on date,
  withdrawn_by uuid references person,
  withdrawn_words text not null default '',
  recorded_by uuid not null references staff,
  version int not null default 1,
  foreign key (case_id, partner_id) references partner (case_id, id),
  check (valid_to is null or valid_to >= given_on),
  check (withdrawn_on is null or withdrawn_on >= given_on),
  check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index sharing_consent_case on sharing_consent (case_id, partner_id, given_on desc);

-- The known times of the family's other services, so that ours don't collide with them. No place: where a family can be found
-- isn't needed for that.
create table family_appointment (
  id uuid primary key,
  case_id uuid not null references family_case,
  partner_id uuid,
  what text not null,
  -- Members whom it takes up.
  person_ids uuid[] not null check (cardinality(person_ids) > 0),
  first_on date not null,
  starts_at time not null,
  minutes int not null check (minutes between 5 and 1440),
  -- Nothing: once.
  every_weeks int check (every_weeks between 1 and 8),
  until_on date,
  -- Single days when it isn't held.
  skips text[] not null default '{}',
  ended_reason text not null default '',
  told_by text not null default '',
  version int not null default 1,
  foreign key (case_id, partner_id) references partner (case_id, id),
  check (until_on is null or until_on >= first_on),
  check (every_weeks is not null or until_on is null or until_on = first_on)
);
create index family_appointment_case on family_appointment (case_id, first_on);


