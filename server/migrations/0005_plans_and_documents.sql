create table plan (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  plan_version int not null,
  status text not null default 'draft' check (status in ('draft', 'proposed', 'approved', 'superseded')),
  -- {situation, familyWishes, memberRoles: [{personId, words}], routines: [{words, who}],
  --  rhythm: [{day, from, to, what, who}], dissent: [{who, words}], elements…}
  content jsonb not null,
  review_on date,
  approved_on date,
  created_by uuid not null references staff,
  created_on date not null,
  version int not null default 1,
  unique (period_id, plan_version)
);
create index plan_case on plan (case_id);

create table goal (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  subject text not null check (subject in ('family', 'member', 'relationship')),
  -- Nobody for the family, one for a member, two for a relationship.
  person_ids uuid[] not null default '{}',
  title text not null,
  -- The goal in the family's own words.
  family_words text not null default '',
  -- Five texts, from -2 to +2.
  levels text[] not null check (cardinality(levels) = 5),
  weight int not null default 1 check (weight between 1 and 3),
  baseline int not null default -1 check (baseline between -2 and 2),
  status text not null default 'active' check (status in ('draft', 'active', 'ended', 'dropped')),
  -- [{id, what, who, dueOn, doneOn}]
  steps jsonb not null default '[]',
  set_on date not null,
  ended_on date,
  end_level int check (end_level between -2 and 2),
  what_helped text not null default '',
  version int not null default 1
);
create index goal_case on goal (case_id);

create table goal_rating (
  id uuid primary key,
  case_id uuid not null references family_case,
  goal_id uuid not null references goal,
  entry_id uuid,
  meeting_id uuid references meeting,
  rated_on date not null,
  level int not null check (level between -2 and 2),
  rated_by uuid not null references staff
);
create index goal_rating_goal on goal_rating (goal_id, rated_on);
create index goal_rating_case on goal_rating (case_id);

create table plan_approval (
  id uuid primary key,
  case_id uuid not null references family_case,
  plan_id uuid not null references plan,
  -- A family member's stand, recorded by a worker; or the purchaser's or a worker's own.
  person_id uuid references person,
  staff_id uuid references staff,
  party text not null check (party in ('family', 'child', 'purchaser', 'worker')),
  stance text not null check (stance in ('agrees', 'dissents')),
  words text not null default '',
  on_day date not null,
  recorded_by uuid not null references staff,
  check (num_nonnulls(person_id, staff_id) = 1)
);
create index plan_approval_case on plan_approval (case_id);

-- Start memo, mapping summary, network memo, periodic summary, final evaluation, notification.
create table document (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null,
  kind text not null check (kind in
    ('start_memo', 'mapping_summary', 'network_memo', 'periodic_summary', 'final_evaluation', 'child_welfare_notification')),
  meeting_id uuid references meeting,
  template text not null,
  template_version int not null,
  status text not null default 'draft' check (status in ('draft', 'approved')),
  covers_from date,
  covers_to date,
  -- {sections: [{code, sentences: [{text, sources: [{kind, id}]}], fields: {…}}]}
  content jsonb not null,
  begun_on date not null,
  approved_on date,
  approved_by uuid references staff,
  created_by uuid not null references staff,
  version int not null default 1
);
create index document_case on document (case_id, kind);

create table document_delivery (
  id uuid primary key,
  case_id uuid not null references family_case,
  document_id uuid not null references document,
  to_party text not null check (to_party in ('family', 'child', 'purchaser', 'partner', 'child_welfare')),
  to_name text not null,
  how text not null check (how in ('in_person', 'post', 'secure_mail', 'in_system')),
  given_on date not null,
  given_by uuid not null references staff
);
create index document_delivery_case on document_delivery (case_id);

create table concern (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  meeting_id uuid references meeting,
  risk_factor text not null,
  severity int not null check (severity between 1 and 4),
  -- Whose: nobody for the whole family.
  person_id uuid references person,
  evidence text not null,
  raised_with_family boolean not null,
  raised_words text not null default '',
  not_raised_reason text not null default '',
  action text not null,
  follow_up_on date not null,
  follow_up jsonb not null default '[]',
  status text not null default 'open' check (status in ('open', 'closed')),
  notification_id uuid references document,
  noticed_on date not null,
  noticed_by uuid not null references staff,
  version int not null default 1,
  check (raised_with_family or not_raised_reason <> '')
);
create index concern_case on concern (case_id, status);

create table referral (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  person_id uuid references person,
  service_name text not null,
  receiver text not null,
  reason text not null,
  family_agrees boolean not null,
  agreement_words text not null default '',
  status text not null default 'draft' check (status in ('draft', 'sent', 'accepted', 'begun', 'declined', 'withdrawn')),
  -- [{status, on, by, words}]
  steps jsonb not null default '[]',
  follow_up_on date,
  created_on date not null,
  created_by uuid not null references staff,
  version int not null default 1
);
create index referral_case on referral (case_id, status);
