import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { emergencyAccesses, takeEmergencyAccess } from "#contract/worker/emergency-access.ts";
import { renameFamily } from "#contract/worker/family-members.ts";
import { familyPage, myFamilies, searchFamilies } from "#contract/worker/families.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const make = async (name: string, child: string, purchaserId = world.people.purchaser) => {
  const caseId = await anOpenCase(world.rows, { name, purchaserId });
  await aMember(world.rows, caseId, {
    givenName: child,
    familyName: name,
    birthDate: "2018-06-01",
    role: "child",
  });
  return caseId;
};
const hamalainen = await make("Hämäläinen", "Väinö");
const akerblom = await make("Åkerblom", "Ebba");
const salo = await make("Salo", "Iida", world.people.otherPurchaser);

const ask = (change: object = {}) => ({
  body: {
    id: uuidv7(),
    familyName: "hamalainen",
    childBornOn: "2018-06-01",
    reason: "Lapsi soitti päivystykseen, ei tavoita ketään.",
    ...change,
  },
});

describe("my families", () => {
  it("are the ones one stands in a relation to, in Finnish order, narrowed by counts that agree", async () => {
    const got = await world.as("purchaser").call(myFamilies, { query: { state: "waiting" } });
    expect(got.body.families.map(({ name }) => name)).toEqual(["Hämäläinen", "Åkerblom"]);
    expect(got.body.counts).toMatchObject({
      states: { open: 1, waiting: 2, closed: 0 },
      scopes: { all: 2, purchaser: 2, worker: 0 },
    });
    const open = await world.as("purchaser").call(myFamilies);
    expect(open.body.families.map(({ id }) => id)).toEqual([world.caseId]);
    expect((await world.as("otherWorker").call(myFamilies)).body.total).toBe(0);
    expect((await world.as("administrator").call(myFamilies)).body.total).toBe(0);
  });

  it("tell the phase, what is due next, and what is new since one looked", async () => {
    const list = async () =>
      (await world.as("keyWorker").call(myFamilies, { query: { sort: "due" } })).body.families[0];
    expect((await list())?.news).toBeNull();
    const page = await world.as("keyWorker").call(familyPage, { params: { caseId: world.caseId } });
    expect((await list())?.news).toBe(0);
    await world.as("purchaser").call(renameFamily, {
      params: { caseId: world.caseId },
      body: { version: page.body.family.version, name: "Virtanen" },
    });
    expect(await list()).toMatchObject({
      news: 1,
      service: { id: "family-work", phase: "start" },
      children: [{ givenName: "Eeli" }, { givenName: "Oona" }],
    });
    expect((await list())?.nextDuty).not.toBeNull();
    world.setNow("2026-11-23T10:00:00Z");
    const later = await world.as("keyWorker").call(familyPage, { params: { caseId: world.caseId } });
    expect(later.body.family.newSince).toBe(1);
    world.setNow("2026-11-23T08:00:00Z");
  });
});

describe("search", () => {
  const found = async (who: "purchaser" | "keyWorker" | "otherPurchaser" | "administrator", q: string) =>
    (await world.as(who).call(searchFamilies, { body: { words: q } })).body.families.map(({ id }) => id);

  it.each([
    ["hamalainen", hamalainen],
    ["HÄMÄLÄINEN", hamalainen],
    ["hämälänen", hamalainen],
    ["Wäinö", hamalainen],
    ["vaino ham", hamalainen],
    ["åker", akerblom],
    ["akerblom ebba", akerblom],
    ["Virtannen", world.caseId],
    ["oona", world.caseId],
  ])("%s finds the family", async (q, caseId) => expect((await found("purchaser", q))[0]).toBe(caseId));

  it("never finds what one may not see", async () => {
    expect(await found("purchaser", "Salo")).toEqual([]);
    expect(await found("otherPurchaser", "Salo")).toEqual([salo]);
    expect(await found("otherPurchaser", "Virtanen")).toEqual([]);
    expect(await found("keyWorker", "Hämäläinen")).toEqual([]);
    expect(await found("administrator", "Virtanen")).toEqual([]);
  });

  it("has nothing for a word that fits nobody", async () =>
    expect(await found("purchaser", "Nyberg")).toEqual([]));
});

