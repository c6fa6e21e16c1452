-- How far a relation reaches. Null `period_ids`: every row of the case that its service tasks cover. A list: only what was made
-- in these service periods (none, while an order waits for its answer). `unit_id` is the unit whose lead has the relation.
alter table case_access add column unit_id uuid references unit;
alter table case_access add column period_ids uuid[];
drop index case_access_case;
create index case_access_case on case_access (case_id, actor_id)
  include (valid_from, valid_to, relation, service_tasks, period_ids, unit_id);
