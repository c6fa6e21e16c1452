-- Changes of what is worked on keep history, as everywhere (10_functions.sql).
do $$
declare t text;
begin
  foreach t in array array['relationship', 'pattern', 'step_proposal'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
