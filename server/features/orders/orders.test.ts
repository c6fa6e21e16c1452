import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/orders.ts";
import { anOrderDesk } from "#fixtures/order-desk.ts";
import { anOrder, aNewFamily, sentOrder, type OrderBody } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { eventsOf, order, rehabilitation } = await anOrderDesk(world);

describe("ordering", () => {
  it("offers the services in force with their limits, grounds and units", async () => {
    const { caseId } = await aNewFamily(world, "Aalto");
    const { body } = await world.as("purchaser").call(contract.orderableServices, { params: { caseId } });
    const intensified = body.services.find(({ id }) => id === "intensified-family-work");
    expect(intensified?.entryGrounds.map(({ code }) => code)).toContain("returning_home");
    expect(intensified?.units.map(({ name }) => name)).toEqual(["Perhekuntoutus"]);
    const visits = body.services.find(({ id }) => id === "child-welfare-family-work")?.limits;
    expect(visits?.map(({ kind, max }) => [kind, max])).toEqual([
      ["meetings_a_week", 3],
      ["months", 24],
    ]);
    expect(visits?.[0]?.rule.source).not.toBe("");
    expect(body.services.find(({ id }) => id === "open-family-rehabilitation")?.asksClientPlan).toBe(true);
    expect(body.running).toBeNull();
  });

  it("brings the provider's lead to the family, and nobody else", async () => {
    const { caseId } = await aNewFamily(world, "Berg");
    await world.denied(contract.ordersOf, { params: { caseId } }, ["lead", "keyWorker"]);
    const orderId = await sentOrder(world, caseId);
    const { body } = await world.as("lead").call(contract.ordersOf, { params: { caseId } });
    expect(
      body.orders.map(({ id, status, forMe, serviceName }) => [id, status, forMe, serviceName.fi]),
    ).toEqual([[orderId, "sent", true, "Perhetyö"]]);
    expect(body.can).toContain("order.answer");
    expect(await eventsOf(caseId)).toEqual(["order_sent"]);
    await world.denied(contract.ordersOf, { params: { caseId } }, [
      "otherLead",
      "keyWorker",
      "otherPurchaser",
      "administrator",
      "privacyOfficer",
    ]);
  });

  it("is the purchaser's alone", async () => {
    const { caseId } = await aNewFamily(world, "Eklund");
    await world.denied(contract.createOrder, { params: { caseId }, body: anOrder(world) }, [
      "intake",
      "otherPurchaser",
      "lead",
      "administrator",
    ]);
  });

  const refusals: [string, Partial<OrderBody>, string, string?][] = [
    ["a service that isn't", { service: "home-help" }, "service_not_in_force"],
    ["a unit that doesn't deliver it", { service: "intensified-family-work" }, "unit_does_not_deliver"],
    ["a legal basis of another service", { legalBasis: "lsl_36" }, "legal_basis_unknown"],
    ["what is over before it begins", { validFrom: "2026-01-01", validTo: "2026-11-22" }, "order_in_past"],
    [
      "no entry ground where the model asks",
      { service: "intensified-family-work", legalBasis: "lsl_36", providerUnitId: rehabilitation },
      "entry_ground_missing",
      "entry.ground",
    ],
    [
      "an entry ground that isn't one",
      {
        service: "intensified-family-work",
        legalBasis: "lsl_36",
        providerUnitId: rehabilitation,
        entryGround: "tired",
      },
      "entry_ground_unknown",
      "entry.ground",
    ],
    [
      "rehabilitation without the client plan",
      { service: "open-family-rehabilitation", legalBasis: "lsl_36", providerUnitId: rehabilitation },
      "client_plan_missing",
      "entry.client_plan",
    ],
    [
      "four visits a week where three is most",
      {
        service: "child-welfare-family-work",
        legalBasis: "lsl_36",
        providerUnitId: rehabilitation,
        amount: 4,
        amountUnit: "meetings",
      },
      "amount_over_limit",
      "work.visits",
    ],
    [
      "three years where two is most",
      {
        service: "child-welfare-family-work",
        legalBasis: "lsl_36",
        providerUnitId: rehabilitation,
        validTo: "2029-11-23",
      },
      "order_too_long",
      "work.two_years",
    ],
    ["a client plan that is still to come", { clientPlanOn: "2026-12-01" }, "client_plan_in_future"],
  ];
  it.each(refusals)("refuses %s and says why", async (_what, changed, code, rule) => {
    const { caseId } = await aNewFamily(world, "Forsman");
    const { status, error } = await order(caseId, changed);
    expect([status, error.code, error.rule?.id]).toEqual([409, code, rule]);
    expect((error.rule?.source ?? "") !== "", "a rule comes with its source").toBe(rule !== undefined);
    expect(await eventsOf(caseId)).toEqual([]);
  });

  it("refuses a second order of the same service while one waits", async () => {
    const { caseId } = await aNewFamily(world, "Grön");
    await sentOrder(world, caseId);
    expect((await order(caseId)).error.code).toBe("order_already_waiting");
  });

  it("refuses a last day before the first at its field", async () => {
    const { caseId } = await aNewFamily(world, "Haapala");
    const { status, error } = await order(caseId, { validTo: "2026-11-20" });
    expect([status, error.issues?.[0]?.path, error.issues?.[0]?.code]).toEqual([
      400,
      "validTo",
      "before_start",
    ]);
  });
});

