-- What somebody said at the table doesn't change once it has been agreed: of an agreed discussion only that a correction has taken its
-- place, of a dropped one nothing. While it is open it is saved as it is typed, and what it was a second ago is nobody's history.
create or replace function app.keep_discussion() returns trigger
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if old.state = 'open' then return new; end if;
  if old.state = 'agreed' and old.superseded_on is null and new.superseded_on is not null
    and to_jsonb(new) - 'superseded_on' - 'version' = to_jsonb(old) - 'superseded_on' - 'version' then
    return new;
  end if;
  raise exception 'an agreed or dropped discussion is not edited' using errcode = 'integrity_constraint_violation';
end $$;
create or replace trigger discussion_keep before update on discussion for each row execute function app.keep_discussion();
create or replace trigger discussion_history before update on discussion for each row
  when (old.version is distinct from new.version and (old.state <> 'open' or new.state <> 'open')) execute function app.keep_history();
