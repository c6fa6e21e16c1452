-- What the front door and the family pages ask across cases: each function answers one question, checks the role itself
-- and returns no more than the answer.

-- A contact that was sent before: what its sender was answered then, so that sending twice keeps one and says the same.
drop function if exists app.contact_reference(uuid);
create or replace function app.contact_receipt(of_contact uuid) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('reference', c.reference, 'receivedOn', c.received_on, 'place', jsonb_build_object('name', u.name, 'phone', u.phone))
  from contact c join unit u on u.id = c.unit_id where c.id = of_contact
$$;

-- The front door joins people whom the register already knows to a new case: do all of them exist?
create or replace function app.people_known(ids uuid[]) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.has_role('intake') and (select count(*) from person where id = any (ids)) = cardinality(ids)
$$;

-- Has somebody else this personal identity code? Answers only to one who knows the code, through its keyed hash.
create or replace function app.identity_code_in_use(code_index bytea, besides uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select app.is_staff() and exists (select 1 from person where identity_code_index = code_index and id <> besides)
$$;

-- Social workers whom the front door can name responsible, with how many children they have now.
create or replace function app.purchasers_to_name(words text) returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.given_name || ' ' || f.family_name, 'title', f.title,
      'unit', coalesce(f.unit, ''), 'children', f.children) order by f.children, f.family_name collate "fi-x-icu"), '[]')
  from (
    select s.id, s.given_name, s.family_name, s.title, min(u.name) as unit,
      (select count(distinct m.person_id) from case_worker w
       join family_case c on c.id = w.case_id and c.status = 'open'
       join case_member m on m.case_id = w.case_id and m.role = 'child' and m.valid_to is null
       where w.staff_id = s.id and w.role = 'purchaser' and (w.valid_to is null or w.valid_to >= app.today())) as children
    from staff s
    join staff_role r on r.staff_id = s.id and r.role = 'purchaser'
      and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today())
    left join unit u on u.id = r.unit_id
    where app.has_role('intake') and s.active
      and (words = '' or app.fold(s.given_name || ' ' || s.family_name) like '%' || app.fold(words) || '%')
    group by s.id, s.given_name, s.family_name, s.title
    order by s.family_name collate "fi-x-icu", s.given_name collate "fi-x-icu"
    limit 40) f
$$;

create or replace function app.is_purchaser(staff uuid) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select exists (select 1 from staff_role r where r.staff_id = is_purchaser.staff and r.role = 'purchaser'
    and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))
$$;

-- Families by the names of their members, over the actor's own rows of the narrow access table and nothing else: what is
-- found is read again under the policies. A word matches at the beginning of a name, inside one, or, from four letters on,
-- by likeness. Asked here and not under the policy of case_search, whose rows would each be checked a second time.
create or replace function app.families_named(words text)
  returns table (case_id uuid, relations text[], likeness real)
  stable security definer rows 20 language sql set search_path = public, app, pg_temp as $$
  with asked as materialized (
    select array_agg(w.word) as words from regexp_split_to_table(trim(app.fold(families_named.words)), ' +') as w (word)
    where w.word <> ''
  ), mine as materialized (
    select a.case_id, array_agg(distinct a.relation) as relations
    from case_access a
    where a.actor_id = app.actor() and a.valid_until >= app.today() and a.valid_from <= app.today()
    group by a.case_id
  ), scored as materialized (
    select m.case_id, m.relations,
      (select min(case
          when s.folded like word || '%' or s.folded like '% ' || word || '%' then 1.0
          when s.folded like '%' || word || '%' then 0.8
          when length(word) >= 4 then word_similarity(word, s.folded) else 0 end)::real
       from unnest(q.words) as word) as likeness
    from mine m join case_search s on s.case_id = m.case_id cross join asked q
  )
  select f.case_id, f.relations, f.likeness from scored f where f.likeness >= 0.5 order by f.likeness desc limit 60
$$;
