-- Steady services: agreed breaks, whose service it is, how children and young people were heard, and the young person's own lead.

-- An agreed break leaves the family's rhythm alone for a while; a pause stops the service, and may have no end yet. Both excuse the
-- weeks they cover; days of a pause can make a limit of duration longer where the service's model says so.
create table service_break (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  kind text not null check (kind in ('break', 'pause')),
  reason text not null,
  -- With whom it was agreed, in words: "äidin kanssa", "perheen ja sosiaalityöntekijän kanssa".
  agreed_with text not null,
  from_day date not null,
  to_day date,
  -- Taken back before it began, or given up: it covers nothing, and stays readable.
  withdrawn_on date,
  agreed_on date not null,
  recorded_by uuid not null references staff,
  version int not null default 1,
  check (to_day is null or to_day >= from_day),
  check (kind = 'pause' or to_day is not null)
);
create index service_break_case on service_break (case_id, period_id, from_day);

-- How a child or young person was heard, what they said, and what came of it; or why they weren't (LsL 417/2007 20 §, ShL 1301/2014 32 §).
create table hearing (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  service_task text not null check (service_task in ('family-services', 'child-welfare')),
  person_id uuid not null references person,
  way text not null check (way in ('meeting', 'talk', 'drawing', 'play', 'written', 'through_other', 'not_heard')),
  heard_on date not null,
  -- What it was about, in words.
  about text not null default '',
  -- Their own words, or what was drawn or played.
  words text not null default '',
  -- What came of it: how it was taken into account, or why it couldn't be.
  outcome text not null default '',
  -- Why not heard, where they weren't.
  reason text not null default '',
  meeting_id uuid references meeting,
  recorded_by uuid not null references staff,
  recorded_on date not null,
  version int not null default 1,
  check (case when way = 'not_heard' then reason <> '' and words = '' else words <> '' and reason = '' end)
);
create index hearing_case on hearing (case_id, heard_on desc);

-- Whom the client asks to join the youth team, and whom not: one row for each partner, its former answers in the history.
create table youth_team_choice (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  partner_id uuid not null references partner,
  wanted boolean not null,
  -- In the young person's own words.
  words text not null default '',
  decided_on date not null,
  recorded_by uuid not null references staff,
  version int not null default 1,
  unique (period_id, partner_id)
);
create index youth_team_choice_case on youth_team_choice (case_id);

-- How ready each thing is that the service's model wants in place before the right ends by age.
create table readiness (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  area text not null,
  state text not null check (state in ('open', 'under_way', 'ready')),
  -- The young person's own words, and what is done next, by whom.
  words text not null default '',
  next_step text not null default '',
  due_on date,
  updated_on date not null,
  updated_by uuid not null references staff,
  version int not null default 1,
  unique (period_id, area)
);
create index readiness_case on readiness (case_id);

-- The child or young person whom the service is for: an end by age hangs on this one's birth date.
alter table service_order add column client_id uuid references person;
-- Who wanted the service: a purchaser who orders it, or the family itself, by a contact. Of the family's own wish `purchaser_id` is the
-- worker of the front door who wrote it down, and the service has no purchaser.
alter table service_order add column asked_by text not null default 'purchaser' check (asked_by in ('purchaser', 'family'));

-- Codes of the model's themes, chosen with the family.
alter table service_period add column themes text[] not null default '{}';
