-- The working week: rooms and cars that are booked with meetings, time for the way there and back, absences and who stands in for
-- the time, what times suit a family, a secret address of one's own calendar.

alter table meeting add column travel_before int not null default 0 check (travel_before between 0 and 600);
alter table meeting add column travel_after int not null default 0 check (travel_after between 0 and 600);
-- Whether the minutes were worked out from postcodes or set by a person.
alter table meeting add column travel_source text not null default 'none' check (travel_source in ('none', 'estimate', 'hand'));
-- Why it was agreed on though a worker, a room or a car was taken; empty where nothing was.
alter table meeting add column collision_reason text not null default '';

alter table meeting_series add column every_weeks int not null default 1 check (every_weeks between 1 and 4);

-- A room or a car of a unit.
create table bookable (
  id uuid primary key,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('room', 'car')),
  name text not null,
  -- Where it is, what is in it, where its keys are.
  details text not null default '',
  seats int check (seats between 1 and 100),
  active boolean not null default true,
  version int not null default 1
);
create index bookable_unit on bookable (unit_id);

-- Booked for a meeting. Two can't have the same thing at the same time, whatever is sent at once: the database says so. One that
-- was taken knowingly, with the reason on the meeting, stands outside the rule.
create table booking (
  id uuid primary key,
  case_id uuid not null references family_case,
  meeting_id uuid not null references meeting,
  bookable_id uuid not null references bookable,
  -- A room for the meeting, a car for the way there and back too.
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  -- The meeting was cancelled or moved, or the thing given up.
  released boolean not null default false,
  overridden boolean not null default false,
  version int not null default 1,
  constraint booking_once exclude using gist (bookable_id with =, during with &&) where (not released and not overridden)
);
create index booking_case on booking (case_id);
create index booking_meeting on booking (meeting_id);
create index booking_times on booking using gist (bookable_id, during) where (not released);

-- A worker is away: whole days, or some hours of one day. The kind is the worker's and the lead's to see, to others it is absence.
create table absence (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('holiday', 'sick', 'training', 'other')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  from_time time,
  to_time time,
  note text not null default '',
  cancelled boolean not null default false,
  created_by uuid not null references staff,
  version int not null default 1,
  check ((from_time is null) = (to_time is null)),
  check (from_time is null or (from_on = to_on and from_time < to_time))
);
create index absence_staff on absence (staff_id, to_on);

-- One of the absent worker's families, handed over for the time: the right itself is the row of case_worker, which ends by its day.
create table stand_in (
  id uuid primary key,
  case_id uuid not null references family_case,
  absence_id uuid not null references absence,
  case_worker_id uuid not null references case_worker,
  staff_id uuid not null references staff,
  stands_for uuid not null references staff,
  -- What is going on with the family, in the words of who hands it over.
  words text not null default '',
  created_by uuid not null references staff,
  created_on date not null,
  version int not null default 1
);
create index stand_in_case on stand_in (case_id);
create index stand_in_staff on stand_in (staff_id);
create index stand_in_absence on stand_in (absence_id);

-- When a family likes to be met, or can't: shown while planning. A wish binds nobody; that it isn't followed is told.
create table time_wish (
  id uuid primary key,
  case_id uuid not null references family_case,
  kind text not null check (kind in ('suits', 'avoid')),
  -- 1 Monday … 7 Sunday.
  weekdays int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  from_time time not null,
  to_time time not null check (to_time > from_time),
  -- Whose wish it is; empty for the whole family's.
  person_id uuid references person,
  words text not null default '',
  valid_from date not null,
  valid_to date,
  version int not null default 1
);
create index time_wish_case on time_wish (case_id);

-- A secret address from which one's own calendar is fetched: known by its hash only.
create table calendar_feed (
  id uuid primary key,
  staff_id uuid not null references staff,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  fetched_at timestamptz
);
create unique index calendar_feed_one on calendar_feed (staff_id) where revoked_at is null;

-- How many minutes a unit reckons between two postcodes, by how far they are alike. Its id is the unit's.
create table travel_estimate (
  id uuid primary key references unit,
  same_area int not null check (same_area between 0 and 600),
  same_town int not null check (same_town between 0 and 600),
  same_region int not null check (same_region between 0 and 600),
  elsewhere int not null check (elsewhere between 0 and 600),
  version int not null default 1
);
