import type { z } from "zod";
import type { orderableServices, orderList, ordersOf, purchasers } from "#contract/worker/orders.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { workingDaysBetween } from "#core/deadlines/calendar.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { asksClientPlan, orderLimits } from "#core/orders/limits.ts";
import type { OrderStatus } from "#core/orders/order.ts";
import { serviceModel, servicesInForce } from "#core/services/catalogue.ts";
import { termOf, type LegalBasis, type ServiceModel } from "#core/services/model.ts";
import { ruleInWords, serviceName } from "#core/services/rule-words.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Orders = z.input<typeof ordersOf.reply>;
type Order = Orders["orders"][number];
type Coded = Omit<
  Order,
  "serviceName" | "legalBasis" | "entryGround" | "specialNeeds" | "waited" | "codes"
> & {
  serviceVersion: number;
  legalBasis: string;
  entryGround: string;
  specialNeeds: string[];
};

// Columns of an order as the screens want them; `$units` are the units that the reader leads.
const orderColumns = (units: string): string => `
  'id', o.id, 'version', o.version, 'caseId', o.case_id, 'service', o.service, 'serviceVersion', o.service_version,
  'serviceTask', o.service_task, 'legalBasis', o.legal_basis, 'entryGround', o.entry_ground, 'specialNeeds', o.special_needs,
  'purchaser', json_build_object('id', o.purchaser_id, 'name', b.given_name || ' ' || b.family_name),
  'purchaserUnit', bu.name, 'unit', json_build_object('id', u.id, 'name', u.name), 'grounds', o.grounds,
  'wishedOutcome', o.wished_outcome, 'amount', o.amount, 'amountUnit', o.amount_unit, 'clientPlanOn', o.client_plan_on,
  'client', (select json_build_object('id', cp.id, 'name', cp.given_name || ' ' || cp.family_name) from person cp where cp.id = o.client_id),
  'askedBy', o.asked_by, 'validFrom', o.valid_from, 'validTo', o.valid_to, 'orderedOn', o.ordered_on, 'status', o.status,
  'answerReason', o.answer_reason, 'answeredOn', o.answered_on, 'answeredBy', a.given_name || ' ' || a.family_name,
  'replaces', o.replaces, 'replaced', exists (select 1 from service_order r where r.case_id = o.case_id and r.replaces = o.id),
  'forMe', o.provider_unit_id = any (${units}::uuid[])`;
const orderJoins = `
  join staff b on b.id = o.purchaser_id join unit u on u.id = o.provider_unit_id
  left join unit bu on bu.id = o.purchaser_unit_id left join staff a on a.id = o.answered_by`;

const ordersStatement = `
select json_build_object('family', c.name, 'orders', (
  select coalesce(json_agg(json_build_object(${orderColumns("$2")}) order by o.ordered_at desc, o.id desc), '[]')
  from service_order o ${orderJoins} where o.case_id = c.id)) as json
from family_case c where c.id = $1`;

const listStatement = `
with mine as materialized (
  select o.* from service_order o where o.provider_unit_id = any ($1::uuid[])
  union
  -- Of families whose purchaser one is now, whoever ordered: they come along when a family is handed over.
  select o.* from case_access a join service_order o on o.case_id = a.case_id
  where a.actor_id = $2 and a.relation = 'purchaser' and a.valid_from <= app.today() and (a.valid_to is null or a.valid_to >= app.today())
)
select json_build_object(
  'counts', (select coalesce(json_object_agg(s.status, s.n), '{}') from (select status, count(*) as n from mine group by status) s),
  'orders', (select coalesce(json_agg(one.row_json order by one.ordered_at desc, one.id desc), '[]') from (
    select o.ordered_at, o.id, jsonb_build_object(${orderColumns("$1")}) || jsonb_build_object('family', c.name) as row_json
    from mine o join family_case c on c.id = o.case_id ${orderJoins}
    where $3 = 'all' or o.status = $3
    order by o.ordered_at desc, o.id desc limit 200) one)) as json`;

