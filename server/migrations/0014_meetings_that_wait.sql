-- Today asks a worker's own meetings that wait: planned ones, and held ones without a record. They are a few among hundreds of
-- past ones, so that the mark stands where the worker's index can see it, kept by triggers (always/15_meetings.sql).
alter table meeting_participant add column waits boolean not null default false;
update meeting_participant p set waits = true from meeting m
where m.id = p.meeting_id and (m.status = 'planned' or m.status = 'held' and not exists (select 1 from entry e where e.meeting_id = m.id));
create index meeting_participant_waits on meeting_participant (staff_id, on_day) where waits and staff_id is not null;

-- The last meeting with a family, for lists of families.
create index meeting_held on meeting (case_id, starts_at) include (starts_on) where status = 'held';
-- Whether a person is a member of a family that exists for the actor is asked of every name on a page: the index alone answers.
drop index case_member_person;
create index case_member_person on case_member (person_id, case_id);
