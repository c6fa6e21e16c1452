-- Every policy asks "does a relation hold today?" of the narrow access table. With an end that is never null it is an index
-- condition, worked out once a scan; as a filter it parsed the day again for each row. Only one range column stands in the key:
-- after a second one the database would skip through the first, value by value.
alter table case_access add column valid_until date generated always as (coalesce(valid_to, date 'infinity')) stored;

drop index case_access_case;
create index case_access_case on case_access (case_id, actor_id, valid_until) include (valid_from, relation, service_tasks);
drop index case_access_actor;
create index case_access_actor on case_access (actor_id, valid_until) include (case_id, valid_from, relation, service_tasks);
