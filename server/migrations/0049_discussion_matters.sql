-- The matters that an agreed discussion is filed in (703/2023): of each child it concerns, and of a parent with a matter of their own
-- who was at the table.
create table discussion_matter (
  case_id uuid not null references family_case,
  period_id uuid not null references service_period,
  discussion_id uuid not null references discussion,
  matter_id uuid not null references matter,
  primary key (discussion_id, matter_id)
);
create index discussion_matter_case on discussion_matter (case_id);

-- Those agreed before this are filed by the same rule: what concerns no one child concerns them all.
with told as (
  select d.id, d.case_id, d.period_id, d.service_task, d.about_person_id, d.content
  from discussion d where d.state = 'agreed'
), named as (
  select t.id, t.about_person_id as person_id from told t where t.about_person_id is not null
  union select t.id, (p ->> 'id')::uuid from told t, jsonb_array_elements(t.content -> 'present') p where p ->> 'kind' = 'member'
  union select t.id, (r ->> 'aboutId')::uuid from told t, jsonb_array_elements(t.content -> 'rows') r where r ->> 'aboutId' is not null
), open_matter as (
  select t.id as discussion_id, t.case_id, t.period_id, m.id as matter_id, c.role = 'child' as is_child,
    exists (select from named n where n.id = t.id and n.person_id = m.person_id) as is_named
  from told t join matter m on m.case_id = t.case_id and m.service_task = t.service_task and m.closed_on is null
  join case_member c on c.case_id = m.case_id and c.person_id = m.person_id and c.valid_to is null
)
insert into discussion_matter (case_id, period_id, discussion_id, matter_id)
select distinct o.case_id, o.period_id, o.discussion_id, o.matter_id from open_matter o
where o.is_named or o.is_child and not exists (
  select from open_matter other where other.discussion_id = o.discussion_id and other.is_child and other.is_named);
