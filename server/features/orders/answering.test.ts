import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/orders.ts";
import { anOrderDesk } from "#fixtures/order-desk.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { accept, eventsOf, rehabilitation, statusOf, therapist } = await anOrderDesk(world);

const relationsOf = async (caseId: string) => {
  const found = world.rows.selectFrom("case_access").select("actor_id").where("case_id", "=", caseId);
  return (await found.execute()).map(({ actor_id }) => actor_id);
};

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
    expect((await relationsOf(caseId)).includes(therapist)).toBe(false);
    await world.rows
      .updateTable("service_order")
      .set({ client_plan_on: "2026-11-10" })
      .where("id", "=", orderId)
      .execute();
    // The team is multi-professional: the therapist alone isn't one.
    const alone = await accept("otherLead", caseId, orderId, [therapist]);
    expect([alone.status, alone.error.code]).toEqual([409, "team_too_small"]);
    const colleague = await aWorker(world.rows, {
      name: "Pekka Salo",
      role: "familyWorker",
      unitId: rehabilitation,
    });
    const taken = await accept("otherLead", caseId, orderId, [therapist, colleague]);
    expect(taken.status, taken.text).toBe(200);
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

describe("handing a family over", () => {
  it("begins the other's part and ends one's own with the day", async () => {
    const { caseId } = await aNewFamily(world, "Uusitalo");
    const orderId = await sentOrder(world, caseId);
    const listed = async (who: "purchaser" | "otherPurchaser") =>
      (await world.as(who).call(contract.orderList, { query: { status: "all" } })).body.orders.map(
        ({ id }) => id,
      );
    expect(await listed("purchaser")).toContain(orderId);
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
    const refused = async (changed: { id?: string; staffId?: string; from?: string }) =>
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
    // A second one would make two purchasers and move one's own last day.
    expect(await refused({ id: uuidv7(), from: "2027-03-01" })).toBe("handed_over_already");
    world.setNow("2026-12-01T08:00:00Z");
    expect((await world.as("otherPurchaser").call(contract.ordersOf, { params: { caseId } })).status).toBe(
      200,
    );
    await world.denied(contract.ordersOf, { params: { caseId } }, ["purchaser"]);
    expect(await listed("otherPurchaser"), "the family's orders come along").toContain(orderId);
    expect(await listed("purchaser")).not.toContain(orderId);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("is taken back while it is still to come, and not afterwards", async () => {
    const { caseId } = await aNewFamily(world, "Vuorela");
    const params = { caseId };
    const timo = world.as("purchaser");
    const give = async (from: string) => {
      const id = uuidv7();
      const body = { id, staffId: world.people.otherPurchaser, from, reason: "Työnjako muuttuu." };
      return { id, ...(await timo.call(contract.handOver, { params, body })) };
    };
    const coming = async () => (await timo.call(contract.purchasers, { params })).body.coming;
    const takeBack = (relationId: string) =>
      timo.call(contract.takeBackHandOver, { params: { caseId, relationId } });
    const { id } = await give("2026-12-01");
    expect(await coming()).toEqual({
      id,
      name: "Helena Salo",
      from: "2026-12-01",
      reason: "Työnjako muuttuu.",
    });
    await world.denied(contract.takeBackHandOver, { params: { caseId, relationId: id } }, [
      "otherPurchaser",
      "lead",
      "intake",
      "administrator",
    ]);
    const elsewhere = await aNewFamily(world, "Ahola");
    expect(
      (await timo.call(contract.takeBackHandOver, { params: { caseId: elsewhere.caseId, relationId: id } }))
        .error.code,
      "not through another family",
    ).toBe("no_coming_handover");
    expect((await takeBack(id)).status).toBe(200);
    expect(await coming()).toBeNull();
    expect((await eventsOf(caseId)).at(-1)).toBe("purchaser_change_taken_back");
    world.setNow("2026-12-02T08:00:00Z");
    await world.denied(contract.ordersOf, { params }, ["otherPurchaser"]);
    expect((await timo.call(contract.ordersOf, { params })).status, "one's own part goes on").toBe(200);
    const today = await give("2026-12-02");
    expect(today.status, today.text).toBe(200);
    expect((await takeBack(today.id)).error.code, "it has begun").toBe("no_coming_handover");
    expect((await give("2026-12-20")).error.code, "nor is it given twice on one's last day").toBe(
      "handed_over_already",
    );
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("is made of a closed case too, which the new one may then take up again", async () => {
    const { caseId } = await aNewFamily(world, "Yrjölä");
    const params = { caseId };
    await world.rows
      .updateTable("family_case")
      .set({ status: "closed", closed_on: "2026-11-20" })
      .where("id", "=", caseId)
      .execute();
    const body = {
      id: uuidv7(),
      staffId: world.people.otherPurchaser,
      from: "2026-11-24",
      reason: "Timo jää eläkkeelle.",
    };
    const given = await world.as("purchaser").call(contract.handOver, { params, body });
    expect(given.status, given.text).toBe(200);
    world.setNow("2026-11-25T08:00:00Z");
    await world.denied(contract.ordersOf, { params }, ["purchaser"]);
    const { can } = (await world.as("otherPurchaser").call(contract.ordersOf, { params })).body;
    expect(can).toEqual(expect.arrayContaining(["case.reopen", "purchaser.change"]));
    expect(can).not.toContain("order.create");
    world.setNow("2026-11-23T08:00:00Z");
  });
});
