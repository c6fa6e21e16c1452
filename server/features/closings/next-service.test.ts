import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/closings.ts";
import { familyPage } from "#contract/worker/families.ts";
import { evaluateGoal } from "#contract/worker/goals.ts";
import * as orders from "#contract/worker/orders.ts";
import { planPage } from "#contract/worker/plans.ts";
import { teamChoices, teamOf } from "#contract/worker/teams.ts";
import { aGoal, aMeeting } from "#fixtures/meetings.ts";
import { anOrderDesk } from "#fixtures/order-desk.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { anApprovedDocument, anEntry } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";

// A family's services come one after another: the next is ordered while the former runs, and begins when it has ended.
const world = await aWorld();
const { people, rows, units } = world;
const { accept, eventsOf, statusOf } = await anOrderDesk(world);
await rows
  .updateTable("unit")
  .set({ services: ["family-work", "child-welfare-family-work"] })
  .where("id", "=", units.otherTeam)
  .execute();
const [jussi, timo] = [world.as("otherWorker"), world.as("purchaser")];

const page = async (caseId: string, who = jussi) =>
  (await who.call(contract.closingPage, { params: { caseId } })).body;
const close = async (caseId: string) =>
  jussi.call(contract.closeCase, {
    params: { caseId },
    body: { version: (await page(caseId)).service?.version ?? 0 },
  });

/** Of another service task than the next one: those who do the one don't see the other's order. A family whose first service, of the other unit, has done its work: nothing but the order stands in the way of anything. */
async function aFirstServiceDone(name: string) {
  const { caseId, childId } = await aNewFamily(world, name);
  const params = { caseId };
  const orderId = await sentOrder(world, caseId, {
    service: "child-welfare-family-work",
    legalBasis: "lsl_36",
    providerUnitId: units.otherTeam,
  });
  const accepted = await accept("otherLead", caseId, orderId, [people.otherWorker]);
  expect(accepted.status, accepted.text).toBe(200);
  const { periodId } = accepted.body;
  const meetingId = await aMeeting(rows, {
    caseId,
    periodId,
    kind: "start",
    startsAt: "2026-11-23T07:00:00Z",
    takePart: [
      { personId: childId, party: "child" },
      { personId: childId, party: "family" },
      { staffId: people.purchaser, party: "purchaser" },
      { staffId: people.otherWorker, party: "worker" },
    ],
    status: "held",
  });
  await anEntry(rows, {
    caseId,
    periodId,
    meetingId,
    authorId: people.otherWorker,
    on: "2026-11-23",
    serviceTask: "child-welfare",
  });
  for (const kind of ["start_memo", "final_evaluation"])
    await anApprovedDocument(rows, {
      caseId,
      periodId,
      kind,
      on: "2026-11-23",
      staffId: people.otherWorker,
      serviceTask: "child-welfare",
    });
  const goalId = await aGoal(rows, { caseId, periodId, title: "Aamut sujuvat" });
  const evaluated = await jussi.call(evaluateGoal, {
    params: { caseId, goalId },
    body: { version: 1, endLevel: 1, whatHelped: "Kuvat seinällä" },
  });
  expect(evaluated.status, evaluated.text).toBe(200);
  const members = await rows
    .selectFrom("case_member")
    .select("person_id")
    .where("case_id", "=", caseId)
    .execute();
  for (const personId of [...members.map(({ person_id }) => person_id), null])
    await jussi.call(contract.recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, personId, words: "Hyvä näin" },
    });
  await timo.call(contract.recordView, {
    params: { caseId, viewId: uuidv7() },
    body: { version: 0, words: "Perhetyö jatkaa" },
  });
  const { service } = await page(caseId);
  const prepared = await jussi.call(contract.prepareClosing, {
    params,
    body: {
      version: service?.version ?? 0,
      outcome: service?.outcomes[0]?.code ?? "",
      continues: [{ what: "Perhetyö", withWhom: "Kuopion perhetyö" }],
    },
  });
  expect(prepared.status, prepared.text).toBe(200);
  return { caseId, periodId, orderId };
}

