import type { z } from "zod";
import type { reminders } from "#contract/worker/reminders.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { soonDays } from "#core/reminders/kinds.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { ruleInWordsById, serviceName } from "#core/services/rule-words.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { Context } from "#server/platform/serve.ts";

type Page = z.input<typeof reminders.reply>;
type About = { service: string | null; version: number | null; rule: string | null };
type Found = {
  told: (Omit<Page["told"][number], "about"> & About)[];
  waiting: (Omit<Page["waiting"][number], "about"> & About)[];
  due: Page["due"];
  counts: { told: number; waiting: number; due: number };
};

// $1 the reader, $2 today, $3 the last day that is soon, $4 the units led. What is asked of whom stands once: families in which one
// works or answers for the order, and units that one leads.
const parts = `
with mine as materialized (
  select distinct a.case_id, a.relation = 'purchaser' as buys from case_access a
  where a.actor_id = $1 and a.valid_until >= $2 and a.valid_from <= $2
    and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser')
), told as materialized (
  select r.id, r.case_id, r.kind, r.at, r.data from reminder r where r.staff_id = $1 and r.seen_at is null
), waiting as materialized (
  select o.id, o.case_id, 'order' as kind, o.ordered_on as on_day, o.service, o.service_version as version, null::text as rule
  from service_order o where o.provider_unit_id = any ($4::uuid[]) and o.status = 'sent'
  union all
  select d.id, d.case_id, 'deviation', d.requested_on, p.service, p.service_version, d.rule
  from service_period p join deviation d on d.case_id = p.case_id and d.period_id = p.id and d.status = 'requested' and d.requested_by <> $1
  where p.unit_id = any ($4::uuid[]) and p.ended_on is null
  union all
  select v.id, v.case_id, 'move', v.proposed_on, v.to_service, null, null
  from mine m join service_move v on v.case_id = m.case_id and v.status = 'proposed' and v.proposed_by <> $1 where m.buys
  union all
  select l.id, l.case_id, 'plan', l.created_on, null, null, null
  from mine m join plan l on l.case_id = m.case_id and l.status = 'proposed' where m.buys
    and not exists (select 1 from plan_approval v where v.case_id = l.case_id and v.plan_id = l.id and v.party = 'purchaser')
  union all
  select t.id, t.case_id, 'record', t.starts_on, null, null, null
  from meeting_participant w join meeting t on t.id = w.meeting_id and t.case_id = w.case_id
  where w.staff_id = $1 and w.waits and w.on_day < $2 and t.status = 'held'
), due as materialized (
  select d.case_id, d.rule, d.words, d.due_on, d.subject_id, case when d.breach and d.due_on <= $2 then 'broken' when d.due_on < $2 then 'late' else 'soon' end as state
  from (select distinct case_id from mine) m join duty d on d.case_id = m.case_id and d.due_on <= $3
)`;
const counts = `(select count(*) from told) + (select count(*) from waiting) + (select count(*) from due)`;

const pageStatement = `${parts}
select json_build_object(
  'told', (select coalesce(json_agg(json_build_object('id', t.id, 'caseId', t.case_id, 'family', c.name, 'kind', t.kind,
      'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'service', coalesce(t.data ->> 'service', p.service),
      'version', p.service_version, 'rule', t.data ->> 'rule') order by t.at desc), '[]')
    from (select * from told order by at desc limit 60) t join family_case c on c.id = t.case_id
    left join lateral (select p.service, p.service_version from service_period p where p.case_id = t.case_id
      order by p.ended_on is not null, p.started_on desc limit 1) p on true),
  'waiting', (select coalesce(json_agg(json_build_object('id', w.id, 'caseId', w.case_id, 'family', c.name, 'kind', w.kind, 'on', w.on_day,
      'service', w.service, 'version', w.version, 'rule', w.rule) order by w.on_day, w.id), '[]')
    from (select * from waiting order by on_day, id limit 60) w join family_case c on c.id = w.case_id),
  'due', (select coalesce(json_agg(json_build_object('caseId', d.case_id, 'family', c.name, 'rule', d.rule, 'words', d.words,
      'agreed', (select a.what from agreement a where a.id = d.subject_id and a.case_id = d.case_id),
      'dueOn', d.due_on, 'state', d.state) order by d.due_on), '[]')
    from (select * from due order by due_on limit 60) d join family_case c on c.id = d.case_id),
  'counts', json_build_object('told', (select count(*) from told), 'waiting', (select count(*) from waiting), 'due', (select count(*) from due))) as json`;
const countStatement = `${parts} select json_build_object('count', ${counts}) as json`;

const paramsOf = ({ actor, today, roles }: Context) => [
  actor.id,
  today,
  addDays(today, soonDays),
  ledUnits(roles),
];

export async function remindersFor(context: Context): Promise<Page> {
  const found = (await context.tx.page<Found>("reminders", pageStatement, paramsOf(context))) as Found;
  const { told, waiting, due, counts: of } = found;
  return {
    today: context.today,
    count: of.told + of.waiting + of.due,
    told: told.map((one) => ({ ...one, about: aboutOf(one) })),
    waiting: waiting.map((one) => ({ ...one, about: aboutOf(one) })),
    due,
  };
}

function aboutOf({ service, version, rule }: About) {
  if (service === null) return null;
  if (rule === null) return serviceName(service, version ?? undefined);
  return ruleInWordsById(serviceModel(service, version ?? undefined), rule).name;
}

export const reminderCountOf = async (context: Context): Promise<{ count: number }> =>
  (await context.tx.page<{ count: number }>("reminder-count", countStatement, paramsOf(context))) ?? {
    count: 0,
  };
