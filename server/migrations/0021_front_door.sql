-- The front door in whole: child-welfare notifications in the same inbox as other contacts, the clock that goes with a notification
-- into the family's case, consultations that have no case, and the strengths of a family and its close network.

-- A notification is a contact of its own kind. Who notified is a code of core/contacts/notifiers.ts (national code system
-- 1.2.246.537.6.1243), what was noticed are codes of core/contacts/noticed.ts; both are read by the program alone.
alter table contact drop constraint contact_kind_check;
alter table contact add constraint contact_kind_check check (kind in ('family', 'professional', 'call', 'notification'));
alter table contact add column notifier_kind text;
alter table contact add column noticed text[] not null default '{}';
alter table contact add constraint contact_notifier_kind check ((kind = 'notification') = (notifier_kind is not null));
alter table contact add constraint contact_of_unit unique (id, unit_id);

-- Who a private notifier is: sealed, apart from what was told, and the front door's own. The contact goes to the family's case,
-- this row never does.
create table contact_notifier (
  contact_id uuid primary key,
  unit_id uuid not null,
  -- {name, phone, email, relation}, sealed with the data key.
  identity text not null,
  foreign key (contact_id, unit_id) references contact (id, unit_id)
);

-- What was decided of the notification within seven working days, and how the assessment went. ShL 1301/2014 36 §, LsL 417/2007 26 §.
create table service_need_assessment (
  id uuid primary key,
  case_id uuid not null references family_case,
  contact_id uuid not null references contact,
  is_begun boolean not null,
  reasons text not null,
  decided_on date not null,
  decided_by uuid not null references staff,
  completed_on date,
  conclusion text not null default '',
  completed_by uuid references staff,
  version int not null default 1,
  check (completed_on is null or is_begun and completed_on >= decided_on),
  check ((completed_on is null) = (completed_by is null))
);
create unique index service_need_assessment_contact on service_need_assessment (contact_id);
create index service_need_assessment_case on service_need_assessment (case_id);

-- Each child and guardian is told of the notification, or the reason for not telling is recorded.
create table notification_told (
  id uuid primary key,
  case_id uuid not null references family_case,
  contact_id uuid not null references contact,
  person_id uuid not null references person,
  told_on date,
  not_told_reason text not null default '',
  recorded_on date not null,
  recorded_by uuid not null references staff,
  version int not null default 1,
  check ((told_on is not null) <> (not_told_reason <> ''))
);
create unique index notification_told_person on notification_told (contact_id, person_id);
create index notification_told_case on notification_told (case_id);

-- What a family and the people close to it can do themselves: named, asked, agreed, begun.
create table family_resource (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  whose text not null check (whose in ('family', 'close_network')),
  -- A member of the family or one of its close people, where the register knows them; their name otherwise.
  person_id uuid references person,
  name text not null default '',
  offers text not null,
  status text not null default 'named' check (status in ('named', 'asked', 'agreed', 'begun', 'declined')),
  -- [{status, on, by, note}], oldest first
  steps jsonb not null default '[]',
  named_on date not null,
  named_by uuid not null references staff,
  version int not null default 1,
  check (person_id is not null or name <> '')
);
create index family_resource_case on family_resource (case_id, period_id);

-- Why the service ended as it did.
alter table service_period add column outcome_reasons text not null default '';

-- Another professional asks the team for advice, without a case.
create table consultation (
  id uuid primary key,
  reference text not null unique,
  unit_id uuid not null references unit,
  asked_at timestamptz not null,
  asked_on date not null,
  -- {name, title, organisation, phone, email}
  asker jsonb not null,
  sector text not null,
  question text not null,
  -- Nothing by which a family could be known, unless it has consented: then who, and how the consent was given.
  is_anonymous boolean not null,
  family_words text not null default '',
  consent text not null default '',
  status text not null default 'waiting' check (status in ('waiting', 'answered')),
  handler_id uuid references staff,
  answer text not null default '',
  outcome text,
  minutes int check (minutes between 0 and 6000),
  answered_at timestamptz,
  answered_by uuid references staff,
  -- What became of it later: a contact of the front door, or a meeting of a family's case.
  contact_id uuid references contact,
  joined_case_id uuid references family_case,
  joined_on date,
  taken_by uuid references staff,
  version int not null default 1,
  check (is_anonymous = (family_words = '')),
  check (is_anonymous or consent <> ''),
  check ((status = 'answered') = (answered_at is not null and answered_by is not null and outcome is not null))
);
create index consultation_unit on consultation (unit_id, status, asked_at);
create index consultation_case on consultation (joined_case_id) where joined_case_id is not null;

-- Templates are data by kind of document: which kinds there are is read by the program alone.
alter table document drop constraint if exists document_kind_check;
alter table document drop constraint if exists document_kind_code;
alter table document add constraint document_kind_code check (kind ~ '^[a-z][a-z0-9_]{0,60}$');
