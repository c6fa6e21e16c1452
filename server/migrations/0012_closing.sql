-- The end of a service, prepared before it is closed: how it ended (a code of the model's outcomes) and what goes on.
alter table service_period add column outcome text not null default '';
-- [{what, withWhom}]
alter table service_period add column continues jsonb not null default '[]';

-- Each one's own view at the end, in their words; or that they didn't want to give one.
create table closing_view (
  id uuid primary key,
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  party text not null check (party in ('child', 'parent', 'worker', 'purchaser', 'close_person')),
  person_id uuid references person,
  staff_id uuid references staff,
  words text not null default '',
  declined boolean not null default false,
  on_day date not null,
  recorded_by uuid not null references staff,
  version int not null default 1,
  check (num_nonnulls(person_id, staff_id) = 1),
  check (declined or words <> '')
);
create index closing_view_case on closing_view (case_id, period_id);
create unique index closing_view_person on closing_view (period_id, person_id) where person_id is not null;
create unique index closing_view_staff on closing_view (period_id, staff_id) where staff_id is not null;

-- The concern that a notification was drafted from; and the day from which a document holds no more, because a corrected
-- one took its place or the case was taken up again. It stays readable.
alter table document add column concern_id uuid references concern;
alter table document add column replaces uuid references document;
alter table document add column superseded_on date;
create index document_concern on document (concern_id) where concern_id is not null;
