import type { z } from "zod";
import type { board } from "#contract/worker/board.ts";
import { workingDaysBetween } from "#core/deadlines/calendar.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { ruleInWordsById, serviceName } from "#core/services/rule-words.ts";
import { firstDay } from "#server/features/deviations/queries.ts";
import { supportAt, supportThatWaits, type SupportAt } from "#server/features/support-persons/queries.ts";
import { workersOf } from "#server/features/teams/queries.ts";
import type { Context } from "#server/platform/serve.ts";

type Board = z.input<typeof board.reply>;
type Found = Pick<Board, "units" | "cases" | "duties" | "dutyCount"> & {
  support: SupportAt[];
  running: { service: string; version: number }[];
  orders: (Omit<Board["orders"][number], "serviceName" | "waited"> & {
    service: string;
    serviceVersion: number;
  })[];
  deviations: (Omit<Board["deviations"][number], "rule"> & {
    rule: string;
    service: string;
    serviceVersion: number;
  })[];
};

// $1 the units led, $2 today, $3 the reader. One statement: the running services of the units once, everything else beside them.
const statement = `
with running as materialized (
  select p.id, p.case_id, p.service, p.service_version, coalesce(p.phase, '') as phase, p.started_on, o.valid_to
  from service_period p join service_order o on o.id = p.order_id
  where p.unit_id = any ($1::uuid[]) and p.ended_on is null
), late as materialized (
  select d.case_id, d.rule, d.subject_id, d.words, d.reason, d.due_on, d.breach from duty d
  where d.unit_id = any ($1::uuid[]) and (d.due_on < $2 or d.breach and d.due_on = $2)
)
select json_build_object(
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate "fi-x-icu"), '[]')
    from unit u where u.id = any ($1::uuid[])),
  'running', (select coalesce(json_agg(distinct jsonb_build_object('service', service, 'version', service_version)), '[]') from running),
  'cases', (select coalesce(json_agg(json_build_object('caseId', r.case_id, 'family', c.name, 'service', r.service, 'phase', r.phase,
      'startedOn', r.started_on, 'orderValidTo', r.valid_to, 'keyWorker', team.key_worker, 'workers', team.workers,
      'hoursPerWeek', team.hours, 'children', kids.n, 'overdue', late.overdue, 'breaches', late.breaches, 'nextDue', next.due_on,
      'nextMeeting', met.starts_at)
    order by late.overdue + late.breaches > 0 desc, next.due_on nulls last, c.name collate "fi-x-icu"), '[]')
    from (select * from running order by started_on desc limit 600) r
    join family_case c on c.id = r.case_id
    cross join lateral (
      select string_agg(s.given_name || ' ' || s.family_name, ', ') filter (where w.role = 'keyWorker' and app.works_as(s.id, 'familyWorker')) as key_worker,
        count(distinct w.staff_id) as workers, coalesce(sum(w.hours_per_week), 0) as hours
      from case_worker w join staff s on s.id = w.staff_id
      where w.case_id = r.case_id and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
        and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)) team
    cross join lateral (
      select count(*) as n from case_member m where m.case_id = r.case_id and m.role = 'child' and m.valid_to is null) kids
    cross join lateral (
      select count(*) filter (where not l.breach) as overdue, count(*) filter (where l.breach) as breaches
      from late l where l.case_id = r.case_id) late
    left join lateral (
      select d.due_on from duty d where d.case_id = r.case_id and d.period_id = r.id and d.due_on >= $2 and not d.breach
      order by d.due_on limit 1) next on true
    left join lateral (
      select m.starts_at from meeting m where m.case_id = r.case_id and m.status = 'planned' and m.starts_at >= $2::date
      order by m.starts_at limit 1) met on true),
  'orders', (select coalesce(json_agg(json_build_object('id', o.id, 'caseId', o.case_id, 'family', c.name, 'service', o.service,
      'serviceVersion', o.service_version, 'purchaser', s.given_name || ' ' || s.family_name, 'amount', o.amount,
      'amountUnit', o.amount_unit, 'orderedOn', o.ordered_on) order by o.ordered_at), '[]')
    from service_order o join family_case c on c.id = o.case_id join staff s on s.id = o.purchaser_id
    where o.provider_unit_id = any ($1::uuid[]) and o.status = 'sent'),
  'dutyCount', (select count(*) from late),
  'duties', (select coalesce(json_agg(json_build_object('caseId', l.case_id, 'family', c.name, 'rule', l.rule, 'words', l.words,
      'agreed', (select a.what from agreement a where a.id = l.subject_id and a.case_id = l.case_id),
      'reason', l.reason - 'source', 'source', coalesce(l.reason ->> 'source', ''), 'dueOn', l.due_on, 'breach', l.breach)
      order by l.due_on nulls last), '[]')
    from (select * from late order by due_on nulls last limit 100) l join family_case c on c.id = l.case_id),
  'deviations', (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'caseId', d.case_id, 'family', c.name,
      'rule', d.rule, 'service', r.service, 'serviceVersion', r.service_version, 'reason', d.reason,
      'requestedBy', s.given_name || ' ' || s.family_name, 'requestedOn', d.requested_on,
      'from', ${firstDay}, 'until', d.until,
      'own', d.requested_by = $3) order by d.requested_on), '[]')
    from running r cross join lateral (select * from deviation x where x.case_id = r.case_id and x.period_id = r.id and x.status = 'requested' offset 0) d
    join family_case c on c.id = d.case_id join staff s on s.id = d.requested_by),
  'support', ${supportAt(true, "w.unit_id = any ($1::uuid[])")}) as json`;

/** The board of the units that the actor leads, or of one of them. */
export async function boardFor({ tx, actor, today }: Context, unitIds: readonly string[]): Promise<Board> {
  const found = (await tx.page<Found>("board", statement, [unitIds, today, actor.id])) as Found;
  return {
    today,
    units: found.units,
    services: found.running
      .flatMap(({ service, version }) => {
        const model = serviceModel(service, version);
        return model
          ? [{ id: model.id, name: model.name, phases: model.phases.map(({ id, name }) => ({ id, name })) }]
          : [];
      })
      .filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at),
    cases: found.cases,
    orders: found.orders.map((order) => ({
      ...order,
      serviceName: serviceName(order.service, order.serviceVersion),
      waited: workingDaysBetween(order.orderedOn as LocalDate, today),
    })),
    duties: found.duties,
    dutyCount: found.dutyCount,
    deviations: found.deviations.map((one) => ({
      ...one,
      rule: ruleInWordsById(serviceModel(one.service, one.serviceVersion), one.rule),
    })),
    support: supportThatWaits(found.support, today, true),
    load: await workersOf(tx, unitIds),
  };
}
