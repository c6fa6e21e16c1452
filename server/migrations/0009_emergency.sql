-- Persons are looked up by birth date at the front door and under emergency access; emergency accesses are listed by day.
create index person_birth_date on person (birth_date);
create index case_worker_emergency on case_worker (valid_from) where role = 'emergency';
