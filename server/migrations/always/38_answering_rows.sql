-- Blind until all have answered: denials that beat every allow. Copied for requests about one case by 45_case_role.sql.

-- What is being answered is its voice's alone: on the device that was handed over for it, or the worker's who answers as themselves.
-- Given answers of a round exist for nobody before the round has opened, whoever handed the device over included. Answers that belong
-- to no round are as before. The owner, who may be a member of the role of requests, is named as in owner_all: what reads as the owner
-- (a definer function) says itself what it leaves out, and never by whose name the program was installed.
do $$
begin
  execute format('create policy own_voice on voice_answers as restrictive for all to rinnalla_app using (current_user = %L
    or voice_id = app.voice() or app.voice() is null and exists (
      select 1 from answering_voice v where v.id = voice_answers.voice_id
        -- Not app.actor(): the planner works it out for the owner as well, who asks as nobody when constraints are checked.
        and v.staff_id = nullif(current_setting(''app.actor_id'', true), '''')::uuid))', current_user);
  execute format('create policy revealed_only on measurement as restrictive for select to rinnalla_app using (current_user = %L
    or round_id is null or exists (
      select 1 from answering_round r where r.id = measurement.round_id and r.revealed_at is not null))', current_user);
end $$;

-- A round's mark of opening is the database's, a voice never becomes another's, and of an alert only what was done of it changes.
do $$
declare k record;
begin
  for k in select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'public'
    and c.table_name in ('answering_round', 'answering_voice', 'voice_answers', 'answer_alert')
  loop
    execute format('revoke update (%I) on %I from rinnalla_app', k.column_name, k.table_name);
  end loop;
end $$;
grant update (cancelled_on, cancel_reason, version) on answering_round to rinnalla_app;
grant update (form, state, reason, handed_by, handed_at, settled_at, settled_on, version) on answering_voice to rinnalla_app;
grant update (answers, unwilling, saved_at) on voice_answers to rinnalla_app;
grant update (answers, changed_at, done_words, done_on, done_by, version) on answer_alert to rinnalla_app;
