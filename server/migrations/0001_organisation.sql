-- Who works here. One database holds one register controller's data; organisations inside it are its own
-- units, the providers it buys from and the agencies it works with.

create schema app;

create table organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('organiser', 'provider')),
  business_id text,
  version int not null default 1
);

create table unit (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  kind text not null check (kind in ('front_door', 'social_work', 'provider')),
  -- Service models (ids) that a provider's unit delivers.
  services text[] not null default '{}',
  phone text not null default '',
  email text not null default '',
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  active boolean not null default true,
  version int not null default 1
);

create table staff (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  title text not null default '',
  email text not null default '',
  phone text not null default '',
  -- Codes: social_services_bachelor, social_worker, family_therapist, practical_nurse, neuropsychiatric_coach …
  qualifications text[] not null default '{}',
  -- Competences the service models ask for: therapy, violence, crisis, baby, neuropsychiatric.
  competences text[] not null default '{}',
  languages text[] not null default '{fi}',
  weekly_hours numeric(4, 1) not null default 37.5,
  language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
  active boolean not null default true,
  version int not null default 1
);

create table staff_role (
  id uuid primary key,
  staff_id uuid not null references staff,
  unit_id uuid references unit,
  role text not null check (role in
    ('intake', 'familyWorker', 'unitLead', 'purchaser', 'privacyOfficer', 'administrator', 'analyst')),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index staff_role_staff on staff_role (staff_id);
create index staff_role_unit on staff_role (unit_id, role);

-- A sign-in session is a reference: the token lives in the cookie, only its SHA-256 is stored here.
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references staff,
  method text not null check (method in ('demo', 'oidc')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_staff on session (staff_id) where revoked_at is null;

-- One row: what this database is. Demo sign-in exists only while demo_town is set.
create table installation (
  one boolean primary key default true check (one),
  demo_town jsonb,
  loaded_at timestamptz
);
insert into installation default values;
