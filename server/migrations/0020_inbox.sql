-- The inbox counts a unit's contacts on every look, all the decided ones of years among them: from the index alone.
drop index contact_inbox;
create index contact_inbox on contact (unit_id, status, received_at)
  include (id, urgency, received_on, decided_at, handler_id, case_id);
