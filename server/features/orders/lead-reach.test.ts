import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as closings from "#contract/worker/closings.ts";
import * as entries from "#contract/worker/entries.ts";
import * as families from "#contract/worker/families.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as contract from "#contract/worker/orders.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { anOrder, sentOrder } from "#fixtures/orders.ts";
import { anApprovedDocument, anEntry } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";
import * as documents from "#contract/worker/documents.ts";

// How far an order reaches: what a lead sees while it waits, while it is accepted and after it has ended; and that it
// opens nothing to anybody else before somebody has taken it.
const world = await aWorld();
const { caseId, periodId, rows, people } = world;
const params = { caseId };
const meetingId = await aMeeting(rows, {
  caseId,
  periodId,
  startsAt: "2026-11-16T08:00:00Z",
  status: "held",
  takePart: [{ staffId: people.keyWorker, party: "worker" }],
});
await anEntry(rows, {
  caseId,
  periodId,
  meetingId,
  authorId: people.keyWorker,
  on: "2026-11-16",
  observed: "Kanarialintu lauloi keittiössä.",
});
await rows
  .insertInto("alert")
  .values({
    id: uuidv7(),
    case_id: caseId,
    kind: "safety",
    words: "Kanarianvaroitus",
    valid_from: "2026-10-01",
  })
  .execute();
await rows
  .insertInto("household")
  .values({ id: uuidv7(), case_id: caseId, name: "Koti", street: "Kanariakuja 1", valid_from: "2026-10-01" })
  .execute();
await rows
  .insertInto("contact")
  .values({
    id: uuidv7(),
    reference: "R-2026-AAAAAA",
    unit_id: world.units.frontDoor,
    kind: "family",
    received_at: "2026-09-14T08:00:00Z",
    received_on: "2026-09-14",
    sender: JSON.stringify({ name: "Saana Virtanen" }),
    about: "Illat ovat levottomia.",
    status: "decided",
    decision: "open_case",
    case_id: caseId,
  })
  .execute();

const otherLead = world.as("otherLead");
const relationOf = async (who: string) =>
  (
    await rows
      .selectFrom("case_access")
      .select("relation")
      .where("case_id", "=", caseId)
      .where("actor_id", "=", who)
      .orderBy("relation")
      .execute()
  ).map(({ relation }) => relation);

