import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/hearings.ts";
import { anOpenCase, aMember, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { anEntry } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people } = world;

async function aFamily(name: string, who: { purchaser: string; worker: string; unit: string; lead: string }) {
  const caseId = await anOpenCase(rows, { name, purchaserId: who.purchaser });
  const child = await aMember(rows, caseId, { givenName: "Venla", familyName: name, role: "child" });
  const parent = await aMember(rows, caseId, { givenName: "Sanna", familyName: name, role: "parent" });
  const { periodId } = await aRunningService(rows, {
    caseId,
    purchaserId: who.purchaser,
    unitId: who.unit,
    leadId: who.lead,
    service: "child-welfare-family-work",
    serviceTask: "child-welfare",
  });
  await rows.updateTable("service_period").set({ service_version: 2 }).where("id", "=", periodId).execute();
  await aRelation(rows, caseId, who.worker, "keyWorker", "2026-10-01");
  return { caseId, child, parent, periodId };
}
const family = await aFamily("Kuultala", {
  purchaser: people.purchaser,
  worker: people.keyWorker,
  unit: world.units.team,
  lead: people.lead,
});
const { caseId, child } = family;
const params = { caseId };
const leena = world.as("keyWorker");
const meetingId = await aMeeting(rows, {
  caseId,
  periodId: family.periodId,
  startsAt: "2026-11-19T12:00:00Z",
  takePart: [{ personId: child, party: "child" }],
  status: "held",
});
const told = {
  personId: child,
  way: "drawing" as const,
  on: "2026-11-19" as const,
  about: "Illat kotona",
  words: "Piirsin äidin keittiöön. Isi on oven takana.",
  outcome: "",
  meetingId,
};
const record = (what: object = {}, who = leena) =>
  who.call(contract.recordHearing, { params, body: { id: uuidv7(), ...told, ...what } });
const page = async () => (await leena.call(contract.hearingsOf, { params })).body;

describe("hearing a child", () => {
  it("is asked for, recorded with the way and the words, and what came of it is added later", async () => {
    expect((await page()).people).toMatchObject([{ id: child, asked: true, lastHeardOn: null }]);
    expect((await page()).rule?.source).toBe("LsL 417/2007 20 §");
    const id = uuidv7();
    expect((await record({ id })).status).toBe(200);
    const heard = await page();
    expect(heard.people).toMatchObject([{ asked: false, lastHeardOn: "2026-11-19" }]);
    expect(heard.hearings).toMatchObject([
      { way: "drawing", words: told.words, meeting: { id: meetingId }, recordedBy: "Leena Aho", version: 1 },
    ]);
    const change = (version: number) =>
      leena.call(contract.changeHearing, {
        params: { caseId, hearingId: id },
        body: { version, ...told, outcome: "Illat otettiin suunnitelman ensimmäiseksi tavoitteeksi." },
      });
    expect((await change(2)).status).toBe(412);
    expect((await change(1)).status).toBe(200);
    expect((await page()).hearings[0]?.outcome).toContain("ensimmäiseksi tavoitteeksi");
    const kept = await rows
      .selectFrom("row_history")
      .select("was")
      .where("table_name", "=", "hearing")
      .where("row_id", "=", id)
      .execute();
    expect(kept).toMatchObject([{ was: { outcome: "", words: told.words } }]);
  });

  it("or why the child wasn't heard; never neither", async () => {
    expect((await record({ words: "" })).error.code).toBe("hearing_needs_words");
    expect((await record({ way: "not_heard" })).error.code).toBe("hearing_needs_reason");
    expect((await record({ way: "not_heard", reason: "Venla nukkui koko käynnin ajan." })).status).toBe(200);
    const [latest] = (await page()).hearings.filter(({ way }) => way === "not_heard");
    expect(latest).toMatchObject({ words: "", meeting: null, reason: "Venla nukkui koko käynnin ajan." });
    expect((await record({ personId: family.parent })).error.code).toBe("not_a_child_of_family");
    expect((await record({ meetingId: uuidv7() })).error.code).toBe("meeting_unknown");
    expect((await record({ on: "2026-11-24" })).error.code).toBe("hearing_in_future");
  });

  it("the social worker hears the child too", async () => {
    expect((await record({ way: "talk" }, world.as("purchaser"))).status).toBe(200);
  });
});

it("what a child said in a record isn't a hearing by itself: it is told with its day, until one is recorded", async () => {
  const other = await aFamily("Ääninen", {
    purchaser: people.purchaser,
    worker: people.keyWorker,
    unit: world.units.team,
    lead: people.lead,
  });
  const held = await aMeeting(rows, {
    caseId: other.caseId,
    periodId: other.periodId,
    startsAt: "2026-11-12T12:00:00Z",
    takePart: [{ personId: other.child, party: "child" }],
    status: "held",
  });
  const seen = async () =>
    (await leena.call(contract.hearingsOf, { params: { caseId: other.caseId } })).body.people[0];
  expect(await seen()).toMatchObject({ voice: null, lastHeardOn: null });
  await anEntry(rows, {
    caseId: other.caseId,
    periodId: other.periodId,
    meetingId: held,
    authorId: people.keyWorker,
    on: "2026-11-12",
    serviceTask: "child-welfare",
    childVoice: [{ childId: other.child, words: "Haluan olla mummolla.", how: "" }],
  });
  expect(await seen()).toMatchObject({
    asked: true,
    lastHeardOn: null,
    voice: { on: "2026-11-12", meetingId: held, words: "Haluan olla mummolla." },
  });
});

describe("who sees what a child said", () => {
  it("nobody outside the family, nor through a family of their own, nor the front door", async () => {
    const id = uuidv7();
    expect((await record({ id })).status).toBe(200);
    const body = { version: 1, ...told };
    await world.denied(contract.hearingsOf, { params });
    await world.denied(contract.hearingsOf, { params }, ["intake", "privacyOfficer"]);
    await world.denied(contract.recordHearing, { params, body: { id: uuidv7(), ...told } });
    await world.denied(contract.changeHearing, { params: { caseId, hearingId: id }, body });
    // The lead reads and doesn't write: hearing is the work of those who meet the child.
    await world.denied(contract.recordHearing, { params, body: { id: uuidv7(), ...told } }, ["lead"]);
    const other = await aFamily("Toisela", {
      purchaser: people.otherPurchaser,
      worker: people.otherWorker,
      unit: world.units.otherTeam,
      lead: people.otherLead,
    });
    const through = await world.as("otherWorker").call(contract.changeHearing, {
      params: { caseId: other.caseId, hearingId: id },
      body: { ...body, personId: other.child, meetingId: null },
    });
    expect(through.status).toBe(404);
    const theirs = (
      await world.as("otherWorker").call(contract.hearingsOf, { params: { caseId: other.caseId } })
    ).body;
    expect(theirs.hearings).toEqual([]);
  });

  it("one whose relation covers family services only doesn't read what was said in child welfare", async () => {
    const hearings = (await page()).hearings.length;
    expect(hearings).toBeGreaterThan(0);
    await rows
      .updateTable("service_order")
      .set({ service_task: "family-services" })
      .where("case_id", "=", caseId)
      .execute();
    expect((await page()).hearings).toEqual([]);
    await rows
      .updateTable("service_order")
      .set({ service_task: "child-welfare" })
      .where("case_id", "=", caseId)
      .execute();
    expect((await page()).hearings).toHaveLength(hearings);
  });
});
