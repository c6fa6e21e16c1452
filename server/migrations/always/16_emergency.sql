-- Emergency access: somebody entitled, who stands in no relation to a family, opens it with a written reason until tomorrow.
-- The family is named by hand: a family name and a child's birth date that fit exactly one family. Of a child whose family came
-- back it is the case that is open, else the latest. Nothing is told of cases that don't fit.
create or replace function app.take_emergency_access(new_row uuid, words text, born date, why text) returns jsonb
  security definer language plpgsql set search_path = public, app, pg_temp as $$
declare
  fits uuid[];
  until_day date := app.today() + 1;
begin
  if not (app.has_role('familyWorker') or app.has_role('unitLead') or app.has_role('purchaser') or app.has_role('intake')) then
    raise insufficient_privilege;
  end if;
  select array_agg(distinct f.case_id) into fits from (
    select distinct on (p.id) c.id as case_id
    from person p
    join case_member m on m.person_id = p.id and m.role in ('child', 'sibling')
      and (m.valid_to is null or m.valid_to >= app.today())
    join family_case c on c.id = m.case_id
    where p.birth_date = born and (
      trim(app.fold(p.family_name)) = trim(app.fold(words)) or trim(app.fold(c.name)) = trim(app.fold(words))
      or similarity(trim(app.fold(p.family_name)), trim(app.fold(words))) >= 0.6)
    order by p.id, c.status = 'open' desc, c.opened_on desc, c.id desc) f;
  if fits is null then return jsonb_build_object('outcome', 'not_found'); end if;
  if cardinality(fits) > 1 then return jsonb_build_object('outcome', 'ambiguous'); end if;
  -- A lead who is only asked, or was there once, hasn't the record: in an emergency that is no access yet.
  if exists (select 1 from case_access a where a.case_id = fits[1] and a.actor_id = app.actor() and a.period_ids is null
      and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today())) then
    return jsonb_build_object('outcome', 'had_access', 'caseId', fits[1], 'until', until_day);
  end if;
  insert into case_worker (id, case_id, staff_id, role, valid_from, valid_to, reason)
  values (new_row, fits[1], app.actor(), 'emergency', app.today(), until_day, why);
  return jsonb_build_object('outcome', 'granted', 'caseId', fits[1], 'until', until_day);
end $$;

-- To the unit lead: accesses to families of one's own units, by name. To the privacy officer: all, without the family's name.
create or replace function app.emergency_accesses() returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'caseId', w.case_id, 'family', case when led.is then c.name end,
      'by', s.given_name || ' ' || s.family_name, 'title', s.title, 'from', w.valid_from, 'until', w.valid_to, 'reason', w.reason,
      'takenAt', (select e.at from case_event e where e.case_id = w.case_id and e.kind = 'emergency_access_taken'
        and e.subject_id = w.id limit 1)) order by w.valid_from desc, w.id desc), '[]')
  from case_worker w
  join family_case c on c.id = w.case_id
  join staff s on s.id = w.staff_id
  cross join lateral (select exists (select 1 from case_access a where a.case_id = w.case_id and a.actor_id = app.actor()
    and a.relation = 'unitLead' and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today())) as is) led
  where w.role = 'emergency' and w.valid_from >= app.today() - 90 and (led.is or app.has_role('privacyOfficer'))
$$;
