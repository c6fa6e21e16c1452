import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import {
  decideAcceptOrder,
  decideEndWaiting,
  type AnsweringFacts,
} from "#core/orders/decide-answer-order.ts";
import { orderStatuses } from "#core/orders/order.ts";
import { serviceModel, serviceModels } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";

const today = localDate("2026-11-23");
const order: AnsweringFacts["order"] = {
  status: "sent",
  service: "family-work",
  serviceTask: "family-services",
  unitId: "u1",
  orderedOn: localDate("2026-11-20"),
  legalBasis: "shl_18",
  entryGround: "",
  specialNeeds: [],
  clientPlanOn: null,
  validFrom: localDate("2026-11-01"),
  validTo: localDate("2027-05-31"),
};
const facts = (changed: Partial<AnsweringFacts> = {}): AnsweringFacts => ({
  order,
  model: serviceModel("family-work") as ServiceModel,
  running: null,
  leaves: null,
  family: {
    contactOn: null,
    childWelfareClient: false,
    members: [],
    client: null,
    team: [{ workerId: "w", competences: [], from: today }],
  },
  ...changed,
});
const decided = (known: AnsweringFacts) => {
  const decision = decideAcceptOrder(known, today);
  return decision.ok ? decision.value : decision.code;
};
const running = {
  id: "p1",
  service: "family-work",
  serviceTask: "family-services",
  unitId: "u1",
  startedOn: localDate("2026-03-01"),
} as const;

describe("decideAcceptOrder", () => {
  it.each([
    [
      "today, when the order's first day has gone",
      facts(),
      { startedOn: today, continues: false, waits: false },
    ],
    [
      "on the order's first day when it is to come",
      facts({ order: { ...order, validFrom: localDate("2026-12-01") } }),
      { startedOn: localDate("2026-12-01"), continues: false, waits: false },
    ],
    [
      "as a continuation of the same service",
      facts({ running }),
      { startedOn: localDate("2026-03-01"), continues: true, waits: false },
    ],
    [
      "when the service that the family leaves by it is closed",
      facts({ running: { ...running, service: "family-guidance" }, leaves: "p1" }),
      { startedOn: today, continues: false, waits: true },
    ],
  ])("begins %s", (_what, known, value) => {
    expect(decided(known)).toEqual(value);
  });

  it.each([
    ["what has been answered", facts({ order: { ...order, status: "returned" } }), "order_not_waiting"],
    ["what is over", facts({ order: { ...order, validTo: localDate("2026-11-22") } }), "order_in_past"],
    [
      "another service beside the running one",
      facts({ running: { ...running, service: "family-guidance" } }),
      "other_service_running",
    ],
    [
      "what the family leaves another service by",
      facts({ running: { ...running, service: "family-guidance" }, leaves: "p0" }),
      "other_service_running",
    ],
    [
      "the same service of another unit",
      facts({ running: { ...running, unitId: "u2" } }),
      "other_service_running",
    ],
    [
      "rehabilitation without the client plan",
      facts({
        model: serviceModel("open-family-rehabilitation") as ServiceModel,
        order: {
          ...order,
          service: "open-family-rehabilitation",
          serviceTask: "child-welfare",
          legalBasis: "lsl_36",
        },
      }),
      "client_plan_missing",
    ],
  ])("refuses %s", (_what, known, code) => {
    expect(decided(known)).toBe(code);
  });

  it("never starts a service that its own model refuses", () => {
    for (const model of serviceModels) {
      const bare = { ...order, service: model.id, legalBasis: "", serviceTask: model.serviceTask };
      const decision = decideAcceptOrder(facts({ model, order: bare }), today);
      const gates = model.rules.filter(
        (rule) =>
          "before" in rule.parameters &&
          rule.parameters.before.includes("start") &&
          rule.shape !== "no_child_welfare",
      );
      const asksClient = model.client === "person";
      expect([model.id, decision.ok]).toEqual([model.id, gates.length === 0 && !asksClient]);
    }
  });

  it("only what waits can be returned or taken back", () => {
    expect(orderStatuses.filter((status) => decideEndWaiting(status).ok)).toEqual(["sent"]);
  });
});
