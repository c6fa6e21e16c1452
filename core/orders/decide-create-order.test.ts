import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { decideCreateOrder, type OrderDraft, type OrderingFacts } from "#core/orders/decide-create-order.ts";
import { serviceModel } from "#core/services/catalogue.ts";

const today = localDate("2026-11-23");
const draft: OrderDraft = {
  service: "family-work",
  legalBasis: "shl_18",
  entryGround: "",
  specialNeeds: [],
  amount: 3,
  amountUnit: "hours",
  clientPlanOn: null,
  validFrom: today,
  validTo: localDate("2027-05-31"),
  replaces: false,
  clientId: null,
};
const facts = (service: string, changed: Partial<OrderingFacts> = {}): OrderingFacts => ({
  model: serviceModel(service),
  unitDelivers: true,
  waiting: false,
  replacedStatus: null,
  runningSince: null,
  deviated: [],
  family: {
    contactOn: today,
    childWelfareClient: false,
    members: [{ id: "c", role: "child" }],
    client: { id: "child", birthDate: localDate("2018-03-01") },
    team: [],
  },
  ...changed,
});
const childWelfare = {
  service: "child-welfare-family-work",
  legalBasis: "lsl_36",
  amountUnit: "meetings",
} as const;

const decided = (known: OrderingFacts, changed: Partial<OrderDraft>) => {
  const decision = decideCreateOrder(known, { ...draft, ...changed }, today);
  return decision.ok ? decision.value : decision.code;
};

describe("decideCreateOrder", () => {
  it.each([
    ["family work", facts("family-work"), {}, { serviceVersion: 1, serviceTask: "family-services" }],
    [
      "the task that the legal basis decides",
      facts("start-team"),
      { service: "start-team", legalBasis: "lsl_26" },
      { serviceVersion: 2, serviceTask: "child-welfare" },
    ],
    [
      "three visits a week where three is most",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 3 },
      { serviceVersion: 2, serviceTask: "child-welfare" },
    ],
    [
      "two years to the day",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 2, validTo: localDate("2028-11-23") },
      { serviceVersion: 2, serviceTask: "child-welfare" },
    ],
    [
      "hours, which no limit of visits can judge",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 20, amountUnit: "hours" as const },
      { serviceVersion: 2, serviceTask: "child-welfare" },
    ],
    [
      "over the limit under an approved deviation",
      facts("child-welfare-family-work", { deviated: ["work.visits"] }),
      { ...childWelfare, amount: 5 },
      { serviceVersion: 2, serviceTask: "child-welfare" },
    ],
  ])("takes %s", (_what, known, changed, value) => {
    expect(decided(known, changed)).toEqual(value);
  });

  it.each([
    ["no service in force", { ...facts("family-work"), model: undefined }, {}, "service_not_in_force"],
    [
      "a unit that doesn't deliver",
      facts("family-work", { unitDelivers: false }),
      {},
      "unit_does_not_deliver",
    ],
    ["one that waits already", facts("family-work", { waiting: true }), {}, "order_already_waiting"],
    [
      "a correction of what wasn't returned",
      facts("family-work", { replacedStatus: "accepted" }),
      { replaces: true },
      "order_not_returned",
    ],
    [
      "half a visit where one is least",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 0.5 },
      "amount_below_limit",
    ],
    [
      "four visits where three is most",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 4 },
      "amount_over_limit",
    ],
    [
      "two years and a day",
      facts("child-welfare-family-work"),
      { ...childWelfare, amount: 2, validTo: localDate("2028-11-24") },
      "order_too_long",
    ],
    [
      "a continuation past two years from the start",
      facts("child-welfare-family-work", { runningSince: localDate("2025-01-10") }),
      { ...childWelfare, amount: 2, validTo: localDate("2027-05-31") },
      "order_too_long",
    ],
    [
      "what the family begins itself",
      facts("preventive-family-work"),
      { service: "preventive-family-work" },
      "service_not_ordered",
    ],
    [
      "aftercare of nobody in particular",
      facts("aftercare-youth-support", { family: { ...facts("family-work").family, client: null } }),
      { service: "aftercare-youth-support", legalBasis: "lsl_75" },
      "client_not_named",
    ],
    [
      "a client who isn't a child of the family",
      facts("aftercare-youth-support"),
      { service: "aftercare-youth-support", legalBasis: "lsl_75", clientId: "somebody" },
      "client_not_a_child",
    ],
    [
      "aftercare past the age where the right ends",
      facts("aftercare-youth-support", {
        family: {
          ...facts("family-work").family,
          client: { id: "young", birthDate: localDate("2003-01-01") },
        },
      }),
      { service: "aftercare-youth-support", legalBasis: "lsl_75" },
      "age_reached",
    ],
  ])("refuses %s", (_what, known, changed, code) => {
    expect(decided(known, changed)).toBe(code);
  });
});
