import type { z } from "zod";
import type { acceptOrder, createOrder } from "#contract/worker/orders.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import { addMonths } from "#core/kernel/local-date.ts";
import { decideAcceptOrder, decideAnswerable, decideEndWaiting } from "#core/orders/decide-answer-order.ts";
import { decideCreateOrder } from "#core/orders/decide-create-order.ts";
import { serviceModel, servicesInForce } from "#core/services/catalogue.ts";
import { moveOfOrder } from "#server/features/moves/queries.ts";
import { explained } from "#server/features/duties/queries.ts";
import { answeringFacts, orderingFacts, type AnsweredRow } from "#server/features/orders/ordering-facts.ts";
import {
  acceptMove,
  carryOver,
  moveToOrder,
  moveWithoutOrder,
  orderMove,
} from "#server/features/orders/move-steps.ts";
import { continueService, startService } from "#server/features/orders/start-service.ts";
import { endRelations, mayJoin, writeRelation } from "#server/features/teams/commands.ts";
import { teamOfOthers } from "#server/features/teams/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type CreateBody = z.output<NonNullable<typeof createOrder.body>>;
type AcceptBody = z.output<NonNullable<typeof acceptOrder.body>>;

export async function orderService(context: Context, body: CreateBody) {
  const { tx, caseId, actor, roles, today, now } = context;
  const model = servicesInForce(today).find(({ id }) => id === body.service);
  const facts = await orderingFacts(tx, {
    caseId,
    service: body.service,
    unitId: body.providerUnitId,
    replaces: body.replaces ?? null,
    today,
    clientId: body.clientId ?? null,
  });
  const decision = decideCreateOrder(
    {
      ...facts,
      model,
      unitDelivers: facts.unitDelivers ?? false,
      runningSince: facts.running?.service === body.service ? facts.running.startedOn : null,
    },
    {
      ...body,
      clientPlanOn: body.clientPlanOn ?? null,
      clientId: body.clientId ?? null,
      replaces: body.replaces !== undefined,
    },
    today,
  );
  if (!decision.ok) return model ? explained(model, decision) : decision;
  const move = await moveToOrder(context, body);
  if (move && move.status !== "proposed" && move.status !== "ordered") return refuse("move_not_waiting");
  await tx.db
    .insertInto("service_order")
    .values({
      id: body.id,
      case_id: caseId,
      service: body.service,
      service_version: decision.value.serviceVersion,
      service_task: decision.value.serviceTask,
      legal_basis: body.legalBasis,
      entry_ground: body.entryGround,
      special_needs: body.specialNeeds,
      purchaser_id: actor.id,
      purchaser_unit_id: roles.find(({ role }) => role === "purchaser")?.unitId ?? null,
      provider_unit_id: body.providerUnitId,
      grounds: body.grounds,
      wished_outcome: body.wishedOutcome,
      amount: body.amount,
      amount_unit: body.amountUnit,
      client_plan_on: body.clientPlanOn ?? null,
      client_id: body.clientId ?? null,
      valid_from: body.validFrom,
      valid_to: body.validTo,
      ordered_at: now,
      ordered_on: today,
      replaces: body.replaces ?? null,
    })
    .execute();
  if (move) await orderMove(context, move.id, body.id);
  context.about({ objectKind: "service_order", objectId: body.id });
  context.event(body.replaces ? "order_corrected" : "order_sent", {
    subjectKind: "service_order",
    subjectId: body.id,
    data: { service: body.service },
  });
  return { id: body.id };
}

/** The order as it is for the one who answers: of a unit they lead, in the version they saw. */
async function orderToAnswer(context: Context, orderId: string, version: number) {
  const facts = await answeringFacts(context.tx, context.caseId, orderId);
  if (!facts || !ledUnits(context.roles).includes(facts.order.unitId)) return { answer: notFound };
  if (facts.order.version !== version) return { answer: stale(facts.order) };
  return { facts };
}

export async function takeOrder(context: Context, orderId: string, body: AcceptBody) {
  const { facts, answer } = await orderToAnswer(context, orderId, body.version);
  if (answer) return answer;
  const { order, running, family } = facts;
  const model = serviceModel(order.service, order.serviceVersion);
  if (!model) throw new Error(`no released model ${order.service} v${order.serviceVersion}`);
  const move = await moveOfOrder(context.tx, orderId);
  const leaves = move?.status === "ordered" ? move.periodId : null;
  const answerable = decideAnswerable({ ...facts, leaves }, context.today);
  if (!answerable.ok) return answerable;
  const { waits } = answerable.value;
  const joining = body.team.map((one) => ({ ...one, from: context.today, to: null, reason: "" }));
  // Of a service that has ended, of another unit: its team makes room as the new one begins.
  const leaving =
    running && !waits ? [] : await teamOfOthers(context.tx, context.caseId, order.unitId, context.today);
  const staying = family.team.filter(({ workerId }) => !leaving.some(({ staffId }) => staffId === workerId));
  const joined = await mayJoin(context, joining, leaving);
  if (!joined.ok) return joined as typeof joined & { code: (typeof acceptOrder.refusals)[number] };
  const chosen = joining.map(({ staffId, from }) => ({
    workerId: staffId,
    from,
    competences: joined.value.find((one) => one.staffId === staffId)?.competences ?? [],
  }));
  const decision = decideAcceptOrder(
    { order, model, running, leaves, family: { ...family, team: [...staying, ...chosen] } },
    context.today,
  );
  if (!decision.ok) return explained(model, decision);
  // The order first: by accepting it the lead comes to stand to the family, and may set its team.
  await answerOrder(context, order, "accepted", body.words);
  if (!waits) {
    await endRelations(context, leaving);
    for (const one of joining) await writeRelation(context, one);
  }
  context.event("order_accepted", {
    subjectKind: "service_order",
    subjectId: order.id,
    data: { service: order.service },
  });
  if (move && leaves) await acceptMove(context, move.id, waits ? body.team : []);
  if (waits) return { periodId: body.periodId, ...decision.value };
  const periodId = running && decision.value.continues ? running.id : body.periodId;
  if (running && decision.value.continues)
    await continueService(context, running.id, running.orderId, orderId);
  else await startService(context, body.periodId, order, decision.value);
  if (move && leaves) await carryOver(context, move.id, body.periodId);
  return { periodId, ...decision.value };
}

