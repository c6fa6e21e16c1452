-- Today tells what plans and documents one has left unfinished: found by their writer, and only the few that are drafts.
create index plan_unfinished on plan (created_by) where status = 'draft';
create index document_unfinished on document (created_by) where status = 'draft';