describe("returning, correcting, withdrawing", () => {
  it("returns with a reason, ends the lead's part, and lets the purchaser correct", async () => {
    const { caseId } = await aNewFamily(world, "Rantanen");
    const orderId = await sentOrder(world, caseId);
    const back = {
      params: { caseId, orderId },
      body: { version: 1, reason: "Perhe tarvitsee ensin palvelutarpeen arvion." },
    };
    expect((await world.as("lead").call(contract.returnOrder, back)).status).toBe(200);
    await world.denied(contract.ordersOf, { params: { caseId } }, ["lead"]);
    const { orders } = (await world.as("purchaser").call(contract.ordersOf, { params: { caseId } })).body;
    expect(orders[0]).toMatchObject({
      status: "returned",
      answerReason: "Perhe tarvitsee ensin palvelutarpeen arvion.",
      answeredBy: "Maija Korhonen",
    });
    const corrected = await sentOrder(world, caseId, { replaces: orderId });
    const after = (await world.as("lead").call(contract.ordersOf, { params: { caseId } })).body.orders;
    expect(after.map(({ id, status, replaced }) => [id, status, replaced])).toEqual([
      [corrected, "sent", false],
      [orderId, "returned", true],
    ]);
    expect(
      (await order(caseId, { replaces: orderId, service: "family-guidance", legalBasis: "shl_16" })).error
        .code,
    ).toBe("order_not_returned");
    expect(await eventsOf(caseId)).toEqual(["order_sent", "order_returned", "order_corrected"]);
  });

  it("takes back what nobody has answered", async () => {
    const { caseId } = await aNewFamily(world, "Salmi");
    const orderId = await sentOrder(world, caseId);
    const body = { version: 1, reason: "Perhe muutti toiselle alueelle." };
    await world.denied(contract.withdrawOrder, { params: { caseId, orderId }, body }, [
      "lead",
      "otherPurchaser",
      "administrator",
    ]);
    expect(
      (await world.as("purchaser").call(contract.withdrawOrder, { params: { caseId, orderId }, body }))
        .status,
    ).toBe(200);
    await world.denied(contract.ordersOf, { params: { caseId } }, ["lead"]);
    const again = await world
      .as("purchaser")
      .call(contract.withdrawOrder, { params: { caseId, orderId }, body: { ...body, version: 2 } });
    expect(again.error.code).toBe("order_not_waiting");
  });
});

describe("the list of orders", () => {
  it("shows the lead what waits and for how many working days, and each only their own", async () => {
    const { caseId } = await aNewFamily(world, "Tuominen");
    const orderId = await sentOrder(world, caseId);
    world.setNow("2026-12-08T08:00:00Z");
    const list = async (who: "lead" | "otherLead" | "purchaser" | "otherPurchaser") =>
      (await world.as(who).call(contract.orderList, { query: { status: "sent" } })).body;
    const mine = await list("lead");
    // Eleven working days but for Independence Day, which was a Sunday.
    expect(mine.orders.find(({ id }) => id === orderId)).toMatchObject({
      family: "Tuominen",
      waited: 11,
      forMe: true,
    });
    expect(mine.counts["sent"]).toBe(mine.orders.length);
    expect((await list("purchaser")).orders.map(({ id }) => id)).toContain(orderId);
    expect((await list("otherLead")).orders.map(({ id }) => id)).not.toContain(orderId);
    expect((await list("otherPurchaser")).orders).toEqual([]);
    world.setNow("2026-11-23T08:00:00Z");
    await world.denied(contract.orderList, {}, ["keyWorker", "administrator", "intake"]);
  });
});
