-- Person is not household is not case. A family case is one family's shared work; everything in it carries case_id.

create table person (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  birth_date date,
  death_date date,
  -- Personal identity code: AES-256-GCM, bound to this table, column and row; found through an HMAC, never in clear.
  identity_code bytea,
  identity_code_index bytea unique,
  language text not null default 'fi',
  interpreter_language text,
  phone text not null default '',
  email text not null default '',
  -- Turvakielto: hides address, school and meeting places (laki väestötietojärjestelmästä 661/2009 36 §).
  address_protected boolean not null default false,
  note text not null default '',
  version int not null default 1
);

create table family_case (
  id uuid primary key,
  -- Same as id: every row about a family carries case_id, this one too.
  case_id uuid generated always as (id) stored,
  name text not null,
  unit_id uuid references unit,
  opened_on date not null,
  closed_on date,
  status text not null default 'open' check (status in ('open', 'closed')),
  -- Derived by the engine at each write, for lists: the present service and its phase.
  service text,
  phase text,
  version int not null default 1
);
create index family_case_unit on family_case (unit_id) where status = 'open';

-- The narrow table that row-level security reads: who stands how to which case. Derived from case_worker and
-- staff_role by app.refresh_case_access; nobody writes it directly.
create table case_access (
  case_id uuid not null references family_case on delete cascade,
  actor_id uuid not null references staff,
  relation text not null,
  service_tasks text[] not null,
  valid_from date not null,
  valid_to date
);
create index case_access_case on case_access (case_id, actor_id) include (valid_from, valid_to, relation, service_tasks);
create index case_access_actor on case_access (actor_id) include (case_id, valid_from, valid_to, relation);

create table case_worker (
  id uuid primary key,
  case_id uuid not null references family_case,
  staff_id uuid not null references staff,
  role text not null check (role in
    ('intake', 'purchaser', 'keyWorker', 'familyWorker', 'therapist', 'standIn', 'emergency')),
  hours_per_week numeric(4, 1) not null default 0,
  valid_from date not null,
  valid_to date,
  reason text not null default '',
  version int not null default 1
);
create index case_worker_case on case_worker (case_id);
create index case_worker_staff on case_worker (staff_id);

create table case_member (
  id uuid primary key,
  case_id uuid not null references family_case,
  person_id uuid not null references person,
  role text not null check (role in
    ('child', 'parent', 'step_parent', 'sibling', 'grandparent', 'close_person', 'other')),
  -- Kin or nearness in the family's words: "mummo", "kummi", "isän puoliso".
  relation_words text not null default '',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create unique index case_member_once on case_member (case_id, person_id) where valid_to is null;
create index case_member_case on case_member (case_id);
create index case_member_person on case_member (person_id);

create table household (
  id uuid primary key,
  case_id uuid not null references family_case,
  name text not null,
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  address_protected boolean not null default false,
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index household_case on household (case_id);

create table household_member (
  id uuid primary key,
  case_id uuid not null references family_case,
  household_id uuid not null references household,
  person_id uuid not null references person,
  -- How the person lives here, in words: "joka toinen viikko".
  rhythm text not null default '',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index household_member_case on household_member (case_id);

-- Guardianship (huolto) is apart from residence and visiting rights; LHL 361/1983.
create table guardianship (
  id uuid primary key,
  case_id uuid not null references family_case,
  guardian_id uuid not null references person,
  child_id uuid not null references person,
  scope text not null check (scope in ('sole', 'joint', 'limited', 'none')),
  source text not null default '',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index guardianship_case on guardianship (case_id);

-- Another agency's professional around the family: teacher, clinic nurse, psychiatrist.
create table partner (
  id uuid primary key,
  case_id uuid not null references family_case,
  name text not null,
  role text not null,
  agency text not null default '',
  phone text not null default '',
  email text not null default '',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index partner_case on partner (case_id);

-- What must be known within seconds: violence risk, allergy, dog, agreed way of entering.
create table alert (
  id uuid primary key,
  case_id uuid not null references family_case,
  person_id uuid references person,
  kind text not null check (kind in ('safety', 'health', 'access', 'other')),
  words text not null,
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index alert_case on alert (case_id);

-- Each child (and a parent with own need) has an own matter per service task (asiakastietolaki 703/2023).
create table matter (
  id uuid primary key,
  case_id uuid not null references family_case,
  person_id uuid not null references person,
  service_task text not null check (service_task in ('family-services', 'child-welfare')),
  opened_on date not null,
  closed_on date,
  unique (case_id, person_id, service_task)
);

-- What a row was before it changed; written by trigger on tables whose changes keep history.
create table row_history (
  id bigint generated always as identity primary key,
  case_id uuid,
  table_name text not null,
  row_id uuid not null,
  version int not null,
  was jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp()
);
create index row_history_case on row_history (case_id, changed_at);
create index row_history_row on row_history (row_id);

-- Folded names for search, kept by trigger: one narrow row per case and one per person.
create table case_search (
  case_id uuid primary key references family_case on delete cascade,
  folded text not null
);
create table person_search (
  person_id uuid primary key references person on delete cascade,
  folded text not null
);
