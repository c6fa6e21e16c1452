import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { planMeeting } from "#contract/worker/meetings.ts";
import * as contract from "#contract/worker/youth-teams.ts";
import { anOpenCase, aMember, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

// Nella turns 23 on 1 June 2027: half a year away, in a family with an elder brother.
const world = await aWorld();
const { rows, people } = world;

async function aYoungPerson(
  name: string,
  who: { purchaser: string; worker: string; unit: string; lead: string },
  service = "aftercare-youth-support",
) {
  const caseId = await anOpenCase(rows, { name, purchaserId: who.purchaser });
  const elder = await aMember(rows, caseId, {
    givenName: "Joel",
    familyName: name,
    birthDate: "2002-01-10",
    role: "child",
  });
  const nella = await aMember(rows, caseId, {
    givenName: "Nella",
    familyName: name,
    birthDate: "2004-06-01",
    role: "child",
  });
  const { orderId, periodId } = await aRunningService(rows, {
    caseId,
    purchaserId: who.purchaser,
    unitId: who.unit,
    leadId: who.lead,
    service,
    serviceTask: "child-welfare",
  });
  await rows.updateTable("service_period").set({ service_version: 2 }).where("id", "=", periodId).execute();
  await rows.updateTable("service_order").set({ client_id: nella }).where("id", "=", orderId).execute();
  await aRelation(rows, caseId, who.worker, "keyWorker", "2026-10-01");
  const partner = async (agency: string) => {
    const id = uuidv7();
    await rows
      .insertInto("partner")
      .values({
        id,
        case_id: caseId,
        name: `${agency}n Kaisa`,
        role: "ohjaaja",
        agency,
        valid_from: "2026-10-01",
      })
      .execute();
    return id;
  };
  return {
    caseId,
    nella,
    elder,
    periodId,
    workshop: await partner("Työpaja"),
    clinic: await partner("Poliklinikka"),
  };
}
const mine = {
  purchaser: people.purchaser,
  worker: people.keyWorker,
  unit: world.units.team,
  lead: people.lead,
};
const young = await aYoungPerson("Nuorela", mine);
const { caseId } = young;
const params = { caseId };
const leena = world.as("keyWorker");
const page = async () => (await leena.call(contract.youthTeam, { params })).body;
const choose = (partnerId: string, version: number, wanted: boolean, words = "") =>
  leena.call(contract.chooseTeamMember, {
    params: { caseId, partnerId },
    body: { id: uuidv7(), version, wanted, words },
  });
const set = (area: string, version: number, what: object = {}) =>
  leena.call(contract.setReadiness, {
    params: { caseId, area },
    body: { id: uuidv7(), version, state: "under_way", ...what },
  });

describe("the young person leads", () => {
  it("the end at 23 is counted from the one whom the service is for, not from the eldest", async () => {
    expect(await page()).toMatchObject({
      isLed: true,
      client: { id: young.nella, name: "Nella Nuorela" },
      end: { years: 23, until: "2027-06-01", readyBy: "2027-03-02" },
    });
  });

  it("says who comes to the youth team, and can change their mind", async () => {
    const team = (partnerId: string) =>
      leena.call(planMeeting, {
        params,
        body: {
          id: uuidv7(),
          kind: "network",
          on: "2026-12-01",
          from: "13:00",
          durationMinutes: 60,
          placeKind: "premises",
          participants: [
            { kind: "member", id: young.nella },
            { kind: "worker", id: people.keyWorker },
            { kind: "partner", id: partnerId },
          ],
        },
      });
    expect((await team(young.workshop)).error).toMatchObject({ code: "partner_not_invited" });
    expect((await choose(young.workshop, 0, true, "Kaisa tajuaa mua.")).status).toBe(200);
    expect((await team(young.workshop)).status).toBe(200);
    expect((await choose(young.clinic, 0, false, "En halua puhua siitä täällä.")).status).toBe(200);
    expect((await team(young.clinic)).error.code).toBe("partner_not_invited");
    expect((await choose(young.clinic, 0, true)).status).toBe(412);
    expect((await choose(young.clinic, 1, true, "Okei, kerran.")).status).toBe(200);
    expect((await page()).partners.find(({ id }) => id === young.clinic)?.choice).toMatchObject({
      wanted: true,
      words: "Okei, kerran.",
      version: 2,
    });
    expect((await choose(uuidv7(), 0, true)).status).toBe(404);
  });

  it("gets ready for the end, thing by thing, each a duty until it is in order", async () => {
    const open = async () =>
      (
        await rows
          .selectFrom("duty")
          .select((e) => e.fn.countAll<string>().as("n"))
          .where("case_id", "=", caseId)
          .where("rule", "=", "end.prepared")
          .executeTakeFirstOrThrow()
      ).n;
    expect((await set("home", 0, { state: "ready" })).error.code).toBe("ready_needs_words");
    expect((await set("spaceship", 0)).error.code).toBe("area_unknown");
    expect((await set("home", 0, { nextStep: "Asuntohakemus", dueOn: "2026-12-15" })).status).toBe(200);
    expect(Number(await open())).toBe(6);
    expect((await set("home", 0, { state: "ready", words: "Mulla on oma yksiö." })).status).toBe(412);
    expect((await set("home", 1, { state: "ready", words: "Mulla on oma yksiö." })).status).toBe(200);
    expect(Number(await open())).toBe(5);
    expect((await page()).readiness[0]).toMatchObject({
      code: "home",
      state: "ready",
      words: "Mulla on oma yksiö.",
      updatedBy: "Leena Aho",
      version: 2,
    });
  });

  it("in a service that nobody leads so there is no youth team", async () => {
    const got = await leena.call(contract.youthTeam, { params: { caseId: world.caseId } });
    expect(got.body).toMatchObject({ isLed: false, readiness: [], end: null });
    const chosen = await leena.call(contract.chooseTeamMember, {
      params: { caseId: world.caseId, partnerId: uuidv7() },
      body: { id: uuidv7(), version: 0, wanted: true },
    });
    expect(chosen.error.code).toBe("service_not_led");
  });
});

describe("who sees the young person's choices", () => {
  it("nobody outside, nor through a case of their own", async () => {
    const choice = { id: uuidv7(), version: 0, wanted: true };
    const ready = { id: uuidv7(), version: 0, state: "open" as const };
    await world.denied(contract.youthTeam, { params });
    await world.denied(contract.youthTeam, { params }, ["intake", "privacyOfficer"]);
    await world.denied(contract.chooseTeamMember, {
      params: { caseId, partnerId: young.clinic },
      body: choice,
    });
    await world.denied(contract.setReadiness, { params: { caseId, area: "money" }, body: ready });
    const other = await aYoungPerson("Muula", {
      purchaser: people.otherPurchaser,
      worker: people.otherWorker,
      unit: world.units.otherTeam,
      lead: people.otherLead,
    });
    const through = await world.as("otherWorker").call(contract.chooseTeamMember, {
      params: { caseId: other.caseId, partnerId: young.clinic },
      body: choice,
    });
    expect(through.status).toBe(404);
    const theirs = (
      await world.as("otherWorker").call(contract.youthTeam, { params: { caseId: other.caseId } })
    ).body;
    expect(theirs.partners.every(({ choice: made }) => made === null)).toBe(true);
    expect(theirs.readiness.every(({ state }) => state === "open")).toBe(true);
  });
});