export async function ordersOfCase({ tx, caseId, roles, today }: Context): Promise<Orders | undefined> {
  const found = await tx.page<{ family: string; orders: Coded[] }>("orders-of-case", ordersStatement, [
    caseId,
    ledUnits(roles),
  ]);
  return found && { family: found.family, orders: found.orders.map((order) => worded(order, today)) };
}

export async function ordersForMe(
  { tx, roles, actor, today }: Context,
  status: OrderStatus | "all",
): Promise<Omit<z.input<typeof orderList.reply>, "today">> {
  const found = await tx.page<{
    orders: (Coded & { caseId: string; family: string })[];
    counts: Record<string, number>;
  }>("orders-for-me", listStatement, [ledUnits(roles), actor.id, status]);
  return {
    orders: (found?.orders ?? []).map((order) => ({
      ...worded(order, today),
      caseId: order.caseId,
      family: order.family,
    })),
    counts: found?.counts ?? {},
  };
}

/** "ShL 1301/2014 18 §" as the model writes it; what no model knows stays as it was written. */
const basisLabel = (basis: LegalBasis): string => `${basis.statute} ${basis.number} ${basis.section}`;

function worded(order: Coded, today: LocalDate): Order {
  const model = serviceModel(order.service, order.serviceVersion);
  const basis = model?.legalBasis.find((one) => one.code === order.legalBasis);
  const ground = order.entryGround;
  return {
    ...order,
    serviceName: serviceName(order.service, order.serviceVersion),
    legalBasis: basis ? basisLabel(basis) : order.legalBasis,
    entryGround:
      ground === ""
        ? null
        : ((model && termOf(model.entryGrounds, ground)?.name) ?? { fi: ground, sv: ground, en: ground }),
    specialNeeds: order.specialNeeds.map((code) => ({
      code,
      name: (model && termOf(model.specialNeeds, code)?.name) ?? { fi: code, sv: code, en: code },
    })),
    waited: order.status === "sent" ? workingDaysBetween(order.orderedOn as LocalDate, today) : 0,
    codes: { legalBasis: order.legalBasis, entryGround: order.entryGround },
  };
}

const orderableStatement = `
select json_build_object('family', c.name,
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'city', u.city, 'phone', u.phone, 'services', u.services)
      order by u.name collate "fi-x-icu"), '[]') from unit u where u.kind = 'provider' and u.active),
  'children', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name,
      'birthDate', p.birth_date) order by p.birth_date nulls last), '[]')
    from case_member m join person p on p.id = m.person_id where m.case_id = c.id and m.role = 'child' and m.valid_to is null),
  'waiting', (select coalesce(json_agg(o.service), '[]') from service_order o where o.case_id = c.id and o.status = 'sent'),
  'running', (select json_build_object('service', p.service, 'version', p.service_version, 'unitId', p.unit_id, 'unit', u.name,
      'startedOn', p.started_on, 'orderValidTo', o.valid_to)
    from service_period p join unit u on u.id = p.unit_id join service_order o on o.id = p.order_id
    where p.case_id = c.id and p.ended_on is null order by p.started_on desc limit 1)) as json
from family_case c where c.id = $1`;

type Orderable = z.input<typeof orderableServices.reply>;
type UnitRow = Orderable["services"][number]["units"][number] & { services: string[] };

/** Services in force that some unit delivers, each with what an order of it has to say and keep to. */
export async function orderableFor(tx: Tx, caseId: string, today: LocalDate): Promise<Orderable | undefined> {
  const found = await tx.page<{
    family: string;
    units: UnitRow[];
    waiting: string[];
    children: Orderable["children"];
    running: (Omit<NonNullable<Orderable["running"]>, "name"> & { version: number }) | null;
  }>("orderable", orderableStatement, [caseId]);
  if (!found) return undefined;
  const { running } = found;
  return {
    family: found.family,
    today,
    children: found.children,
    services: servicesInForce(today)
      .filter(({ begins }) => begins.includes("order"))
      .map((model) => orderable(model, found.units, found.waiting.includes(model.id))),
    running: running && { ...running, name: serviceName(running.service, running.version) },
  };
}

