-- Which relations reach into a table that carries case_id. What isn't named here belongs to the whole case only, so that a new table is
-- closed to those who are merely asked, or were there once.
create or replace function app.reach_into(of_table name) returns text stable language sql
  set search_path = public, app, pg_temp as $$
  select case
    when of_table in ('family_case', 'case_member', 'case_look', 'case_search') then 'every relation'
    -- Who works with the family, but not who opened it in an emergency; the names behind a former unit's meetings, the matters its
    -- entries are filed in, its orders, and what was made in its periods.
    when of_table in ('case_worker', 'partner', 'matter', 'service_order', 'service_period', 'meeting_participant', 'entry_matter', 'goal_rating',
      'plan_approval', 'document_delivery') then 'a part too'
    when of_table <> 'draft' and exists (select 1 from information_schema.columns k where k.table_schema = 'public'
      and k.table_name = of_table and k.column_name = 'period_id') then 'a part too'
    else 'the whole case only' end
$$;

-- Rows of a family that are one person's alone to read: whose, by this column. Unfinished writing is its writer's, what is told to
-- somebody is told to them.
create or replace function app.read_by(of_table name) returns text immutable language sql
  as $$ select case of_table when 'draft' then 'author_id' when 'reminder' then 'staff_id' end $$;

-- What reading asks of relations that reach a part of the case only, as one call: they are few, and a subquery for them in the policy
-- of every table would be set up by every page of everybody else. Null where a part of a case has none of the table.
create or replace function app.part_reached(of_table name) returns text stable language sql
  set search_path = public, app, pg_temp as $$
  select case
    when app.reach_into(of_table) <> 'a part too' then null
    when of_table = 'case_worker' then 'case_worker.role <> ''emergency'' and app.is_or_was_asked(case_worker.case_id)'
    when of_table in ('partner', 'matter') then format('app.was_lead(%1$I.case_id, %2$s)', of_table, task)
    when of_table = 'service_order' then format('app.orders_of_lead(%1$I.case_id, %1$I.provider_unit_id, %2$s)', of_table, task)
    else format('app.period_of_lead(%1$I.case_id, %2$s, %3$s)', of_table, case of_table
      when 'service_period' then 'service_period.id'
      when 'meeting_participant' then 'app.period_of(''meeting'', meeting_participant.meeting_id)'
      when 'entry_matter' then 'app.period_of(''entry'', entry_matter.entry_row_id)'
      when 'goal_rating' then 'app.period_of(''goal'', goal_rating.goal_id)'
      when 'plan_approval' then 'app.period_of(''plan'', plan_approval.plan_id)'
      when 'document_delivery' then 'app.period_of(''document'', document_delivery.document_id)'
      else format('%I.period_id', of_table) end, task) end
  from (select case when exists (select 1 from information_schema.columns k where k.table_schema = 'public'
    and k.table_name = of_table and k.column_name = 'service_task') then format('%I.service_task', of_table) else 'null' end as task) t
$$;
