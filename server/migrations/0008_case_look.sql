-- When each worker last looked at a family, so that lists and the family page can tell what is new since then.
-- `previous_*` is the look before the present sitting: coming back within half an hour doesn't use up the news.
create table case_look (
  case_id uuid not null references family_case on delete cascade,
  actor_id uuid not null references staff,
  event_id bigint not null,
  at timestamptz not null,
  previous_event_id bigint,
  previous_at timestamptz,
  primary key (actor_id, case_id)
);
create index case_look_case on case_look (case_id);
