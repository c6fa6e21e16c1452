-- The organiser's own versions of service models. A released one is never edited: there is no update grant, and not even the
-- owner's hand changes it. Its hash is kept beside it and checked by the database itself.
create table service_model_release (
  id uuid primary key,
  service text not null,
  -- Numbers below belong to the versions that come with the program.
  version int not null check (version > 1000),
  -- The whole model as JSON with its keys in order: what the hash is of.
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  valid_from date not null,
  based_on_service text not null,
  based_on int not null,
  reason text not null check (reason <> ''),
  -- What would have changed, as it was shown before the release.
  trial jsonb not null,
  released_by uuid not null references staff,
  released_at timestamptz not null,
  unique (service, version)
);

-- From which day on a version isn't ordered any more; the last row of a version holds, and without a day it was taken back.
create table service_model_retirement (
  id uuid primary key,
  -- In the order they were decided: the id was made elsewhere.
  place bigint generated always as identity,
  service text not null,
  version int not null,
  last_day date,
  reason text not null check (reason <> ''),
  decided_by uuid not null references staff,
  decided_at timestamptz not null
);
create index service_model_retirement_of on service_model_retirement (service, version, place);

-- A copy that somebody is changing: saved as it is typed, whatever is still wrong with it.
create table service_model_draft (
  id uuid primary key,
  service text not null,
  based_on_service text not null,
  based_on int not null,
  content jsonb not null,
  -- The trial over past and present cases, of which version of the draft, and how far it has come.
  trial jsonb,
  state text not null default 'open' check (state in ('open', 'released', 'discarded')),
  begun_by uuid not null references staff,
  begun_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  version int not null default 1
);
create index service_model_draft_open on service_model_draft (changed_at) where state = 'open';

-- How a service is reached: what suomi.fi calls a channel. Hours are [{days: [1..7], from, to}], times on quarter hours.
create table service_channel (
  id uuid primary key,
  kind text not null check (kind in ('phone', 'location', 'web_form')),
  -- Services (ids) that it leads to; empty is every service that a family can begin itself.
  services text[] not null default '{}',
  -- {fi, sv, en}
  name jsonb not null,
  description jsonb not null,
  phone text not null default '',
  email text not null default '',
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  url text not null default '',
  hours jsonb not null default '[]',
  languages text[] not null default '{fi}',
  active boolean not null default true,
  changed_at timestamptz not null,
  version int not null default 1
);

-- National general descriptions that have been read in; the newest of a code holds, and those that come with the program lie under them.
create table general_description (
  id uuid primary key,
  reference_code text not null check (reference_code ~ '^[A-Z]+-[0-9]{4}$'),
  content jsonb not null,
  imported_by uuid not null references staff,
  imported_at timestamptz not null
);
create index general_description_of on general_description (reference_code, imported_at desc);

-- Grows with each release and retirement: every process of the server sees at the beginning of a request that it has old models.
alter table installation add column catalogue_revision int not null default 0;
-- Where the services are given: [{code, name: {fi, sv}}], municipalities by their national codes.
alter table installation add column service_area jsonb not null default '[]';
