-- Summaries are read by nobody row by row: no grant at all. Who has taken rows for research the analyst writes, and the privacy officer
-- and the analysts read; nothing of it is changed.
grant select, insert on research_extract to rinnalla_app;
create policy watched_select on research_extract for select to rinnalla_app
  using ((select app.has_role('privacyOfficer')) or (select app.has_role('analyst')));
create policy analyst_insert on research_extract for insert to rinnalla_app
  with check (made_by = app.actor() and (select app.has_role('analyst')));
