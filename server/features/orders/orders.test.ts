import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/orders.ts";
import { anOrder, aNewFamily, sentOrder, type OrderBody } from "#fixtures/orders.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const rehabilitation = await aUnit(world.rows, {
  name: "Perhekuntoutus",
  kind: "provider",
  services: ["open-family-rehabilitation", "intensified-family-work", "child-welfare-family-work"],
});
await world.rows
  .insertInto("staff_role")
  .values({
    id: uuidv7(),
    staff_id: world.people.otherLead,
    unit_id: rehabilitation,
    role: "unitLead",
    valid_from: "2020-01-01",
  })
  .execute();
const therapist = await aWorker(world.rows, {
  name: "Outi Rinne",
  role: "familyWorker",
  unitId: rehabilitation,
  competences: ["therapy"],
});

const order = (caseId: string, changed: Partial<OrderBody> = {}) =>
  world.as("purchaser").call(contract.createOrder, { params: { caseId }, body: anOrder(world, changed) });
const accept = (
  who: "lead" | "otherLead",
  caseId: string,
  orderId: string,
  team: string[] = [],
  version = 1,
) =>
  world.as(who).call(contract.acceptOrder, {
    params: { caseId, orderId },
    body: {
      periodId: uuidv7(),
      version,
      team: team.map((staffId, at) => ({
        id: uuidv7(),
        staffId,
        role: at === 0 ? ("keyWorker" as const) : ("familyWorker" as const),
        hoursPerWeek: 3,
      })),
    },
  });
const statusOf = async (orderId: string) =>
  (
    await world.rows
      .selectFrom("service_order")
      .select("status")
      .where("id", "=", orderId)
      .executeTakeFirstOrThrow()
  ).status;
const relationsOf = async (caseId: string) =>
  await world.rows
    .selectFrom("case_access")
    .select(["actor_id", "relation"])
    .where("case_id", "=", caseId)
    .execute();
const eventsOf = async (caseId: string) =>
  (
    await world.rows
      .selectFrom("case_event")
      .select("kind")
      .where("case_id", "=", caseId)
      .orderBy("id")
      .execute()
  ).map(({ kind }) => kind);

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

