-- A plan or document that is still a draft is saved while it is typed: what it was a second ago is nobody's history.
-- From proposing and approving on, every change keeps what was.
create or replace trigger plan_history before update on plan for each row
  when (old.version is distinct from new.version and old.status <> 'draft') execute function app.keep_history();
create or replace trigger document_history before update on document for each row
  when (old.version is distinct from new.version and old.status <> 'draft') execute function app.keep_history();
create or replace trigger closing_view_history before update on closing_view for each row
  when (old.version is distinct from new.version) execute function app.keep_history();
