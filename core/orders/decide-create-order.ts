import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import { orderLimits } from "#core/orders/limits.ts";
import type { AmountUnit } from "#core/orders/order.ts";
import { startFacts, type FamilyFacts } from "#core/orders/start-facts.ts";
import { refusalsOf } from "#core/services/gates.ts";
import { ruleOf, type ServiceModel, type ServiceTask } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";

export type OrderDraft = {
  readonly service: string;
  readonly legalBasis: string;
  readonly entryGround: string;
  readonly specialNeeds: readonly string[];
  readonly amount: number;
  readonly amountUnit: AmountUnit;
  readonly clientPlanOn: LocalDate | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly replaces: boolean;
  /** The child or young person whom the service is for, where one is named. */
  readonly clientId: string | null;
};

export type OrderingFacts = {
  /** The service's model in force today, or nothing when there is none. */
  readonly model: ServiceModel | undefined;
  /** Is the unit at work and does it deliver the service? */
  readonly unitDelivers: boolean;
  /** The service has an unanswered order already. */
  readonly waiting: boolean;
  /** Status of the order that this one corrects. */
  readonly replacedStatus: string | null;
  /** When the same service began, where it is running: an order then lengthens it. */
  readonly runningSince: LocalDate | null;
  /** Rules that an approved deviation sets aside in the running service. */
  readonly deviated: readonly string[];
  readonly family: FamilyFacts;
};

type Code =
  | ServiceRefusal
  | "service_not_in_force"
  | "unit_does_not_deliver"
  | "order_already_waiting"
  | "order_not_returned"
  | "amount_below_limit"
  | "amount_over_limit"
  | "order_too_long"
  | "order_in_past"
  | "client_plan_in_future"
  | "client_not_a_child"
  | "service_not_ordered";

/** May the purchaser send this order? Held against the model's limits and against what the service asks before it begins. */
export function decideCreateOrder(
  facts: OrderingFacts,
  draft: OrderDraft,
  today: LocalDate,
): Decision<{ readonly serviceVersion: number; readonly serviceTask: ServiceTask }, Code> {
  const { model } = facts;
  if (!model) return refuse("service_not_in_force");
  if (!model.begins.includes("order")) return refuse("service_not_ordered");
  if (draft.clientId !== null && facts.family.client?.id !== draft.clientId)
    return refuse("client_not_a_child");
  if (!facts.unitDelivers) return refuse("unit_does_not_deliver");
  if (facts.waiting) return refuse("order_already_waiting");
  if (draft.replaces && facts.replacedStatus !== "returned") return refuse("order_not_returned");
  if (draft.validTo < today) return refuse("order_in_past");
  if (draft.clientPlanOn !== null && draft.clientPlanOn > today) return refuse("client_plan_in_future");
  const basis = model.legalBasis.find((one) => one.code === draft.legalBasis);
  if (!basis) return refuse("legal_basis_unknown");
  const limit = limitObstacle(model, facts, draft);
  if (limit) return limit;
  const stands = startObstacle(model, facts, draft, today);
  if (stands) return stands;
  return accept({ serviceVersion: model.version, serviceTask: basis.serviceTask ?? model.serviceTask });
}

function limitObstacle(model: ServiceModel, facts: OrderingFacts, draft: OrderDraft) {
  for (const { kind, rule, min, max } of orderLimits(model)) {
    if (facts.deviated.includes(rule.id)) continue;
    if (kind === "months") {
      const until = addMonths(facts.runningSince ?? draft.validFrom, max);
      if (draft.validTo > until)
        return refuse("order_too_long", { rule: rule.id, values: { months: max, until } });
      continue;
    }
    // Hours can't be told from the number of visits: those are left to people.
    if (draft.amountUnit !== "meetings") continue;
    const values = { amount: draft.amount, min, max };
    if (draft.amount < min) return refuse("amount_below_limit", { rule: rule.id, values });
    if (draft.amount > max) return refuse("amount_over_limit", { rule: rule.id, values });
  }
  return undefined;
}

// What the order can answer for. The team is the provider's matter, asked when the order is taken.
function startObstacle(model: ServiceModel, facts: OrderingFacts, draft: OrderDraft, today: LocalDate) {
  const startsOn = draft.validFrom > today ? draft.validFrom : today;
  const asked = startFacts({ ...draft, orderedOn: today }, facts.family, startsOn);
  const found = refusalsOf(model, asked, { action: "start", on: startsOn }, today).find(
    ({ rule }) => ruleOf(model, rule)?.shape !== "team",
  );
  return found && refuse(found.code, { rule: found.rule, values: found.values });
}
