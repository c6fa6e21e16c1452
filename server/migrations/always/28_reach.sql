-- How far a relation reaches into a table, as a condition for its policies: `a` is the relation's row of case_access. What isn't
-- named here belongs to the whole case only, so that a new table is closed to those who are merely asked, or were there once.
create or replace function app.reach_into(of_table name) returns text stable language sql
  set search_path = public, app, pg_temp as $$
  select format(case
    when of_table in ('family_case', 'case_member', 'case_worker', 'case_look', 'case_search') then 'true'
    -- The names behind a former unit's meetings, and the matters its entries are filed in.
    when of_table in ('partner', 'matter') then '(a.period_ids is null or a.relation = ''formerLead'')'
    when of_table = 'service_order' then '(a.period_ids is null or %1$I.provider_unit_id = a.unit_id)'
    when of_table = 'service_period' then '(a.period_ids is null or %1$I.id = any (a.period_ids))'
    when of_table = 'meeting_participant' then '(a.period_ids is null or app.period_of(''meeting'', %1$I.meeting_id) = any (a.period_ids))'
    when of_table = 'entry_matter' then '(a.period_ids is null or app.period_of(''entry'', %1$I.entry_row_id) = any (a.period_ids))'
    when of_table = 'goal_rating' then '(a.period_ids is null or app.period_of(''goal'', %1$I.goal_id) = any (a.period_ids))'
    when of_table = 'plan_approval' then '(a.period_ids is null or app.period_of(''plan'', %1$I.plan_id) = any (a.period_ids))'
    when of_table = 'document_delivery' then '(a.period_ids is null or app.period_of(''document'', %1$I.document_id) = any (a.period_ids))'
    when of_table <> 'draft' and exists (select 1 from information_schema.columns k where k.table_schema = 'public'
      and k.table_name = of_table and k.column_name = 'period_id') then '(a.period_ids is null or %1$I.period_id = any (a.period_ids))'
    else 'a.period_ids is null' end, of_table)
$$;

-- The same for reading, of relations that reach a part of a case only, as one call: they are few, and a subquery for them in the policy
-- of every table would be set up by every page of everybody else. Null where a part of a case has none of the table.
create or replace function app.part_reached(of_table name) returns text stable language sql
  set search_path = public, app, pg_temp as $$
  select case
    when app.reach_into(of_table) in ('true', 'a.period_ids is null') then null
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
