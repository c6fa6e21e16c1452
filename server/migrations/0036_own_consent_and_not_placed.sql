-- Who was never given a place isn't one who took part: a group that ends leaves those who waited, or were only offered a place, so.
alter table enrolment drop constraint enrolment_status_check;
alter table enrolment add constraint enrolment_status_check
  check (status in ('queued', 'offered', 'enrolled', 'declined', 'lapsed', 'cancelled', 'ended', 'not_placed'));
update enrolment e set status = 'not_placed'
where e.status = 'ended' and exists (select 1 from row_history h
  where h.row_id = e.id and h.table_name = 'enrolment' and h.version = e.version - 1 and h.was ->> 'status' in ('queued', 'offered'));

-- A young person who comes by their own consent alone: because the service is their own, or because a worker decided so, who says why
-- (laki 812/2000 10-11 §). The one who decided, and the day, are those of the enrolment.
alter table enrolment add column own_alone_ground text check (own_alone_ground in ('own_service', 'decided'));
alter table enrolment add column own_alone_reason text not null default '';
alter table enrolment add constraint enrolment_own_alone_check
  check ((own_alone_ground is not distinct from 'decided') = (own_alone_reason <> '') and (own_alone_ground is null or consent_by = 'young_person'));

-- The week of a large unit finds a thousand meetings by their workers' days: from the index alone, without each participant's row.
drop index meeting_participant_staff_day;
create index meeting_participant_staff_day on meeting_participant (staff_id, on_day) include (meeting_id) where staff_id is not null;