describe("a service that ends while the next one is ordered", () => {
  it("ends alone: the case stays open for the order, whose service then begins with a team of its own", async () => {
    const { caseId, periodId, orderId } = await aFirstServiceDone("Savolainen");
    const params = { caseId };
    const next = await sentOrder(world, caseId);
    expect((await accept("lead", caseId, next, [people.keyWorker])).error.code).toBe("other_service_running");
    expect((await page(caseId)).keepsOpen).toEqual({ services: 0, orders: 1 });

    const closed = await close(caseId);
    expect([closed.status, closed.text]).toEqual([200, JSON.stringify({ closed: false })]);
    expect(await page(caseId)).toMatchObject({
      status: "open",
      closedOn: null,
      service: { endedOn: "2026-11-23" },
      keepsOpen: { services: 0, orders: 1 },
    });
    expect([await statusOf(orderId), await statusOf(next)]).toEqual(["ended", "sent"]);
    expect(await eventsOf(caseId)).not.toContain("case_closed");

    const choices = await world.as("lead").call(teamChoices, { params, query: { order: next } });
    expect(choices.body.present, "the former team doesn't stay").toEqual([]);
    const accepted = await accept("lead", caseId, next, [people.keyWorker]);
    expect(accepted.body, accepted.text).toMatchObject({ continues: false, startedOn: "2026-11-23" });
    expect(accepted.body.periodId).not.toBe(periodId);
    const periods = await rows
      .selectFrom("service_period")
      .select(["service", "ended_on"])
      .where("case_id", "=", caseId)
      .orderBy("service")
      .execute();
    expect(periods.map(({ service, ended_on }) => [service, ended_on === null])).toEqual([
      ["child-welfare-family-work", false],
      ["family-work", true],
    ]);
    const leena = world.as("keyWorker");
    expect((await page(caseId, leena)).goals, "the former service's goals are its own").toEqual([]);

    const family = await leena.call(familyPage, { params });
    expect(family.body.service?.model.id).toBe("family-work");
    const plan = await leena.call(planPage, { params });
    expect(plan.body.service).toMatchObject({ running: true });
    const team = (await world.as("lead").call(teamOf, { params })).body.members;
    expect(
      team
        .filter(({ role }) => role === "keyWorker")
        .map(({ staffId, to }) => [staffId, to])
        .sort(),
    ).toEqual(
      [
        [people.keyWorker, null],
        [people.otherWorker, "2026-11-23"],
      ].sort(),
    );
    world.setNow("2026-11-24T08:00:00Z");
    await world.denied(familyPage, { params }, ["otherWorker"]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("closes the case when nothing waits, and nothing is ever left waiting in a closed one", async () => {
    const { caseId } = await aFirstServiceDone("Tamminen");
    expect((await page(caseId)).keepsOpen).toEqual({ services: 0, orders: 0 });
    expect((await close(caseId)).body).toEqual({ closed: true });
    const late = await world.as("purchaser").call(orders.createOrder, {
      params: { caseId },
      body: {
        id: uuidv7(),
        service: "family-work",
        legalBasis: "shl_18",
        providerUnitId: units.team,
        grounds: "x",
        wishedOutcome: "x",
        amount: 1,
        amountUnit: "hours",
        validFrom: "2026-11-23",
        validTo: "2027-01-01",
      },
    });
    expect(late.error.code).toBe("case_closed");
    const other = await aNewFamily(world, "Uotila");
    await sentOrder(world, other.caseId);
    await expect(
      rows
        .updateTable("family_case")
        .set({ status: "closed", closed_on: "2026-11-23" })
        .where("id", "=", other.caseId)
        .execute(),
    ).rejects.toThrow(/still waits/);
  });
});

describe("a case that stayed open for an order of which nothing came", () => {
  it("is closed by the purchaser alone, once nothing runs and nothing waits", async () => {
    const { caseId } = await aFirstServiceDone("Vainio");
    const params = { caseId };
    const next = await sentOrder(world, caseId);
    const versionNow = async () => (await page(caseId, timo)).version;
    const end = async (version?: number) =>
      timo.call(contract.endCase, {
        params,
        body: { version: version ?? (await versionNow()), reason: "Perhe ei halua uutta palvelua." },
      });
    expect((await end()).error.code).toBe("service_running");
    await close(caseId);
    expect((await end()).error.code).toBe("order_waits");
    await timo.call(orders.withdrawOrder, {
      params: { ...params, orderId: next },
      body: { version: 1, reason: "Perhe ei halua." },
    });
    await world.denied(contract.endCase, { params, body: { version: 1, reason: "x" } }, [
      "otherWorker",
      "otherLead",
      "lead",
      "otherPurchaser",
      "administrator",
    ]);
    expect((await end((await versionNow()) + 1)).status).toBe(412);
    expect((await end()).body).toEqual({ closed: true });
    expect(await page(caseId, timo)).toMatchObject({ status: "closed", closedOn: "2026-11-23" });
    const open = await rows
      .selectFrom("matter")
      .select("id")
      .where("case_id", "=", caseId)
      .where("closed_on", "is", null)
      .execute();
    expect(open).toEqual([]);
    expect((await end()).error.code).toBe("case_closed");
  });

  it("isn't closed before it has had a service", async () => {
    const { caseId } = await aNewFamily(world, "Ylönen");
    const got = await timo.call(contract.endCase, { params: { caseId }, body: { version: 1, reason: "x" } });
    expect(got.error.code).toBe("no_service_yet");
  });
});
