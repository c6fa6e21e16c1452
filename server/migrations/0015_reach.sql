-- How far a relation reaches. Null `period_ids`: every row of the case that its service tasks cover. A list: only what was made
-- in these service periods (none, while an order waits for its answer). `unit_id` is the unit whose lead has the relation.
-- The rows that are there are derived anew at the end of the run: always/50_derived_access.sql.
alter table case_access add column unit_id uuid references unit;
alter table case_access add column period_ids uuid[];
drop index case_access_case;
create index case_access_case on case_access (case_id, actor_id, valid_until)
  include (valid_from, relation, service_tasks, period_ids, unit_id);
drop index case_access_actor;
create index case_access_actor on case_access (actor_id, valid_until)
  include (case_id, valid_from, relation, service_tasks, period_ids);