describe("while an order waits", () => {
  const waiting = anOrder(world, {
    service: "child-welfare-family-work",
    legalBasis: "lsl_36",
    providerUnitId: world.units.otherTeam,
  });

  it("the asked lead sees the order, the members and what was told, and none of the record", async () => {
    await rows
      .updateTable("unit")
      .set({ services: ["family-work", "child-welfare-family-work"] })
      .where("id", "=", world.units.otherTeam)
      .execute();
    const sent = await world.as("purchaser").call(contract.createOrder, { params, body: waiting });
    expect(sent.status, sent.text).toBe(200);
    expect(await relationOf(people.otherLead)).toEqual(["askedLead"]);
    const { orders } = (await otherLead.call(contract.ordersOf, { params })).body;
    expect(
      orders.map(({ id }) => id),
      "not the order of another unit",
    ).toEqual([waiting.id]);
    const page = await otherLead.call(families.familyPage, { params });
    expect(page.body.members.map(({ givenName }) => givenName).toSorted()).toEqual([
      "Eeli",
      "Oona",
      "Petri",
      "Saana",
    ]);
    expect(page.body.contact?.about).toBe("Illat ovat levottomia.");
    expect(page.body.service).toBeNull();
    expect([page.body.households, page.body.alerts, page.body.latest]).toEqual([[], [], []]);
    expect(page.text).not.toMatch(/Kanaria/i);
    expect(page.body.can).toContain("order.answer");
    for (const action of ["entry.read", "meeting.plan", "case.close", "team.edit", "family.edit"])
      expect(page.body.can).not.toContain(action);
  });

  it("nor why the family was opened in an emergency or handed over, nor by whom in an emergency", async () => {
    const others = [
      { staff_id: people.otherWorker, role: "emergency", reason: "Kanariahätä" },
      { staff_id: people.otherPurchaser, role: "purchaser", reason: "Kanariavaihto", valid_to: "2026-11-23" },
    ].map((one) => ({ ...one, id: uuidv7(), case_id: caseId, valid_from: "2026-11-23" }));
    await rows.insertInto("case_worker").values(others).execute();
    const asked = await otherLead.call(families.familyPage, { params });
    expect(asked.body.workers.map(({ role }) => role)).toContain("purchaser");
    expect(asked.body.workers.map(({ role }) => role)).not.toContain("emergency");
    expect(asked.text).not.toMatch(/Kanaria/i);
    const whole = await world.as("keyWorker").call(families.familyPage, { params });
    expect(whole.text).toMatch(/Kanariahätä.*Kanariavaihto|Kanariavaihto.*Kanariahätä/);
    const ids = others.map(({ id }) => id);
    await rows.deleteFrom("case_worker").where("id", "in", ids).execute();
  });

  it("and may neither close the case nor read its meetings and entries", async () => {
    await world.denied(closings.closeCase, { params, body: { version: 1 } }, ["otherLead"]);
    await world.denied(closings.closingPage, { params }, ["otherLead"]);
    await world.denied(meetings.meetingsOf, { params, query: {} as never }, ["otherLead"]);
    await world.denied(entries.entryPage, { params: { caseId, entryId: uuidv7() } }, ["otherLead"]);
    await world.denied(families.familyHistory, { params, query: {} }, ["otherLead"]);
  });

  it("opens no service task to the workers of the case, nor when it has been taken back", async () => {
    const secret = await anApprovedDocument(rows, {
      caseId,
      periodId,
      kind: "periodic_summary",
      on: "2026-11-20",
      staffId: people.keyWorker,
    });
    await rows
      .updateTable("document")
      .set({ service_task: "child-welfare" })
      .where("id", "=", secret)
      .execute();
    const seen = async () =>
      (await world.as("keyWorker").call(documents.documentsOf, { params })).body.documents.map(
        ({ id }) => id,
      );
    expect(await seen()).not.toContain(secret);
    const body = { version: 1, reason: "Perhe ei tarvitse tätä." };
    const back = await world
      .as("purchaser")
      .call(contract.withdrawOrder, { params: { caseId, orderId: waiting.id }, body });
    expect(back.status, back.text).toBe(200);
    expect(await seen()).not.toContain(secret);
    expect(await relationOf(people.otherLead)).toEqual([]);
    await world.denied(contract.ordersOf, { params }, ["otherLead"]);
    await rows.deleteFrom("document").where("id", "=", secret).execute();
  });

  it("returning it ends the asked lead's sight of the family", async () => {
    const orderId = await sentOrder(world, caseId, {
      service: "child-welfare-family-work",
      legalBasis: "lsl_36",
      providerUnitId: world.units.otherTeam,
    });
    const returned = await otherLead.call(contract.returnOrder, {
      params: { caseId, orderId },
      body: { version: 1, reason: "Ei ole tilaa." },
    });
    expect(returned.status, returned.text).toBe(200);
    await world.denied(families.familyPage, { params }, ["otherLead"]);
  });

  it("and sent again, because the answer got lost, it is answered the same, to the same one and for the same words", async () => {
    const orderId = await sentOrder(world, caseId, {
      service: "child-welfare-family-work",
      legalBasis: "lsl_36",
      providerUnitId: world.units.otherTeam,
    });
    const commandId = uuidv7();
    const send = (who: "otherLead" | "lead" | "otherPurchaser", reason = "Ei ole tilaa.") =>
      world.as(who).call(contract.returnOrder, {
        params: { caseId, orderId },
        body: { version: 1, reason },
        commandId,
      });
    const first = await send("otherLead");
    expect([first.status, first.body.returned]).toEqual([200, true]);
    const again = await send("otherLead");
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect((await send("otherLead", "Toinen syy.")).status, "other words are another command").toBe(404);
    expect((await send("otherPurchaser")).status, "nobody else gets the answer").toBe(404);
    expect((await send("lead")).error.code).toBe("command_id_reused");
    const logged = await rows
      .selectFrom("access_log")
      .select("outcome")
      .where("actor_id", "=", people.otherLead)
      .where("detail", "=", "repeated_command")
      .execute();
    expect(logged).toEqual([{ outcome: "ok" }]);
  });

  it("another unit's running service still stands in the way, though the asked lead doesn't see it", async () => {
    const orderId = await sentOrder(world, caseId, {
      service: "child-welfare-family-work",
      legalBasis: "lsl_36",
      providerUnitId: world.units.otherTeam,
    });
    const taken = await otherLead.call(contract.acceptOrder, {
      params: { caseId, orderId },
      body: { periodId: uuidv7(), version: 1, team: [] },
    });
    expect([taken.status, taken.error.code]).toEqual([409, "other_service_running"]);
    await rows.updateTable("service_order").set({ status: "withdrawn" }).where("id", "=", orderId).execute();
  });
});

