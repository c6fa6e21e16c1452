-- Consents and the times of other services keep what they were.
do $$
declare t text;
begin
  foreach t in array array['sharing_consent', 'family_appointment'] loop
    execute format('create or replace trigger %I before update on %I for each row
      when (old.version is distinct from new.version) execute function app.keep_history()', t || '_history', t);
  end loop;
end $$;
