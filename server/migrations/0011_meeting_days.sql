-- A worker's day is asked for on every visit to Today: the meeting's day is copied onto its participants, so that one
-- index answers "whose meetings, on which days" without walking years of past ones. The composite key keeps the copy true.
alter table meeting add constraint meeting_id_day unique (id, starts_on);

-- Filled by trigger where the writer leaves it out, so never null.
alter table meeting_participant add column on_day date;
update meeting_participant p set on_day = m.starts_on from meeting m where m.id = p.meeting_id;
alter table meeting_participant add constraint meeting_participant_on_day check (on_day is not null);
alter table meeting_participant drop constraint meeting_participant_meeting_id_fkey;
alter table meeting_participant add constraint meeting_participant_meeting
  foreign key (meeting_id, on_day) references meeting (id, starts_on) on update cascade;

create function app.day_of_participation() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  select m.starts_on into new.on_day from meeting m where m.id = new.meeting_id;
  return new;
end $$;
create trigger meeting_participant_day before insert on meeting_participant
  for each row when (new.on_day is null) execute function app.day_of_participation();

drop index meeting_participant_staff;
create index meeting_participant_staff_day on meeting_participant (staff_id, on_day) where staff_id is not null;

-- The chain of moves is walked both ways.
create index meeting_moved_from on meeting (moved_from) where moved_from is not null;
