-- The organiser's own instruments, as its own versions of service models are kept: released rows that nobody edits, retirements, drafts.
create table instrument_release (
  id uuid primary key,
  instrument text not null,
  -- Numbers below belong to the versions that come with the program.
  version int not null check (version > 1000),
  -- The whole instrument as JSON with its keys in order: what the hash is of.
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  -- The version it was copied from; null where it came in from a file.
  based_on_instrument text,
  based_on int,
  reason text not null check (reason <> ''),
  released_by uuid not null references staff,
  released_at timestamptz not null,
  unique (instrument, version),
  check ((based_on_instrument is null) = (based_on is null))
);

-- A version out of use isn't answered any more; what has been answered keeps it. The last row of a version holds.
create table instrument_retirement (
  id uuid primary key,
  -- In the order they were decided: the id was made elsewhere.
  place bigint generated always as identity,
  instrument text not null,
  version int not null,
  retired boolean not null,
  reason text not null check (reason <> ''),
  decided_by uuid not null references staff,
  decided_at timestamptz not null
);
create index instrument_retirement_of on instrument_retirement (instrument, version, place);

-- A copy, or what came in from a file, that somebody is changing: saved as it is typed, whatever is still wrong with it.
create table instrument_draft (
  id uuid primary key,
  instrument text not null,
  based_on_instrument text,
  based_on int,
  content jsonb not null,
  state text not null default 'open' check (state in ('open', 'released', 'discarded')),
  begun_by uuid not null references staff,
  begun_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  version int not null default 1,
  check ((based_on_instrument is null) = (based_on is null))
);
create index instrument_draft_open on instrument_draft (changed_at) where state = 'open';
