import type { LocalDate } from "#core/kernel/local-date.ts";
import type { AnsweredOrder } from "#core/orders/decide-answer-order.ts";
import type { FamilyFacts } from "#core/orders/start-facts.ts";
import type { ServiceTask } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

/** What is known of the family before its service begins; $1 is the case, `client` whom the order names. */
const familyFacts = (client: string): string => `json_build_object(
  'contactOn', (select min(c.received_on) from contact c where c.case_id = $1),
  'childWelfareClient', app.child_welfare_client($1),
  'members', (select coalesce(json_agg(json_build_object('id', m.person_id,
      'role', case m.role when 'step_parent' then 'parent' else m.role end)), '[]')
    from case_member m where m.case_id = $1 and m.valid_to is null and m.role in ('child', 'parent', 'step_parent')),
  -- Whose service it would be: named on the order, or the only child there is.
  'client', (select case when ${client}::uuid is not null or count(*) = 1
      then min(json_build_object('id', p.id, 'birthDate', p.birth_date)::text) end
    from case_member m join person p on p.id = m.person_id
    where m.case_id = $1 and m.valid_to is null and m.role = 'child' and (${client}::uuid is null or m.person_id = ${client}::uuid))::json,
  'team', (select coalesce(json_agg(json_strip_nulls(json_build_object('workerId', s.id, 'competences', s.competences,
      'from', w.valid_from, 'to', w.valid_to))), '[]')
    from case_worker w join staff s on s.id = w.staff_id
    where w.case_id = $1 and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')))`;

// Asked of the register and not of the rows that exist for the reader: a lead who is asked sees no other unit's service.
const runningPeriod = `(select json_build_object('id', p.id, 'orderId', p.order_id, 'service', p.service, 'unitId', p.unit_id,
    'serviceTask', p.service_task, 'startedOn', p.started_on)
  from app.running_services($1) p order by p.started_on desc limit 1)`;

type Running = {
  readonly id: string;
  readonly orderId: string;
  readonly service: string;
  readonly unitId: string;
  readonly serviceTask: ServiceTask;
  readonly startedOn: LocalDate;
};

type Ordering = {
  readonly unitDelivers: boolean | null;
  readonly waiting: boolean;
  readonly replacedStatus: string | null;
  readonly running: Running | null;
  readonly deviated: string[];
  readonly family: FamilyFacts;
};

const orderingStatement = `
select json_build_object(
  'unitDelivers', (select u.active and u.kind = 'provider' and $2 = any (u.services) from unit u where u.id = $3),
  'waiting', exists (select 1 from service_order o where o.case_id = $1 and o.service = $2 and o.status = 'sent'),
  'replacedStatus', (select case when exists (select 1 from service_order r where r.case_id = $1 and r.replaces = o.id)
      then 'replaced' else o.status end from service_order o where o.id = $4 and o.case_id = $1),
  'running', ${runningPeriod},
  'deviated', (select coalesce(json_agg(v.rule), '[]') from deviation v join service_period p on p.id = v.period_id
    where v.case_id = $1 and p.ended_on is null and p.service = $2 and v.status = 'approved'
      and coalesce(v.from_day, v.answered_on, v.requested_on) <= $5 and (v.until is null or v.until >= $5)),
  'family', ${familyFacts("$6")}) as json`;

/** Everything the rule of ordering asks, in one statement. */
export async function orderingFacts(
  tx: Tx,
  asked: {
    caseId: string;
    service: string;
    unitId: string;
    replaces: string | null;
    today: LocalDate;
    clientId: string | null;
  },
): Promise<Ordering> {
  const params = [asked.caseId, asked.service, asked.unitId, asked.replaces, asked.today, asked.clientId];
  return (await tx.page<Ordering>("ordering-facts", orderingStatement, params)) as Ordering;
}

export type AnsweredRow = AnsweredOrder & {
  readonly id: string;
  readonly version: number;
  readonly serviceVersion: number;
};
type Answering = {
  readonly order: AnsweredRow;
  readonly running: Running | null;
  readonly family: FamilyFacts;
};

const answeringStatement = `
select json_build_object(
  'order', json_build_object('id', o.id, 'version', o.version, 'status', o.status, 'service', o.service,
    'serviceVersion', o.service_version, 'serviceTask', o.service_task, 'unitId', o.provider_unit_id, 'orderedOn', o.ordered_on,
    'legalBasis', o.legal_basis, 'entryGround', o.entry_ground, 'specialNeeds', o.special_needs,
    'clientPlanOn', o.client_plan_on, 'validFrom', o.valid_from, 'validTo', o.valid_to),
  'running', ${runningPeriod},
  'family', ${familyFacts("o.client_id")}) as json
from service_order o where o.id = $2 and o.case_id = $1`;

/** The order that is answered, with what the start of its service asks; undefined when it isn't there for the actor. */
export const answeringFacts = (tx: Tx, caseId: string, orderId: string): Promise<Answering | undefined> =>
  tx.page<Answering>("answering-facts", answeringStatement, [caseId, orderId]);
