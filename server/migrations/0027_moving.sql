-- A move of the family from one service or unit to another: proposed with its reason, ordered, accepted, carried out. The period
-- it leads out of is `period_id`, so that those whose part that was can read it later.
create table service_move (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  kind text not null check (kind in ('step_up', 'step_down', 'change', 'provider')),
  -- What is left, for a lead who sees the next service only.
  from_service text not null,
  from_version int not null,
  from_unit_id uuid not null references unit,
  to_service text not null,
  to_unit_id uuid references unit,
  why text not null,
  family_words text not null default '',
  -- From which assessment the proposal comes: a row of any kind by its code and id, the day, and what it said in short.
  assessment_kind text not null default '',
  assessment_id uuid,
  assessed_on date,
  assessment_words text not null default '',
  -- Which goals go on, chosen with the family: [{goalId, goesOn, words}]; with whom and when. Null day: not chosen yet.
  goals jsonb not null default '[]',
  chosen_with uuid[] not null default '{}',
  chosen_on date,
  status text not null default 'proposed' check (status in
    ('proposed', 'ordered', 'accepted', 'moved', 'declined', 'withdrawn', 'called_off')),
  proposed_by uuid not null references staff,
  proposed_on date not null,
  answer_reason text not null default '',
  answered_by uuid references staff,
  answered_on date,
  order_id uuid references service_order,
  -- Who begins in the new service, as its lead chose on accepting: [{id, staffId, role, hoursPerWeek}].
  team jsonb not null default '[]',
  to_period_id uuid references service_period,
  moved_on date,
  version int not null default 1,
  check ((status = 'moved') = (to_period_id is not null))
);
create index service_move_case on service_move (case_id);
-- One move at a time out of a service.
create unique index service_move_open on service_move (period_id) where status in ('proposed', 'ordered', 'accepted');
create index service_move_order on service_move (order_id) where order_id is not null;

-- A child of the family who comes into a service that runs already.
create table service_joining (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  person_id uuid not null references person,
  joined_on date not null,
  why text not null,
  family_words text not null default '',
  recorded_by uuid not null references staff,
  unique (period_id, person_id)
);
create index service_joining_case on service_joining (case_id);

-- A goal that went on in a next service is a new row there; the rows it continues, oldest first, so that its ratings are one line.
alter table goal add column former_ids uuid[] not null default '{}';
-- What was open when the family moved is followed in the next service: where it is followed now. Whose service it was made in stays.
alter table agreement add column carried_to uuid references service_period;
alter table concern add column carried_to uuid references service_period;
alter table referral add column carried_to uuid references service_period;

-- The lead's list of breaches: by unit and day, with what it is filtered by, so that a page is read from the index alone.
alter table duty add column id bigint generated always as identity;
alter table duty add column service text not null default '';
update duty d set service = p.service from service_period p where p.id = d.period_id;
drop index duty_unit;
create index duty_list on duty (unit_id, due_on, id) include (rule, service, breach, case_id);

-- What lies ahead by the service's rules, stored beside the duties.
create table forecast (
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  rule text not null,
  -- The day it points at, where the rule gives one.
  on_day date,
  words jsonb not null,
  reason jsonb not null,
  service text not null,
  unit_id uuid not null,
  id bigint generated always as identity
);
create index forecast_case on forecast (case_id);
create index forecast_list on forecast (unit_id, on_day, id) include (rule, service, case_id);

-- The family has one responsible social worker at a time whose part has no end; the handing over of a family ends one's own part.
update case_worker w set valid_to = greatest(w.valid_from, (select max(o.valid_from) from case_worker o
    where o.case_id = w.case_id and o.role = 'purchaser' and o.valid_to is null) - 1)
where w.role = 'purchaser' and w.valid_to is null and exists (select 1 from case_worker o where o.case_id = w.case_id
  and o.role = 'purchaser' and o.valid_to is null and (o.valid_from, o.id) > (w.valid_from, w.id));
create unique index case_worker_one_purchaser on case_worker (case_id) where role = 'purchaser' and valid_to is null;

-- Told to one person about one family: an answer to what they asked, a move that concerns them. What is due and what waits is not
-- stored: it is read as it is.
create table reminder (
  id uuid primary key,
  case_id uuid not null references family_case,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('deviation_approved', 'deviation_refused', 'move_proposed', 'move_ordered',
    'move_accepted', 'move_declined', 'family_given', 'family_moved')),
  subject_id uuid,
  -- What the line names: codes, days and the rule's name in three languages; no record.
  data jsonb not null default '{}',
  at timestamptz not null,
  seen_at timestamptz
);
create index reminder_case on reminder (case_id);
create index reminder_own on reminder (staff_id, at desc) where seen_at is null;

-- E-mail says only that something waits. Each one's own choice; off until chosen.
alter table staff add column mail_reminders text not null default 'off' check (mail_reminders in ('off', 'workdays'));
-- At most one a day for a person: the key. `sending` is written before the letter is handed over, so that one is never sent twice.
create table mail (
  staff_id uuid not null references staff,
  on_day date not null,
  status text not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  primary key (staff_id, on_day)
);
create index mail_waiting on mail (next_at) where status = 'waiting';