describe("after the order has ended", () => {
  it("the lead reads what the own unit's service made, and nothing that came after", async () => {
    // The team's service ended; the other unit's goes on.
    await rows
      .updateTable("service_period")
      .set({ ended_on: "2026-11-20" })
      .where("id", "=", periodId)
      .execute();
    await rows
      .updateTable("service_order")
      .set({ status: "ended" })
      .where("id", "=", world.orderId)
      .execute();
    const orderId = uuidv7();
    const later = uuidv7();
    const common = {
      case_id: caseId,
      service: "family-work",
      service_version: 1,
      service_task: "family-services",
    };
    await rows
      .insertInto("service_order")
      .values({
        id: orderId,
        ...common,
        legal_basis: "shl_18",
        purchaser_id: people.purchaser,
        provider_unit_id: world.units.otherTeam,
        grounds: "Jatko.",
        wished_outcome: "Arki.",
        amount: 3,
        amount_unit: "hours",
        valid_from: "2026-11-21",
        valid_to: "2027-05-31",
        ordered_at: "2026-11-19T08:00:00Z",
        ordered_on: "2026-11-19",
        status: "accepted",
      })
      .execute();
    await rows
      .insertInto("service_period")
      .values({
        id: later,
        ...common,
        order_id: orderId,
        unit_id: world.units.otherTeam,
        started_on: "2026-11-21",
      })
      .execute();
    const laterMeeting = await aMeeting(rows, {
      caseId,
      periodId: later,
      startsAt: "2026-11-22T08:00:00Z",
      status: "held",
      takePart: [{ staffId: people.otherWorker, party: "worker" }],
    });
    const laterEntry = await anEntry(rows, {
      caseId,
      periodId: later,
      meetingId: laterMeeting,
      authorId: people.otherWorker,
      on: "2026-11-22",
      observed: "Myöhempi kirjaus.",
    });
    expect(await relationOf(people.lead)).toEqual(["formerLead"]);
    const lead = world.as("lead");
    const page = await lead.call(families.familyPage, { params });
    expect(page.body.latest.map(({ observed }) => observed)).toEqual(["Kanarialintu lauloi keittiössä."]);
    expect([page.body.households, page.body.alerts, page.body.contact]).toEqual([[], [], null]);
    expect(page.text).not.toContain("Myöhempi");
    const { orders } = (await lead.call(contract.ordersOf, { params })).body;
    expect(orders.map(({ id }) => id)).not.toContain(orderId);
    expect((await lead.call(entries.entryPage, { params: { caseId, entryId: laterEntry } })).status).toBe(
      404,
    );
    const former = await lead.call(meetings.meetingPage, { params: { caseId, meetingId } });
    expect(former.status, former.text).toBe(200);
    expect(
      (await lead.call(meetings.meetingPage, { params: { caseId, meetingId: laterMeeting } })).status,
    ).toBe(404);
  });

  it("and neither writes, closes nor reopens", async () => {
    const body = { version: 1, reason: "Illat ovat taas levottomia" };
    await world.denied(closings.closeCase, { params, body: { version: 1 } }, ["lead"]);
    const reopened = await world.as("lead").call(closings.reopenCase, { params, body });
    expect([reopened.status, reopened.error.code], "what was ordered is the purchaser's to take up").toEqual([
      409,
      "reopened_by_purchaser",
    ]);
    await world.denied(families.familyHistory, { params, query: {} }, ["lead"]);
    await world.denied(
      closings.prepareClosing,
      { params, body: { version: 1, outcome: "", continues: [] } },
      ["lead"],
    );
  });

  it("while the lead of the running service sees the case, in the own unit's service tasks", async () => {
    const page = await otherLead.call(families.familyPage, { params });
    expect(page.body.latest.map(({ observed }) => observed)).toEqual([
      "Myöhempi kirjaus.",
      "Kanarialintu lauloi keittiössä.",
    ]);
    expect(page.body.alerts).toHaveLength(1);
  });
});
