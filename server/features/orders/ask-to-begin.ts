import { refuse } from "#core/kernel/decision.ts";
import { addMonths } from "#core/kernel/local-date.ts";
import { decideCreateOrder } from "#core/orders/decide-create-order.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import { explained } from "#server/features/duties/queries.ts";
import { orderingFacts } from "#server/features/orders/ordering-facts.ts";
import type { Context } from "#server/platform/serve.ts";

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