function orderable(
  model: ServiceModel,
  units: readonly UnitRow[],
  waiting: boolean,
): Orderable["services"][number] {
  return {
    id: model.id,
    name: model.name,
    summary: model.summary,
    serviceTask: model.serviceTask,
    legalBases: model.legalBasis.map((basis) => ({
      code: basis.code,
      label: basisLabel(basis),
      note: basis.note,
      serviceTask: basis.serviceTask ?? model.serviceTask,
    })),
    entryGrounds: model.entryGrounds.map(({ code, name }) => ({ code, name })),
    specialNeeds: model.specialNeeds.map(({ code, name }) => ({ code, name })),
    asksClientPlan: asksClientPlan(model),
    asksClient: model.client === "person",
    limits: orderLimits(model).map(({ kind, rule, min, max }) => ({
      kind,
      rule: ruleInWords(rule),
      min,
      max,
    })),
    units: units
      .filter(({ services }) => services.includes(model.id))
      .map(({ id, name, city, phone }) => ({ id, name, city, phone })),
    waiting,
  };
}

const purchasersStatement = `
select json_build_object('people', (
  select coalesce(json_agg(json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'title', s.title, 'unit', u.name)
    order by s.family_name collate "fi-x-icu", s.given_name collate "fi-x-icu"), '[]')
  from staff_role r join staff s on s.id = r.staff_id left join unit u on u.id = r.unit_id
  where r.role = 'purchaser' and s.active and s.id <> $1 and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2))) as json`;

export async function purchasersBeside({
  tx,
  actor,
  caseId,
  today,
}: Context): Promise<z.input<typeof purchasers.reply>> {
  type People = Pick<z.input<typeof purchasers.reply>, "people">;
  const found = await tx.page<People>("purchasers", purchasersStatement, [actor.id, today]);
  return { people: found?.people ?? [], coming: await comingPurchaser(tx, caseId, today) };
}

const purchaserNowStatement = `
select 1 from staff s join staff_role r on r.staff_id = s.id
where s.id = $1 and s.active and r.role = 'purchaser' and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2) limit 1`;

/** Does the person hold the purchaser's role on the day? */
export const purchaserNow = async (tx: Tx, staffId: string, on: LocalDate): Promise<boolean> =>
  (await tx.rows("purchaser-now", purchaserNowStatement, [staffId, on])).length > 0;

const ownPurchaseStatement = `
select w.id, w.valid_to as until from case_worker w where w.case_id = $1 and w.staff_id = $2 and w.role = 'purchaser'
  and w.valid_from <= $3 and (w.valid_to is null or w.valid_to >= $3) order by w.valid_from desc limit 1`;

/** The actor's own relation as the family's purchaser. */
export const ownPurchase = async (
  tx: Tx,
  caseId: string,
  staffId: string,
  today: LocalDate,
): Promise<{ id: string; until: LocalDate | null } | undefined> =>
  (
    await tx.rows<{ id: string; until: LocalDate | null }>("own-purchase", ownPurchaseStatement, [
      caseId,
      staffId,
      today,
    ])
  )[0];

const comingStatement = `
select json_build_object('id', w.id, 'name', s.given_name || ' ' || s.family_name, 'from', w.valid_from, 'reason', w.reason) as json
from case_worker w join staff s on s.id = w.staff_id
where w.case_id = $1 and w.role = 'purchaser' and w.valid_from > $2 and (w.valid_to is null or w.valid_to >= w.valid_from)
order by w.valid_from limit 1`;

/** The social worker to whom the family goes on a day to come. */
export const comingPurchaser = async (
  tx: Tx,
  caseId: string,
  today: LocalDate,
): Promise<z.input<typeof purchasers.reply>["coming"]> =>
  (await tx.page("coming-purchaser", comingStatement, [caseId, today])) ?? null;
