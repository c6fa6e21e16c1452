import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/desk.ts";
import * as orders from "#contract/worker/orders.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const desk = async (who: "purchaser" | "otherPurchaser" = "purchaser") =>
  (await world.as(who).call(contract.desk)).body;

describe("the purchaser's desk", () => {
  it("shows one's own families, and the legal limit of children with its source", async () => {
    const { families, ceiling } = await desk();
    expect(families).toEqual([
      expect.objectContaining({
        family: "Virtanen",
        unit: "Kuopion perhetyö",
        keyWorker: "Leena Aho",
        children: 2,
        orderValidTo: "2027-09-30",
      }),
    ]);
    expect(families[0]?.service?.fi).toBe("Perhetyö");
    expect(ceiling).toEqual({
      children: 2,
      inChildWelfare: 0,
      atMost: 30,
      source: "LsL 417/2007 13 b §",
      coming: 0,
      leaving: 0,
      state: "room",
    });
    await world.rows
      .updateTable("matter")
      .set({ service_task: "child-welfare" })
      .where("person_id", "=", world.members.oona)
      .execute();
    expect((await desk()).ceiling.inChildWelfare).toBe(1);
  });

  it("shows orders that wait, and those that came back until they are corrected", async () => {
    const { caseId } = await aNewFamily(world, "Aalto");
    const orderId = await sentOrder(world, caseId);
    expect((await desk()).orders).toEqual([
      expect.objectContaining({ id: orderId, status: "sent", waited: 0, unit: "Kuopion perhetyö" }),
    ]);
    await world.as("lead").call(orders.returnOrder, {
      params: { caseId, orderId },
      body: { version: 1, reason: "Määrä puuttuu perusteluista." },
    });
    expect((await desk()).orders).toEqual([
      expect.objectContaining({
        id: orderId,
        status: "returned",
        answerReason: "Määrä puuttuu perusteluista.",
      }),
    ]);
    const corrected = await sentOrder(world, caseId, { replaces: orderId });
    expect((await desk()).orders.map(({ id }) => id)).toEqual([corrected]);
  });

  it("tells what others have done since the last look, until it is marked as seen", async () => {
    const { news } = await desk();
    const aalto = news.find(({ family }) => family === "Aalto");
    expect(
      aalto?.events.map(({ kind, by }) => [kind, by]),
      "one's own doings are no news",
    ).toEqual([["order_returned", "Maija Korhonen"]]);
    const marked = await world.as("purchaser").call(contract.markSeen, {
      body: { families: [{ caseId: aalto?.caseId ?? "", upTo: aalto?.upTo ?? 0 }] },
    });
    expect(marked.body.marked).toBe(1);
    expect((await desk()).news.map(({ family }) => family)).not.toContain("Aalto");
    const back = await world
      .as("purchaser")
      .call(contract.markSeen, { body: { families: [{ caseId: aalto?.caseId ?? "", upTo: 0 }] } });
    expect(back.body.marked, "a mark never moves back").toBe(0);
  });

  it("marks nothing of a family that isn't one's own", async () => {
    const reply = await world
      .as("otherPurchaser")
      .call(contract.markSeen, { body: { families: [{ caseId: world.caseId, upTo: 1 }] } });
    expect(reply.body.marked).toBe(0);
    expect(
      await world.rows
        .selectFrom("case_look")
        .select("case_id")
        .where("actor_id", "=", world.people.otherPurchaser)
        .execute(),
    ).toEqual([]);
  });

  it("shows plans that wait for the purchaser's stand until it is taken, and approved summaries", async () => {
    const planId = uuidv7();
    await world.rows
      .insertInto("plan")
      .values({
        id: planId,
        case_id: world.caseId,
        period_id: world.periodId,
        plan_version: 1,
        status: "proposed",
        content: "{}",
        created_by: world.people.keyWorker,
        created_on: "2026-11-20",
      })
      .execute();
    await world.rows
      .insertInto("document")
      .values({
        id: uuidv7(),
        case_id: world.caseId,
        period_id: world.periodId,
        service_task: "family-services",
        kind: "mapping_summary",
        template: "mapping-summary",
        template_version: 1,
        status: "approved",
        content: "{}",
        begun_on: "2026-11-10",
        approved_on: "2026-11-19",
        created_by: world.people.keyWorker,
      })
      .execute();
    const page = await desk();
    expect(page.plans).toEqual([
      expect.objectContaining({ id: planId, family: "Virtanen", author: "Leena Aho" }),
    ]);
    expect(page.documents.map(({ kind, kindName }) => [kind, kindName.fi !== ""])).toEqual([
      ["mapping_summary", true],
    ]);
    await world.rows
      .insertInto("plan_approval")
      .values({
        id: uuidv7(),
        case_id: world.caseId,
        plan_id: planId,
        staff_id: world.people.purchaser,
        party: "purchaser",
        stance: "agrees",
        on_day: "2026-11-23",
        recorded_by: world.people.purchaser,
      })
      .execute();
    expect((await desk()).plans).toEqual([]);
  });

  it("is empty for another purchaser and closed to others", async () => {
    const other = await world.as("otherPurchaser").call(contract.desk);
    expect([other.body.families, other.body.orders, other.body.news, other.body.plans]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(other.text).not.toMatch(/Virtanen|Aalto/);
    await world.denied(contract.desk, {}, ["keyWorker", "lead", "intake", "administrator", "privacyOfficer"]);
    await world.denied(contract.markSeen, { body: { families: [{ caseId: world.caseId, upTo: 1 }] } }, [
      "keyWorker",
      "administrator",
    ]);
  });
});
