import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import { later, type LocalDate } from "#core/kernel/local-date.ts";
import type { OrderStatus } from "#core/orders/order.ts";
import { startFacts, type FamilyFacts, type OrderedFacts } from "#core/orders/start-facts.ts";
import { mayStart } from "#core/services/gates.ts";
import type { ServiceModel, ServiceTask } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";

export type AnsweredOrder = OrderedFacts & {
  readonly status: OrderStatus;
  readonly service: string;
  readonly serviceTask: ServiceTask;
  readonly unitId: string;
  readonly validFrom: LocalDate;
};

export type AnsweringFacts = {
  readonly order: AnsweredOrder;
  readonly model: ServiceModel;
  /** The service that runs in the case, if any. */
  readonly running:
    | (Pick<AnsweredOrder, "service" | "serviceTask" | "unitId"> & {
        readonly id: string;
        readonly startedOn: LocalDate;
      })
    | null;
  /** The service that the family leaves by the order, where the order belongs to a move. */
  readonly leaves: string | null;
  /** With the team that the lead has chosen. */
  readonly family: FamilyFacts;
};

export type Taken = {
  /** First day of the service; of a continuing one, the day it once began. */
  readonly startedOn: LocalDate;
  /** The same service goes on under the new order. */
  readonly continues: boolean;
  /** The order is accepted, and its service begins when the one that the family leaves is closed. */
  readonly waits: boolean;
};

type Code = ServiceRefusal | "order_not_waiting" | "order_in_past" | "other_service_running";

/** Can the order be taken at all, whoever would do the work? @returns whether it continues the service that runs */
export function decideAnswerable(
  { order, running, leaves }: Pick<AnsweringFacts, "order" | "running" | "leaves">,
  today: LocalDate,
): Decision<
  { readonly continues: boolean; readonly waits: boolean },
  "order_not_waiting" | "order_in_past" | "other_service_running"
> {
  if (order.status !== "sent") return refuse("order_not_waiting");
  if (order.validTo < today) return refuse("order_in_past");
  if (!running) return accept({ continues: false, waits: false });
  const same =
    running.service === order.service &&
    running.unitId === order.unitId &&
    running.serviceTask === order.serviceTask;
  if (same) return accept({ continues: true, waits: false });
  return running.id === leaves ? accept({ continues: false, waits: true }) : refuse("other_service_running");
}

/** May the provider's unit take the order, with this team? The model's own gate stands before every new service. */
export function decideAcceptOrder(facts: AnsweringFacts, today: LocalDate): Decision<Taken, Code> {
  const { order, running } = facts;
  const answerable = decideAnswerable(facts, today);
  if (!answerable.ok) return answerable;
  const { continues, waits } = answerable.value;
  if (running && continues) return accept({ startedOn: running.startedOn, continues, waits });
  const startedOn = later(today, order.validFrom);
  const gate = mayStart(facts.model, startFacts(order, facts.family, startedOn), startedOn);
  return gate.ok ? accept({ startedOn, continues, waits }) : gate;
}

/** Only an order that waits can be returned by the provider or taken back by the purchaser. */
export const decideEndWaiting = (status: OrderStatus): Decision<true, "order_not_waiting"> =>
  status === "sent" ? accept(true) : refuse("order_not_waiting");
