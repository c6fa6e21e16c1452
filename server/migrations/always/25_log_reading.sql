-- Reading the log. The privacy officer sees rows, not cases: family names come through these functions only.

drop function if exists app.search_log(text, text, date, date, text, boolean, timestamptz, bigint, int);
create or replace function app.search_log(
  actor_words text, family_words text, from_day date, to_day date, wanted_outcome text, only_flagged boolean, only_families boolean,
  before_at timestamptz, before_id bigint, how_many int)
  returns jsonb stable security definer language plpgsql set search_path = public, app, pg_temp as $$
declare
  cases uuid[];
  actors uuid[];
  answer jsonb;
begin
  if not app.has_role('privacyOfficer') then return '[]'; end if;
  -- Names are looked up first, so that the log itself is read by its indexes.
  if actor_words <> '' then
    select coalesce(array_agg(p.id), '{}') into actors from staff p
    where app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(actor_words) || '%'
      or app.fold(actor_words) <% app.fold(p.given_name || ' ' || p.family_name);
  end if;
  if family_words <> '' then
    select coalesce(array_agg(s.case_id), '{}') into cases from case_search s
    where s.folded like '%' || app.fold(family_words) || '%' or app.fold(family_words) <% s.folded;
  end if;
  select coalesce(jsonb_agg(row_json order by at desc, id desc), '[]') into answer from (
    select l.at, l.id, jsonb_build_object('id', l.id, 'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actorId', l.actor_id, 'actorName', l.actor_name, 'role', l.role, 'relation', l.relation,
      'caseId', l.case_id, 'family', c.name, 'action', l.action, 'objectKind', l.object_kind, 'outcome', l.outcome,
      'detail', l.detail, 'rowCount', l.row_count, 'requestId', l.request_id,
      'flags', array_to_json(array_remove(array[
        case when flag.same_name then 'same_name' end,
        case when flag.no_relation then 'no_relation' end,
        case when flag.closed_case then 'closed_case' end,
        case when flag.emergency then 'emergency' end], null))) as row_json
    from access_log l
    left join family_case c on c.id = l.case_id
    left join staff s on s.id = l.actor_id
    left join case_search n on n.case_id = l.case_id
    cross join lateral (select
      -- Curiosity shows first in one's own surname.
      coalesce((' ' || n.folded || ' ') like '% ' || app.fold(s.family_name) || ' %', false) as same_name,
      l.outcome = 'denied' and l.case_id is not null as no_relation,
      coalesce(c.closed_on < (l.at at time zone 'Europe/Helsinki')::date, false) as closed_case,
      l.relation = 'emergency' or l.action = 'case.emergency' as emergency) flag
    where (actors is null or l.actor_id = any (actors))
      and (cases is null or l.case_id = any (cases))
      and (from_day is null or l.at >= from_day::timestamp at time zone 'Europe/Helsinki')
      and (to_day is null or l.at < (to_day + 1)::timestamp at time zone 'Europe/Helsinki')
      and (wanted_outcome is null or l.outcome = wanted_outcome)
      and (before_at is null or (l.at, l.id) < (before_at, before_id))
      and (not only_families or l.case_id is not null)
      and (not only_flagged or flag.same_name or flag.no_relation or flag.closed_case or flag.emergency)
    order by l.at desc, l.id desc
    limit how_many) found;
  return answer;
end $$;

-- The family's right to know who has used its data (asiakastietolaki 703/2023): people and counts, not what was looked at.
create or replace function app.case_readers(of_case uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('name', r.actor_name, 'relation', r.relation, 'reads', r.reads, 'writes', r.writes,
    'lastAt', to_char(r.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.last_at desc), '[]')
  from (
    select l.actor_name, l.relation, max(l.at) as last_at,
      count(*) filter (where l.action like '%.read' or l.action like '%.address' or l.action like '%.history' or l.action like '%.log') as reads,
      count(*) filter (where not (l.action like '%.read' or l.action like '%.address' or l.action like '%.history' or l.action like '%.log')) as writes
    from access_log l
    where l.case_id = of_case and l.outcome = 'ok' and l.at > app.today() - interval '12 months'
      and exists (select 1 from case_access a where a.case_id = of_case and a.actor_id = app.actor()
        and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today()))
    group by l.actor_name, l.relation) r
$$;
