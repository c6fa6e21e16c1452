// What has changed in a family's data, newest first; `$1` the case, `$2` before which instant. What a row became is its next
// version, or the row as it is now.
const kept = [
  "case_member",
  "household",
  "household_member",
  "guardianship",
  "partner",
  "alert",
  "case_worker",
] as const;

const present = [
  ...kept.map(
    (table) =>
      `select to_jsonb(x) as now from ${table} x where h.table_name = '${table}' and x.id = h.row_id and x.case_id = $1`,
  ),
  "select to_jsonb(x) - 'service' - 'phase' from family_case x where h.table_name = 'family_case' and x.id = h.row_id and x.id = $1",
  "select to_jsonb(x) - 'identity_code' - 'identity_code_index' from person x where h.table_name = 'person' and x.id = h.row_id",
].join(" union all ");

export const historyStatement = `
with changed as (
  select h.*, lead(h.was) over (partition by h.table_name, h.row_id order by h.version, h.id) as next from row_history h
  where h.case_id = $1 and h.table_name in (${[...kept, "family_case", "person"].map((table) => `'${table}'`).join(", ")})
), everything as (
  select 'changed' as kind, h.changed_at as at, h.changed_by as by, h.table_name as tab, h.row_id, h.was, coalesce(h.next, p.now) as became
  from changed h left join lateral (${present}) p on true
  union all
  select 'added', e.at, e.actor_id, h.table_name, h.row_id, null, p.now
  from case_event e
  cross join lateral (select e.subject_kind as table_name, e.subject_id as row_id) h
  join lateral (${present}) p on true
  where e.case_id = $1 and e.kind = e.subject_kind || '_added'
)
select json_build_object(
  'rows', (select coalesce(json_agg(x order by x.at desc), '[]') from (
    select kind, at, tab as "table", row_id as "rowId", was, became,
      coalesce((select s.given_name || ' ' || s.family_name from staff s where s.id = e.by), '') as "by",
      exists (select 1 from household q where q.id = e.row_id and q.case_id = $1 and (q.address_protected
        or exists (select 1 from household_member r join person p on p.id = r.person_id
          where r.case_id = $1 and r.household_id = q.id and p.address_protected))) as "nowProtected"
    from everything e where ($2::timestamptz is null or e.at < $2) order by e.at desc limit 51) x),
  'names', (select coalesce(jsonb_object_agg(n.id, n.name), '{}') from (
    select p.id, p.given_name || ' ' || p.family_name as name from case_member m join person p on p.id = m.person_id where m.case_id = $1
    union select h.id, h.name from household h where h.case_id = $1
    union select s.id, s.given_name || ' ' || s.family_name from case_worker w join staff s on s.id = w.staff_id where w.case_id = $1) n)
) as json
from family_case c where c.id = $1`;
