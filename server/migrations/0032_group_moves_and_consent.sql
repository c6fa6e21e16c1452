-- A session of a group moved to another day, time or place; who gave the consent; why one outside the group's ages was taken.

alter table group_session add column move_reason text not null default '';

-- From what to what the session was moved: the family is told both. A move of a move that nobody has told of yet goes on from the day
-- the family knows.
alter table group_notice add column move jsonb;
alter table group_notice drop constraint group_notice_kind_check;
alter table group_notice add constraint group_notice_kind_check
  check (kind in ('session_cancelled', 'session_moved', 'group_cancelled', 'place_offered'));
alter table group_notice add constraint group_notice_move_check check ((kind = 'session_moved') = (move is not null));

-- The one of the family who consented; null where it was somebody who isn't in the case, of whom the name alone is known.
alter table enrolment add column consent_person_id uuid references person;

-- Why somebody outside the ages of the group's kind was taken all the same.
alter table enrolment add column age_reason text not null default '';

-- The group's page reads the notices that have been told, too.
drop index group_notice_group;
create index group_notice_group on group_notice (group_id);