async function answerOrder(
  { tx, actor, today, caseId, about }: Context,
  order: AnsweredRow,
  status: string,
  reason: string,
): Promise<void> {
  await tx.db
    .updateTable("service_order")
    .set((e) => ({
      status,
      answer_reason: reason,
      answered_on: today,
      answered_by: actor.id,
      version: e("version", "+", 1),
    }))
    .where("id", "=", order.id)
    .where("case_id", "=", caseId)
    .where("version", "=", order.version)
    .execute();
  about({ objectKind: "service_order", objectId: order.id, objectVersion: order.version + 1 });
}

export async function sendBack(context: Context, orderId: string, body: { version: number; reason: string }) {
  const { facts, answer } = await orderToAnswer(context, orderId, body.version);
  if (answer) return answer;
  const decision = decideEndWaiting(facts.order.status);
  if (!decision.ok) return decision;
  await answerOrder(context, facts.order, "returned", body.reason);
  context.event("order_returned", {
    subjectKind: "service_order",
    subjectId: orderId,
    data: { service: facts.order.service },
  });
  return { returned: true as const };
}

export async function takeBack(context: Context, orderId: string, body: { version: number; reason: string }) {
  const facts = await answeringFacts(context.tx, context.caseId, orderId);
  if (!facts) return notFound;
  if (facts.order.version !== body.version) return stale(facts.order);
  const decision = decideEndWaiting(facts.order.status);
  if (!decision.ok) return decision;
  await moveWithoutOrder(context, orderId);
  await answerOrder(context, facts.order, "withdrawn", body.reason);
  context.event("order_withdrawn", {
    subjectKind: "service_order",
    subjectId: orderId,
    data: { service: facts.order.service },
  });
  return { withdrawn: true as const };
}

/** Months that an order of the front door holds: the time in which an assessment would be complete (ShL 1301/2014 36 §). */
const monthsAsked = 3;

type FrontDoorAsks = { readonly caseId: string; readonly purchaserId: string; readonly reasons: string };

/** The front door asks a team to begin, in the name of the responsible social worker, where the service may begin from a contact. */
export async function askToBegin(
  context: Context,
  { caseId, purchaserId, reasons }: FrontDoorAsks,
  { orderId, service, unitId }: { orderId: string; service: string; unitId: string },
) {
  const { tx, today, now } = context;
  const model = servicesInForce(today).find(({ id }) => id === service);
  const basis = model?.legalBasis[0];
  if (!model?.begins.includes("contact") || !basis) return refuse("service_not_begun_here");
  const facts = await orderingFacts(tx, { caseId, service, unitId, replaces: null, clientId: null, today });
  const visits = model.rules.find(({ shape }) => shape === "meeting_ceiling");
  const order = {
    service,
    clientId: null,
    legalBasis: basis.code,
    entryGround: "",
    specialNeeds: [],
    amount: visits?.shape === "meeting_ceiling" ? visits.parameters.max : 1,
    amountUnit: "meetings" as const,
    clientPlanOn: null,
    validFrom: today,
    validTo: addMonths(today, monthsAsked),
  };
  const decision = decideCreateOrder(
    { ...facts, model, unitDelivers: facts.unitDelivers ?? false, runningSince: null },
    { ...order, replaces: false },
    today,
  );
  if (!decision.ok) return explained(model, decision);
  await tx.db
    .insertInto("service_order")
    .values({
      id: orderId,
      case_id: caseId,
      service,
      service_version: decision.value.serviceVersion,
      service_task: decision.value.serviceTask,
      legal_basis: basis.code,
      purchaser_id: purchaserId,
      provider_unit_id: unitId,
      grounds: reasons,
      wished_outcome: model.summary.fi,
      amount: order.amount,
      amount_unit: order.amountUnit,
      valid_from: today,
      valid_to: order.validTo,
      ordered_at: now,
      ordered_on: today,
    })
    .execute();
  context.event("order_sent", {
    caseId,
    subjectKind: "service_order",
    subjectId: orderId,
    data: { service },
  });
  return { ok: true as const };
}
