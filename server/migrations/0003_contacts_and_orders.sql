-- The front door: a contact is not yet a case. What the family or a professional told, the clock, the decision.

create table contact (
  id uuid primary key,
  -- Given to the one who wrote: R-2026-7K4M9Q.
  reference text not null unique,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('family', 'professional', 'call')),
  received_at timestamptz not null,
  received_on date not null,
  -- {name, phone, email, relation, organisation, title}
  sender jsonb not null,
  -- [{givenName, familyName, birthDate, identityCode?, school?}]: as told, unchecked
  children jsonb not null default '[]',
  adults jsonb not null default '[]',
  address text not null default '',
  address_protected boolean not null default false,
  language text not null default 'fi',
  interpreter_language text,
  about text not null,
  wishes text not null default '',
  contact_wish text not null default '',
  family_knows boolean,
  urgency text check (urgency in ('urgent', 'not_urgent')),
  urgency_reason text not null default '',
  urgency_assessed_at timestamptz,
  urgency_assessed_by uuid references staff,
  handler_id uuid references staff,
  status text not null default 'new' check (status in ('new', 'in_progress', 'decided')),
  decision text check (decision in ('open_case', 'guide_elsewhere', 'hand_to_child_welfare')),
  decision_reasons text not null default '',
  guided_to text not null default '',
  family_told_on date,
  not_told_reason text not null default '',
  decided_at timestamptz,
  decided_by uuid references staff,
  case_id uuid references family_case,
  taken_by uuid references staff,
  version int not null default 1,
  check ((status = 'decided') = (decision is not null)),
  check (decision <> 'open_case' or case_id is not null)
);
create index contact_inbox on contact (unit_id, status, received_at);
create index contact_case on contact (case_id);

-- The purchaser orders a service from a provider's unit; the unit accepts or returns it with a reason.
create table service_order (
  id uuid primary key,
  case_id uuid not null references family_case,
  service text not null,
  service_version int not null,
  service_task text not null check (service_task in ('family-services', 'child-welfare')),
  legal_basis text not null,
  entry_ground text not null default '',
  purchaser_id uuid not null references staff,
  purchaser_unit_id uuid references unit,
  provider_unit_id uuid not null references unit,
  grounds text not null,
  wished_outcome text not null,
  amount numeric(5, 1) not null check (amount > 0),
  amount_unit text not null check (amount_unit in ('hours', 'meetings')),
  client_plan_on date,
  valid_from date not null,
  valid_to date not null,
  ordered_at timestamptz not null,
  ordered_on date not null,
  status text not null default 'sent' check (status in ('sent', 'accepted', 'returned', 'withdrawn', 'ended')),
  answer_reason text not null default '',
  answered_on date,
  answered_by uuid references staff,
  version int not null default 1,
  check (valid_to >= valid_from)
);
create index service_order_case on service_order (case_id);
create index service_order_unit on service_order (provider_unit_id, status);
create index service_order_purchaser on service_order (purchaser_id, status);

-- One way through one service, by the rules of one released model version.
create table service_period (
  id uuid primary key,
  case_id uuid not null references family_case,
  order_id uuid not null references service_order,
  unit_id uuid not null references unit,
  service text not null,
  service_version int not null,
  service_task text not null,
  started_on date not null,
  ended_on date,
  end_reason text not null default '',
  phase text,
  version int not null default 1
);
create unique index service_period_running on service_period (case_id, service) where ended_on is null;
create index service_period_case on service_period (case_id);
create index service_period_unit on service_period (unit_id) where ended_on is null;

-- A rule of the model set aside on purpose: who asked, why, until when, who approved. It stays visible.
create table deviation (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  rule text not null,
  reason text not null,
  requested_by uuid not null references staff,
  requested_on date not null,
  until date,
  status text not null default 'requested' check (status in ('requested', 'approved', 'refused')),
  answer_reason text not null default '',
  answered_by uuid references staff,
  answered_on date,
  version int not null default 1
);
create index deviation_case on deviation (case_id);

-- What the engine says is due, stored at each write so that lists need no engine. Rebuilt whole per period.
create table duty (
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  rule text not null,
  subject_id uuid,
  due_on date,
  -- Texts in three languages with their figures filled, as the engine gave them.
  words jsonb not null,
  reason jsonb not null,
  breach boolean not null default false,
  unit_id uuid not null
);
create index duty_case on duty (case_id, due_on);
create index duty_unit on duty (unit_id, due_on);
