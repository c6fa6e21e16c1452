-- What was agreed of breaks, how somebody was heard, whom a young person wanted in the team and how ready things were keep what they
-- were before they changed.
do $$
declare t text;
begin
  foreach t in array array['service_break', 'hearing', 'youth_team_choice', 'readiness'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
