-- Most rows of the log are about a family, but lists and searches are about none: those needn't be in the index that finds a family's.
drop index access_log_case;
create index access_log_case on access_log (case_id, at desc) where case_id is not null;
