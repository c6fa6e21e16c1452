-- What waits for a person, and the e-mail that says no more than that. The rows are written and claimed through these functions alone.

-- Is there anything that waits for them: told and not seen, due within three days or late in their families, or to be answered?
create or replace function app.something_waits(of_staff uuid, on_day date) returns boolean stable security definer
  language sql set search_path = public, app, pg_temp as $$
  -- What one was told of a family one works with no more can't be opened, and nobody is called to it.
  select exists (select 1 from reminder r join case_access a on a.case_id = r.case_id and a.actor_id = of_staff
      where r.staff_id = of_staff and r.seen_at is null and a.valid_from <= on_day and a.valid_until >= on_day)
    or exists (select 1 from case_access a join duty d on d.case_id = a.case_id and d.due_on <= on_day + 3
      where a.actor_id = of_staff and a.valid_until >= on_day and a.valid_from <= on_day
        and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser'))
    or exists (select 1 from case_access a join service_move m on m.case_id = a.case_id and m.status = 'proposed'
      where a.actor_id = of_staff and a.valid_until >= on_day and a.valid_from <= on_day and a.relation = 'purchaser')
    or exists (select 1 from staff_role r join service_order o on o.provider_unit_id = r.unit_id and o.status = 'sent'
      where r.staff_id = of_staff and r.role = 'unitLead' and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day))
    or exists (select 1 from staff_role r join service_period p on p.unit_id = r.unit_id and p.ended_on is null
      join deviation d on d.case_id = p.case_id and d.period_id = p.id and d.status = 'requested' and d.requested_by <> of_staff
      where r.staff_id = of_staff and r.role = 'unitLead' and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day))
$$;

-- One letter a day at most for each who has chosen it and for whom something waits. @returns how many were queued
create or replace function app.queue_mail(on_day date, at_now timestamptz, to_demo boolean) returns int security definer
  language plpgsql set search_path = public, app, pg_temp as $$
declare
  queued int;
begin
  -- What wasn't sent on its day is not sent any more: the next day's letter says the same.
  update mail set status = 'failed' where status = 'waiting' and mail.on_day < queue_mail.on_day;
  if not to_demo and exists (select 1 from installation where demo_town is not null) then return 0; end if;
  insert into mail (staff_id, on_day, next_at)
  select s.id, queue_mail.on_day, at_now from staff s
  where s.active and s.mail_reminders = 'workdays' and s.email <> ''
    and not exists (select 1 from mail m where m.staff_id = s.id and m.on_day = queue_mail.on_day)
    and app.something_waits(s.id, queue_mail.on_day)
  on conflict do nothing;
  get diagnostics queued = row_count;
  return queued;
end $$;

-- The next letter to hand over, marked as being sent before it is: after a crash in between it is not sent again.
create or replace function app.claim_mail(for_day date, at_now timestamptz) returns jsonb security definer
  language sql set search_path = public, app, pg_temp as $$
  with next as (
    select m.staff_id, m.on_day from mail m where m.status = 'waiting' and m.on_day = for_day and m.next_at <= at_now
    order by m.next_at, m.staff_id limit 1 for update skip locked
  ), claimed as (
    update mail m set status = 'sending', attempts = m.attempts + 1 from next n
    where m.staff_id = n.staff_id and m.on_day = n.on_day returning m.staff_id, m.attempts
  )
  select jsonb_build_object('staffId', c.staff_id, 'attempt', c.attempts, 'email', s.email, 'language', s.language)
  from claimed c join staff s on s.id = c.staff_id
$$;

-- What became of it: sent, or not taken and tried again at a later time; given up after the last try.
create or replace function app.settle_mail(of_staff uuid, for_day date, was_sent boolean, at_now timestamptz, again_at timestamptz)
  returns void security definer language sql set search_path = public, app, pg_temp as $$
  update mail set status = case when was_sent then 'sent' when again_at is null then 'failed' else 'waiting' end,
    sent_at = case when was_sent then at_now end, next_at = coalesce(again_at, next_at)
  where staff_id = of_staff and on_day = for_day and status = 'sending'
$$;

-- One's own choice; the version is moved by the rest of the profile that is saved with it.
create or replace function app.choose_mail(choice text) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  update staff set mail_reminders = choice where id = app.actor()
$$;

-- A distress answer doesn't wait for tomorrow's letter: who was told of it gets one now, a second one of the day too. As empty of
-- content as the others, and only to those who have chosen letters.
create or replace function app.queue_mail_now(told uuid[], for_day date, at_now timestamptz) returns void security definer
  language sql set search_path = public, app, pg_temp as $$
  insert into mail as m (staff_id, on_day, next_at)
  select s.id, for_day, at_now from staff s
  where s.id = any (told) and s.active and s.mail_reminders = 'workdays' and s.email <> ''
    -- Made-up people get no letters.
    and not exists (select 1 from installation where demo_town is not null)
  on conflict (staff_id, on_day) do update set status = 'waiting', attempts = 0, next_at = at_now where m.status in ('sent', 'failed')
$$;
