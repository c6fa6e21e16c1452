-- Figures of effectiveness are read as sums that are kept beside the summaries: five years of a county are some thousand small rows
-- instead of a hundred thousand wide ones. And what became of each who was asked in a round enters the summaries.

-- Of a service period, by perspective: how many were asked in its rounds, and what became of them. Of a round that hasn't opened
-- only that they were asked.
create table period_voice (
  period_id uuid not null references period_summary on delete cascade,
  -- As in the summary.
  unit_id uuid not null,
  asked int not null,
  answered int not null,
  declined int not null,
  not_reached int not null,
  -- Of rounds that haven't opened.
  waiting int not null,
  ended_on date,
  service text not null,
  entry_ground text not null,
  perspective text not null,
  primary key (period_id, perspective)
);
create index period_voice_ended on period_voice (ended_on) where ended_on is not null;

-- One number of one quarter: `what` as app.begun_parts and its neighbours name it, a sum or how many there are of a day or a code.
-- Scopes: all of the county, a service, a ground, both of them, a unit (app.figure_scopes). Codes and not words: compared byte by byte. Numeric, so that what is added can be
-- taken off again and nothing of it is left; a number that has come down to nothing may stand as 0.
create table figure_sum (
  scope text collate "C" not null,
  quarter date not null,
  what text collate "C" not null,
  n numeric not null,
  primary key (scope, quarter, what)
);

-- How many began and how many ended, by all that can be chosen: what small groups are decided by.
create table figure_cell (
  unit_id uuid not null,
  quarter date not null,
  begun int not null,
  ended int not null,
  -- Of those begun and those ended, with something late: of the running ones it is the one less the other.
  late_begun int not null,
  late_ended int not null,
  service text not null,
  entry_ground text not null,
  primary key (unit_id, quarter, service, entry_ground)
);

-- A unit with a service or a ground, and days that make no whole quarter, are still added up from rows.
create index period_summary_unit_started on period_summary (unit_id, started_on);
create index period_summary_unit_ended on period_summary (unit_id, ended_on) where ended_on is not null;
create index period_score_unit_ended on period_score (unit_id, ended_on) where ended_on is not null;
create index period_voice_unit_ended on period_voice (unit_id, ended_on) where ended_on is not null;

drop function if exists app.quartiles(int[], bigint[]);

-- Everything is derived anew, with the rounds and into the sums.
delete from period_summary;
insert into summary_due (family) select id from family_case;
