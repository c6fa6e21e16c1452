import type { z } from "zod";
import type { acceptOrder, createOrder, handOver } from "#contract/worker/orders.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { decideAcceptOrder, decideAnswerable, decideEndWaiting } from "#core/orders/decide-answer-order.ts";
import { decideCreateOrder } from "#core/orders/decide-create-order.ts";
import { decideHandOver } from "#core/orders/decide-hand-over.ts";
import { serviceModel, servicesInForce } from "#core/services/catalogue.ts";
import { moveOfOrder } from "#server/features/moves/queries.ts";
import { explained } from "#server/features/duties/queries.ts";
import { answeringFacts, orderingFacts, type AnsweredRow } from "#server/features/orders/ordering-facts.ts";
import { comingPurchaser, ownPurchase, purchaserNow } from "#server/features/orders/queries.ts";
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
type HandOverBody = z.output<NonNullable<typeof handOver.body>>;

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

/** The responsible social worker changes: one's own part ends the day before, the other's begins. */
export async function handFamilyOver(context: Context, body: HandOverBody) {
  const { tx, caseId, actor, today } = context;
  const own = await ownPurchase(tx, caseId, actor.id, today);
  if (!own) return notFound;
  const decision = decideHandOver(
    {
      actorId: actor.id,
      ownUntil: own.until,
      isComing: (await comingPurchaser(tx, caseId, today)) !== null,
      isPurchaserThen: await purchaserNow(tx, body.staffId, body.from),
    },
    body,
    today,
  );
  if (!decision.ok) return decision;
  // Today is the last day of one who hands over today: what is being said about it is still theirs to write.
  const lastDay = body.from === today ? today : addDays(body.from, -1);
  await tx.db
    .updateTable("case_worker")
    .set((e) => ({ valid_to: lastDay, version: e("version", "+", 1) }))
    .where("id", "=", own.id)
    .where("case_id", "=", caseId)
    .execute();
  // After one's own: two parts without an end don't stand beside one another. One still answers for the family today.
  await tx.db
    .insertInto("case_worker")
    .values({
      id: body.id,
      case_id: caseId,
      staff_id: body.staffId,
      role: "purchaser",
      valid_from: body.from,
      reason: body.reason,
    })
    .execute();
  context.about({ objectKind: "case_worker", objectId: body.id });
  context.event("purchaser_changed", {
    subjectKind: "staff",
    subjectId: body.staffId,
    data: { from: body.from },
  });
  return { handedOver: true as const };
}

/** What is still to come is taken back: the family stays with the one who has it. */
export async function keepFamily(context: Context, relationId: string) {
  const { tx, caseId } = context;
  const [taken] = await tx.rows<{ staffId: string | null }>(
    "take-back-hand-over",
    'select app.take_back_hand_over($1, $2) as "staffId"',
    [caseId, relationId],
  );
  if (!taken?.staffId) return refuse("no_coming_handover");
  context.about({ objectKind: "case_worker", objectId: relationId });
  context.event("purchaser_change_taken_back", { subjectKind: "staff", subjectId: taken.staffId });
  return { takenBack: true as const };
}