describe("emergency access", () => {
  it("opens the one family that fits until tomorrow, marked, and seen by those who watch", async () => {
    const other = world.as("otherWorker");
    await world.denied(familyPage, { params: { caseId: hamalainen } }, ["otherWorker"]);
    const got = await other.call(takeEmergencyAccess, ask());
    expect(got.body).toEqual({ caseId: hamalainen, until: "2026-11-24", hadAccess: false });
    const page = await other.call(familyPage, { params: { caseId: hamalainen } });
    expect(page.body.workers).toContainEqual(
      expect.objectContaining({ role: "emergency", name: "Jussi Mäki" }),
    );
    expect(page.body.can).not.toContain("family.edit");
    const watched = await world.as("privacyOfficer").call(emergencyAccesses);
    expect(watched.body.accesses).toMatchObject([
      { by: "Jussi Mäki", family: null, reason: "Lapsi soitti päivystykseen, ei tavoita ketään." },
    ]);
    world.setNow("2026-11-25T08:00:00Z");
    await world.denied(familyPage, { params: { caseId: hamalainen } }, ["otherWorker"]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("opens the present case of a family that came back, and the latest when all are closed", async () => {
    const { rows, people } = world;
    const anew = await make("Lintunen", "Pinja");
    const child = (
      await rows
        .selectFrom("case_member")
        .select("person_id")
        .where("case_id", "=", anew)
        .executeTakeFirstOrThrow()
    ).person_id;
    const former = [];
    for (const openedOn of ["2024-03-01", "2025-05-01"]) {
      const id = await anOpenCase(rows, { name: "Lintunen", purchaserId: people.purchaser, openedOn });
      former.push(id);
      await rows
        .insertInto("case_member")
        .values({ id: uuidv7(), case_id: id, person_id: child, role: "child", valid_from: openedOn })
        .execute();
    }
    const close = (id: string) =>
      rows
        .updateTable("family_case")
        .set({ status: "closed", closed_on: "2026-11-01" })
        .where("id", "=", id)
        .execute();
    for (const id of former) await close(id);
    const take = async (who: "otherWorker" | "otherLead") =>
      (await world.as(who).call(takeEmergencyAccess, ask({ familyName: "Lintunen" }))).body.caseId;
    expect(await take("otherWorker")).toBe(anew);
    await rows.updateTable("family_case").set({ opened_on: "2023-01-01" }).where("id", "=", anew).execute();
    expect(await take("otherLead"), "the open one, though others are newer").toBe(anew);
    await close(anew);
    expect(await take("otherWorker"), "the latest of the closed ones").toBe(former[1]);
    await rows
      .deleteFrom("case_worker")
      .where("role", "=", "emergency")
      .where("case_id", "in", [anew, ...former])
      .execute();
  });

  it("is seen by name by the lead of the family's unit alone", async () => {
    await world
      .as("otherWorker")
      .call(takeEmergencyAccess, ask({ familyName: "Virtanen", childBornOn: "2020-05-14" }));
    expect(
      (await world.as("lead").call(emergencyAccesses)).body.accesses.map(({ family }) => family),
    ).toEqual(["Virtanen"]);
    expect((await world.as("otherLead").call(emergencyAccesses)).body.accesses).toEqual([]);
    await world.denied(emergencyAccesses, {}, ["keyWorker", "administrator", "purchaser"]);
  });

  it("tells nothing of families that don't fit, and isn't for those without a work task", async () => {
    const other = world.as("otherLead");
    expect((await other.call(takeEmergencyAccess, ask({ familyName: "Korhonen" }))).error.code).toBe(
      "emergency_not_found",
    );
    expect((await other.call(takeEmergencyAccess, ask({ childBornOn: "2018-06-02" }))).error.code).toBe(
      "emergency_not_found",
    );
    expect((await other.call(takeEmergencyAccess, ask({ reason: "halusin katsoa" }))).status).toBe(400);
    await make("Hämäläinen", "Ville");
    expect((await other.call(takeEmergencyAccess, ask())).error.code).toBe("emergency_ambiguous");
    await world.denied(takeEmergencyAccess, ask(), ["administrator", "privacyOfficer"]);
  });
});
