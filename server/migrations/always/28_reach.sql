-- How far a relation reaches into a table, as a condition for its policies: `a` is the relation's row of case_access. What isn't
-- named here belongs to the whole case only, so that a new table is closed to those who are merely asked, or were there once.
create or replace function app.reach_into(of_table name) returns text stable language sql
  set search_path = public, app, pg_temp as $$
  select format(case
    when of_table in ('family_case', 'case_member', 'case_look', 'case_search') then 'true'
    -- Who works with the family; but who opened it in an emergency, and why, is for those who have the record.
    when of_table = 'case_worker' then '(a.period_ids is null or %1$I.role <> ''emergency'')'
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
