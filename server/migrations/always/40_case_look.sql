-- One's own look is one's own: beside the policy for all rows of a case, this one narrows it to the actor's.
create policy own_look on case_look as restrictive for all to rinnalla_app
  using (actor_id = (select app.actor())) with check (actor_id = (select app.actor()));
