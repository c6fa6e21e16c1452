-- What the purchaser knows of the family that asks for a competence of the team (the service model's special needs), and
-- which returned order a corrected one replaces: the returned one stays as it was.
alter table service_order add column special_needs text[] not null default '{}';
alter table service_order add column replaces uuid references service_order;

-- The lead's list of deviations that wait for an answer is short among all that ever were.
create index deviation_requested on deviation (case_id, requested_on) where status = 'requested';
-- Load by person reads these columns and no others.
create index case_worker_load on case_worker (staff_id) include (case_id, role, hours_per_week, valid_from, valid_to);
