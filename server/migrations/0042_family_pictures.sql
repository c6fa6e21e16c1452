-- Pictures of a family, drawn with it: who says it is so, on which day, and who may see it. The picture's row holds its name and
-- marks; what is drawn is in versions that are never written over.
create table family_picture (
  id uuid primary key,
  case_id uuid not null references family_case,
  kind text not null check (kind in ('genogram', 'network', 'timeline', 'rhythm')),
  title text not null,
  -- Whose picture it is: a member's, a worker's, or drawn together.
  informant text not null check (informant in ('member', 'worker', 'together')),
  informant_person_id uuid references person,
  informant_staff_id uuid references staff,
  told_on date not null,
  -- Private: its informant's own and theirs who write the record (always/32_pictures.sql). Shared: may be shown and given to the family.
  visibility text not null default 'private' check (visibility in ('private', 'shared')),
  -- The first version that sharing reaches: what was drawn before the family agreed to share stays private.
  shared_from int,
  shared_on date,
  -- The newest version of what is drawn.
  number int not null default 1,
  archived_on date,
  archived_by uuid references staff,
  archive_reason text not null default '',
  created_by uuid not null references staff,
  created_at timestamptz not null,
  -- Counts every change of the row and every version: who saw an older one overwrites nothing.
  version int not null default 1,
  unique (case_id, id),
  check ((informant = 'member') = (informant_person_id is not null)),
  check ((informant = 'worker') = (informant_staff_id is not null)),
  check ((visibility = 'shared') = (shared_from is not null)),
  check ((archived_on is null) = (archive_reason = ''))
);
create index family_picture_case on family_picture (case_id, told_on desc);

create table family_picture_version (
  id uuid primary key,
  case_id uuid not null references family_case,
  picture_id uuid not null,
  number int not null,
  -- By the shapes of core/pictures. Members are named by id: their names and ages come from their own rows.
  content jsonb not null,
  -- An older version that was taken up again.
  restored_from int,
  saved_by uuid not null references staff,
  saved_at timestamptz not null,
  unique (picture_id, number),
  foreign key (case_id, picture_id) references family_picture (case_id, id)
);
create index family_picture_version_case on family_picture_version (case_id);