describe("accepting", () => {
  it("starts the service by its model, opens matters, names the team and ends the front door's part", async () => {
    const { caseId, childId } = await aNewFamily(world, "Iivonen");
    const orderId = await sentOrder(world, caseId);
    const accepted = await accept("lead", caseId, orderId, [
      world.people.keyWorker,
      world.people.familyWorker,
    ]);
    expect(accepted.body).toMatchObject({ continues: false, startedOn: "2026-11-23" });
    const period = await world.rows
      .selectFrom("service_period")
      .selectAll()
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    expect(period).toMatchObject({
      id: accepted.body.periodId,
      service: "family-work",
      service_version: 1,
      service_task: "family-services",
      phase: "start",
      order_id: orderId,
    });
    expect(
      await world.rows
        .selectFrom("matter")
        .select(["person_id", "service_task"])
        .where("case_id", "=", caseId)
        .execute(),
    ).toEqual([{ person_id: childId, service_task: "family-services" }]);
    const family = await world.rows
      .selectFrom("family_case")
      .select(["unit_id", "service", "phase"])
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow();
    expect(family).toEqual({ unit_id: world.units.team, service: "family-work", phase: "start" });
    expect(await eventsOf(caseId)).toEqual([
      "order_sent",
      "team_joined",
      "team_joined",
      "order_accepted",
      "service_started",
    ]);
    const duties = await world.rows.selectFrom("duty").select("rule").where("case_id", "=", caseId).execute();
    expect(duties.length, "the engine's duties stand at once").toBeGreaterThan(0);
    // The front door sees the family on its last day and not after.
    expect((await world.as("intake").call(contract.ordersOf, { params: { caseId } })).status).toBe(200);
    world.setNow("2026-11-24T08:00:00Z");
    await world.denied(contract.ordersOf, { params: { caseId } }, ["intake"]);
    expect((await world.as("keyWorker").call(contract.ordersOf, { params: { caseId } })).status).toBe(200);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("begins on the order's first day when that is still to come", async () => {
    const { caseId } = await aNewFamily(world, "Jokela");
    const orderId = await sentOrder(world, caseId, { validFrom: "2026-12-07" });
    expect((await accept("lead", caseId, orderId, [world.people.keyWorker])).body.startedOn).toBe(
      "2026-12-07",
    );
  });

  it("stops at the model's gate, with the rule and its source", async () => {
    const { caseId } = await aNewFamily(world, "Kallio");
    const orderId = await sentOrder(world, caseId, {
      service: "open-family-rehabilitation",
      legalBasis: "lsl_36",
      providerUnitId: rehabilitation,
      clientPlanOn: "2026-11-10",
    });
    await world.rows
      .updateTable("service_order")
      .set({ client_plan_on: null })
      .where("id", "=", orderId)
      .execute();
    const refused = await accept("otherLead", caseId, orderId, [therapist]);
    expect([refused.status, refused.error.code, refused.error.rule?.id]).toEqual([
      409,
      "client_plan_missing",
      "entry.client_plan",
    ]);
    expect(refused.error.rule?.source).toMatch(/LsL|practice/);
    expect(await statusOf(orderId), "nothing was begun").toBe("sent");
    expect((await relationsOf(caseId)).some(({ actor_id }) => actor_id === therapist)).toBe(false);
    await world.rows
      .updateTable("service_order")
      .set({ client_plan_on: "2026-11-10" })
      .where("id", "=", orderId)
      .execute();
    expect((await accept("otherLead", caseId, orderId, [therapist])).status).toBe(200);
  });

  it("continues the same service under a new order", async () => {
    const { caseId } = await aNewFamily(world, "Lahti");
    const first = await sentOrder(world, caseId);
    const { periodId } = (await accept("lead", caseId, first, [world.people.keyWorker])).body;
    const second = await sentOrder(world, caseId, { validFrom: "2027-06-01", validTo: "2027-12-31" });
    const continued = await accept("lead", caseId, second);
    expect(continued.body).toMatchObject({ periodId, continues: true, startedOn: "2026-11-23" });
    expect([await statusOf(first), await statusOf(second)]).toEqual(["ended", "accepted"]);
    expect((await eventsOf(caseId)).slice(-2)).toEqual(["order_accepted", "service_continued"]);
  });

  it("is refused while another service runs", async () => {
    const { caseId } = await aNewFamily(world, "Mattila");
    await accept("lead", caseId, await sentOrder(world, caseId), [world.people.keyWorker]);
    const other = await sentOrder(world, caseId, { service: "family-guidance", legalBasis: "shl_16" });
    expect((await accept("lead", caseId, other)).error.code).toBe("other_service_running");
  });

  it("is refused for a worker who can't be chosen, and nothing is begun", async () => {
    const { caseId } = await aNewFamily(world, "Niskanen");
    const orderId = await sentOrder(world, caseId);
    expect((await accept("lead", caseId, orderId, [world.people.purchaser])).error.code).toBe(
      "worker_not_available",
    );
    expect(
      (await accept("lead", caseId, orderId, [world.people.keyWorker, world.people.keyWorker])).error.code,
    ).toBe("already_in_team");
    expect(await statusOf(orderId)).toBe("sent");
  });

  it("answers 412 to one who saw another version, and 409 to one who is late", async () => {
    const { caseId } = await aNewFamily(world, "Oksanen");
    const orderId = await sentOrder(world, caseId);
    expect((await accept("lead", caseId, orderId, [world.people.keyWorker], 7)).status).toBe(412);
    await accept("lead", caseId, orderId, [world.people.keyWorker]);
    expect((await accept("lead", caseId, orderId, [], 2)).error.code).toBe("order_not_waiting");
  });

  it("is for the lead of the unit that was asked", async () => {
    const { caseId } = await aNewFamily(world, "Penttinen");
    const orderId = await sentOrder(world, caseId);
    const body = { periodId: uuidv7(), version: 1, team: [] };
    await world.denied(contract.acceptOrder, { params: { caseId, orderId }, body }, [
      "otherLead",
      "keyWorker",
      "purchaser",
      "intake",
      "administrator",
    ]);
    // Another unit's lead who stands to the family through an order of their own can't answer this one.
    await sentOrder(world, caseId, {
      service: "intensified-family-work",
      legalBasis: "lsl_36",
      entryGround: "returning_home",
      providerUnitId: rehabilitation,
    });
    expect((await accept("otherLead", caseId, orderId)).status).toBe(404);
    expect(await statusOf(orderId)).toBe("sent");
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

describe("handing a family over", () => {
  it("begins the other's part and ends one's own with the day", async () => {
    const { caseId } = await aNewFamily(world, "Uusitalo");
    const body = {
      id: uuidv7(),
      staffId: world.people.otherPurchaser,
      from: "2026-12-01",
      reason: "Työnjako muuttuu.",
    } as const;
    await world.denied(contract.handOver, { params: { caseId }, body }, [
      "otherPurchaser",
      "intake",
      "administrator",
    ]);
    const refused = async (changed: Partial<typeof body> | { staffId: string }) =>
      (
        await world
          .as("purchaser")
          .call(contract.handOver, { params: { caseId }, body: { ...body, ...changed } })
      ).error.code;
    expect(await refused({ staffId: world.people.keyWorker })).toBe("worker_not_available");
    expect(await refused({ staffId: world.people.purchaser })).toBe("same_worker");
    expect((await world.as("purchaser").call(contract.handOver, { params: { caseId }, body })).status).toBe(
      200,
    );
    await world.denied(contract.ordersOf, { params: { caseId } }, ["otherPurchaser"]);
    world.setNow("2026-12-01T08:00:00Z");
    expect((await world.as("otherPurchaser").call(contract.ordersOf, { params: { caseId } })).status).toBe(
      200,
    );
    await world.denied(contract.ordersOf, { params: { caseId } }, ["purchaser"]);
    world.setNow("2026-11-23T08:00:00Z");
  });
});
