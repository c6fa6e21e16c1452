-- Figures of effectiveness: one row for each service period, derived from the record, without names and without words. Nobody reads
-- these rows: they are added up by app.effectiveness, and given out row by row only as a research extract. Hence no case_id in them:
-- standing in a relation to the family opens none.

-- Columns of one width come first, those that may be null after the others: the page reads a county's rows, and to come to a column costs
-- the more, the more of changing width or missing stand before it.
create table period_summary (
  period_id uuid primary key references service_period on delete cascade,
  -- The case, by which families are told apart when they are counted.
  family uuid not null,
  unit_id uuid not null,
  started_on date not null,
  derived_on date not null,
  service_version int not null,
  -- Special needs named on the order.
  needs int not null,
  held int not null,
  missed int not null,
  cancelled int not null,
  minutes int not null,
  -- Of those held, by telephone or video.
  remote int not null,
  travel_minutes int not null,
  goals int not null,
  goals_rated int not null,
  children int not null,
  children_heard int not null,
  agreements int not null,
  agreements_done int not null,
  referrals int not null,
  referrals_begun int not null,
  assessments int not null,
  late_duties int not null,
  -- Ended before a plan was agreed, or because the family stopped.
  dropped boolean not null default false,
  ended_on date,
  length_days int,
  -- From the contact, of a next service from its order, to the start.
  delay_days int,
  -- From the start to the first agreed plan; null where none was.
  plan_days int,
  -- Goal attainment T of the goals rated at the end, at the start and at the end.
  t_start double precision,
  t_end double precision,
  service text not null,
  entry_ground text not null,
  end_reason text not null default '',
  -- Of the child whom the service is for, else of the youngest, when it began: a code of core/effectiveness/bands.ts.
  age_band text not null,
  legal_basis text not null,
  task text not null,
  asked_by text not null,
  -- How many goals stood at each level from −2 to +2: at the start of those rated at the end too, and at the end.
  start_levels int[] not null check (cardinality(start_levels) = 5),
  end_levels int[] not null check (cardinality(end_levels) = 5),
  concerns text[] not null,
  -- Rules of the service broken, and those set aside by an approved deviation.
  breached text[] not null,
  deviated text[] not null
);
-- The page asks what began and what ended in a time, and most of its figures of the ended ones.
create index period_summary_started on period_summary (started_on);
create index period_summary_ended on period_summary (ended_on) where ended_on is not null;
create index period_summary_family on period_summary (family);

-- How one rater's first and last filling of an instrument stand: raters are never added together within a family.
create table period_score (
  period_id uuid not null references period_summary on delete cascade,
  -- As in the summary, so that a county's scores are added up without looking up their summaries.
  unit_id uuid not null,
  rater int not null,
  instrument_version int not null,
  fillings int not null,
  asked int not null,
  answered int not null,
  -- The first of its perspective and instrument in the family: families are counted by it.
  is_first boolean not null,
  ended_on date,
  first_score double precision,
  last_score double precision,
  service text not null,
  entry_ground text not null,
  perspective text not null,
  instrument text not null,
  subscale text not null,
  -- By the instrument's own reliability; null where it has none.
  verdict text check (verdict in ('better', 'unchanged', 'worse')),
  primary key (period_id, rater, instrument, subscale)
);
create index period_score_ended on period_score (ended_on) where ended_on is not null;

-- Families whose summaries aren't up to date. Only added to and taken from: writers never wait for each other here.
create table summary_due (
  id bigint generated always as identity primary key,
  family uuid not null
);
create index summary_due_family on summary_due (family);
insert into summary_due (family) select id from family_case;

-- Who took a research extract, of what, for what, on which ground: the law asks it (552/2019 38, 43-45, 52 §). Its salt isn't kept:
-- no extract can be joined with another, nor with the record.
create table research_extract (
  id uuid primary key,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  purpose text not null,
  ground text not null check (ground in ('data_permit', 'own_permit', 'data_request')),
  permit text not null,
  -- {service, units, from, to}
  filter jsonb not null,
  row_count int not null
);
create index research_extract_made on research_extract (made_at desc);
