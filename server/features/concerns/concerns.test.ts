import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/concerns.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, people } = world;
const params = { caseId };
const leena = world.as("keyWorker");
const concern = {
  riskFactor: "parent_exhaustion",
  severity: 2 as const,
  personId: members.saana,
  evidence: "Saana itki ja kertoi valvoneensa",
  raisedWithFamily: true,
  raisedWords: "Saana on samaa mieltä",
  action: "Aika neuvolaan",
  noticedOn: "2026-11-20",
  followUpOn: "2026-12-01",
};
const record = (what: object = {}) => {
  const id = uuidv7();
  return leena
    .call(contract.recordConcern, { params, body: { id, ...concern, ...what } })
    .then((got) => ({ id, ...got }));
};
const one = async (id: string) =>
  (await leena.call(contract.concernsOf, { params })).body.concerns.find((each) => each.id === id);
const dutiesOf = async (id: string) =>
  world.rows
    .selectFrom("duty")
    .select(["rule", sql<string>`due_on::text`.as("due_on")])
    .where("case_id", "=", caseId)
    .where("subject_id", "=", id)
    .execute();

describe("a concern", () => {
  it("is written down and followed on its day, as a duty", async () => {
    const { id, status } = await record();
    expect(status).toBe(200);
    expect(await one(id)).toMatchObject({
      whose: "Saana",
      noticedBy: "Leena Aho",
      status: "open",
      followUps: [],
      version: 1,
    });
    expect(await dutiesOf(id)).toEqual([{ rule: "follow.concerns", due_on: "2026-12-01" }]);
  });

  it.each([
    ["risk_factor_unknown", { riskFactor: "keksitty" }],
    ["member_unknown", { personId: uuidv7() }],
    ["not_raised_needs_reason", { raisedWithFamily: false }],
    ["noticed_in_future", { noticedOn: "2026-11-24" }],
    ["follow_up_in_past", { followUpOn: "2026-11-22" }],
    ["meeting_unknown", { meetingId: uuidv7() }],
  ])("is refused: %s", async (code, what) => {
    const refused = await record(what);
    expect([refused.status, refused.error.code]).toEqual([409, code]);
  });

  it("keeps why it wasn't raised, and how it went when it was later", async () => {
    const { id } = await record({
      raisedWithFamily: false,
      notRaisedReason: "Ensin lapsen kanssa",
      raisedWords: "ei tallennu",
    });
    expect(await one(id)).toMatchObject({
      raisedWithFamily: false,
      notRaisedReason: "Ensin lapsen kanssa",
      raisedWords: "",
    });
    const body = {
      version: 1,
      words: "Puhuttu yhdessä",
      severity: 1 as const,
      raisedWords: "Saana helpottui",
      closes: false,
      nextOn: "2026-12-15",
    };
    expect(
      (await leena.call(contract.followConcern, { params: { caseId, concernId: id }, body })).status,
    ).toBe(200);
    expect(await one(id)).toMatchObject({
      raisedWithFamily: true,
      raisedWords: "Saana helpottui",
      severity: 1,
      followUpOn: "2026-12-15",
      followUps: [{ on: "2026-11-23", by: "Leena Aho", words: "Puhuttu yhdessä", severity: 1 }],
    });
    expect(
      (await leena.call(contract.followConcern, { params: { caseId, concernId: id }, body })).status,
    ).toBe(412);
  });

  it("is followed until it is closed, and then no more", async () => {
    const { id } = await record();
    const follow = (what: object) =>
      leena.call(contract.followConcern, {
        params: { caseId, concernId: id },
        body: { version: 1, words: "Voi paremmin", severity: 1, closes: false, ...what },
      });
    expect((await follow({})).error.code).toBe("follow_up_needs_day");
    expect((await follow({ closes: true })).status).toBe(200);
    expect(await dutiesOf(id)).toEqual([]);
    expect((await follow({ version: 2, closes: true })).error.code).toBe("concern_closed");
    expect(await one(id)).toMatchObject({ status: "closed" });
  });
});

describe("who sees a concern", () => {
  it("nobody outside the case", async () => {
    const { id } = await record();
    await world.denied(contract.concernsOf, { params });
    await world.denied(contract.concernsOf, { params }, ["intake", "privacyOfficer"]);
    await world.denied(contract.recordConcern, { params, body: { id: uuidv7(), ...concern } });
    await world.denied(contract.followConcern, {
      params: { caseId, concernId: id },
      body: { version: 1, words: "x", severity: 1, closes: true },
    });
  });

  it("nobody through a case of their own", async () => {
    const { id } = await record();
    const ownCase = await anOpenCase(world.rows, { name: "Mäkelä", purchaserId: people.otherPurchaser });
    await aRunningService(world.rows, {
      caseId: ownCase,
      purchaserId: people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: people.otherLead,
    });
    await aRelation(world.rows, ownCase, people.otherWorker, "keyWorker");
    const got = await world.as("otherWorker").call(contract.followConcern, {
      params: { caseId: ownCase, concernId: id },
      body: { version: 1, words: "x", severity: 1, closes: true },
    });
    expect(got.status).toBe(404);
    const stolen = await world.as("otherWorker").call(contract.recordConcern, {
      params: { caseId: ownCase },
      body: { id, ...concern, personId: null },
    });
    expect(stolen.status).toBe(409);
    expect(await one(id)).toMatchObject({ status: "open", version: 1, whose: "Saana" });
  });
});
