import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, it } from "vitest";
import * as ofCase from "#contract/worker/enrolments.ts";
import { moveSession } from "#contract/worker/group-sessions.ts";
import { aMember, aRunningService } from "#fixtures/cases.ts";
import { aGroupDesk } from "#fixtures/group-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people, units, members, caseId } = world;
const { leena, mari, aGroup, enrol, outside, page, mine, session } = aGroupDesk(world);
const jussi = world.as("otherWorker");

const otherChild = uuidv7();

beforeEach(() => world.setNow("2026-11-23T08:00:00Z"));

describe("a place in a group", () => {
  it("is consented to by a guardian of the family, or by name somebody who isn't in the case", async () => {
    const groupId = await aGroup(4);
    const giver = { consentName: "", consentPersonId: members.saana };
    const guardians = async (personId: string) =>
      (await mine()).members.find((one) => one.personId === personId)?.guardians.map(({ name }) => name);
    expect(await guardians(members.oona), "the parents where no guardianship is recorded").toEqual([
      "Petri Virtanen",
      "Saana Virtanen",
    ]);
    expect(await guardians(members.saana), "a grown-up has none").toEqual([]);
    const guardianship = {
      id: uuidv7(),
      case_id: caseId,
      child_id: members.oona,
      guardian_id: members.saana,
      scope: "sole",
      valid_from: "2020-05-14",
    };
    await rows.insertInto("guardianship").values(guardianship).execute();
    expect(await guardians(members.oona)).toEqual(["Saana Virtanen"]);
    const refused = async (what: object) => (await enrol(groupId, members.oona, what)).error.code;
    expect(await refused({ ...giver, consentPersonId: null })).toBe("consent_giver_missing");
    expect(await refused({ ...giver, consentPersonId: members.petri })).toBe("not_a_guardian");
    expect(await refused({ ...giver, consentPersonId: otherChild })).toBe("not_a_guardian");
    const { id } = await enrol(groupId, members.oona, { ...giver, consentName: "Joku muu" });
    const { id: second } = await enrol(groupId, members.eeli, { consentName: "Maija Mummo" });
    const consents = (await page(groupId)).enrolments.map((one) => [
      one.id,
      one.consent.name,
      one.consent.inCase,
    ]);
    expect(consents).toEqual(
      expect.arrayContaining([
        [id, "Saana Virtanen", true],
        [second, "Maija Mummo", false],
      ]),
    );
    await rows.deleteFrom("guardianship").where("id", "=", guardianship.id).execute();
    // A grown-up consents for themselves: whose name it is isn't asked.
    const parents = await aGroup(4, { kind: "parents_group" });
    await enrol(parents, members.petri, { consentBy: "young_person", consentName: "" });
    expect((await page(parents)).enrolments[0]?.consent).toMatchObject({
      name: "Petri Virtanen",
      inCase: true,
    });
  });

  it("outside the group's ages is refused with the ages, or taken with the reason", async () => {
    const groupId = await aGroup(4, { kind: "baby_group" });
    const refused = await enrol(groupId, members.oona);
    expect([refused.error.code, refused.error.values]).toEqual([
      "outside_group_ages",
      { age: 6, from: 0, to: 1 },
    ]);
    expect((await outside(groupId, { birthDate: "2015-01-01" })).error.code).toBe("outside_group_ages");
    const taken = await enrol(groupId, members.oona, { ageReason: "Tulee pikkusiskon kanssa" });
    expect(taken.body.status).toBe("enrolled");
    expect((await page(groupId)).enrolments[0]?.ageReason).toBe("Tulee pikkusiskon kanssa");
  });
});

describe("a place of somebody between twelve and eighteen", () => {
  const aYoung = (givenName: string, birthDate: string) =>
    aMember(rows, caseId, { givenName, familyName: "Virtanen", birthDate, role: "child" });
  const ofBoth = { consentName: "", consentPersonId: members.saana };
  const own = { consentBy: "young_person" as const, consentName: "" };

  it("takes the guardian's consent and their own, each missing one by its own words", async () => {
    const groupId = await aGroup(4, { kind: "youth_group" });
    const iida = await aYoung("Iida", "2011-03-03");
    const refused = async (what: object) => (await enrol(groupId, iida, what)).error.code;
    expect(await refused(ofBoth)).toBe("young_persons_consent_missing");
    expect(await refused(own)).toBe("guardian_not_asked");
    expect(await refused({ ...ofBoth, ownAloneReason: "Nuori ei halua" })).toBe("own_alone_not_possible");
    const { id, body } = await enrol(groupId, iida, { ...ofBoth, consentBy: "both" });
    expect(body.status).toBe("enrolled");
    const seen = (await page(groupId)).enrolments.find((one) => one.id === id);
    expect([seen?.consent.by, seen?.consent.name, seen?.ownAlone]).toEqual(["both", "Saana Virtanen", null]);
    // A stranger to the rule: somebody whose birthday nobody knows doesn't get past it.
    expect((await outside(groupId, { ...own, consentName: "Aamu Oksa" })).error.code).toBe(
      "birth_date_needed_for_own_consent",
    );
  });

  it("takes their own alone when a worker has decided why, which the leaders needn't read", async () => {
    const groupId = await aGroup(4, { kind: "youth_group" });
    const kaisla = await aYoung("Kaisla", "2010-03-03");
    const why = "Kieltänyt kertomasta isälle, pelkää tämän suuttumusta.";
    const { id, body } = await enrol(groupId, kaisla, { ...own, ownAloneReason: why });
    expect(body.status).toBe("enrolled");
    const led = await page(groupId);
    expect(led.enrolments.find((one) => one.id === id)?.ownAlone).toEqual({ ground: "decided", reason: "" });
    expect(JSON.stringify(led)).not.toContain("suuttumusta");
    expect((await mine()).enrolments.find((one) => one.id === id)).toMatchObject({
      ownAlone: { ground: "decided", reason: why },
      enrolledBy: { name: "Leena Aho" },
    });
    for (const who of [jussi, world.as("otherLead")])
      expect(JSON.stringify(await page(groupId, who))).not.toContain("Kaisla");
    await world.denied(ofCase.enrolmentsOf, { params: { caseId } }, [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "privacyOfficer",
    ]);
  });

  it("takes their own alone in a service that is theirs and that they lead; of nobody else in the family", async () => {
    const groupId = await aGroup(4, { kind: "youth_group" });
    const [joel, sisu] = [await aYoung("Joel", "2009-05-05"), await aYoung("Sisu", "2012-05-05")];
    const { orderId } = await aRunningService(rows, {
      caseId,
      purchaserId: people.purchaser,
      unitId: units.team,
      leadId: people.lead,
      service: "aftercare-youth-support",
      serviceVersion: 2,
      serviceTask: "child-welfare",
    });
    await rows.updateTable("service_order").set({ client_id: joel }).where("id", "=", orderId).execute();
    expect(
      (await mine()).members.filter(({ ownService }) => ownService).map(({ personId }) => personId),
    ).toEqual([joel]);
    const { id } = await enrol(groupId, joel, own);
    const seen = (await page(groupId)).enrolments.find((one) => one.id === id);
    expect([seen?.consent.name, seen?.ownAlone]).toEqual([
      "Joel Virtanen",
      { ground: "own_service", reason: "" },
    ]);
    expect((await enrol(groupId, sisu, own)).error.code).toBe("guardian_not_asked");
  });
});

describe("sessions", () => {
  it("that are moved are told to each who takes part, from the day the family knows", async () => {
    const groupId = await aGroup(2);
    await enrol(groupId, members.oona);
    await outside(groupId);
    await outside(groupId, { participantName: "Utu Oksa", queueIfFull: true });
    const sessionId = await session(groupId, "2026-11-25");
    const params = { groupId, sessionId };
    const to = { onDay: "2026-11-27", begins: "14:00", ends: "15:30", place: "", reason: "Tila on varattu" };
    const move = (what: object = {}, who = mari) =>
      who.call(moveSession, { params, body: { version: 1, ...to, ...what } });
    for (const who of [jussi, leena, world.as("otherLead")])
      expect((await move({}, who)).status, "whoever doesn't lead it moves nothing").toBe(404);
    await world.denied(moveSession, { params, body: { version: 1, ...to } }, [
      "purchaser",
      "intake",
      "administrator",
      "privacyOfficer",
    ]);
    expect((await move({ onDay: "2026-11-20" })).error.code).toBe("session_moved_to_past");
    const moved = await move();
    expect([moved.status, moved.body.toTell]).toEqual([200, 2]);
    const passed = await move({ onDay: "2026-11-30" });
    expect([passed.status, passed.error.current]).toEqual([
      412,
      expect.objectContaining({ version: 2, onDay: "2026-11-27" }),
    ]);
    const noticeOf = async () => (await mine()).enrolments.find((one) => one.groupId === groupId)?.notices[0];
    const from = { onDay: "2026-11-25", begins: "15:00", ends: "16:30", place: "Perhekeskus" };
    expect(await noticeOf()).toMatchObject({
      kind: "session_moved",
      told: null,
      move: { from, to: { onDay: "2026-11-27", begins: "14:00", place: "Perhekeskus" } },
    });
    // Moved again before anybody was told: one thing to tell, from what the family knows to what is now.
    expect((await move({ version: 2, onDay: "2026-11-30" })).body.toTell).toBe(2);
    const notice = await noticeOf();
    expect(notice).toMatchObject({ version: 2, move: { from, to: { onDay: "2026-11-30" } } });
    const seen = await page(groupId);
    expect(seen.notices).toHaveLength(2);
    expect(seen.sessions).toMatchObject([{ onDay: "2026-11-30", moveReason: "Tila on varattu", version: 3 }]);
    // Told once, a later move is a thing of its own.
    const told = await leena.call(ofCase.tellFamily, {
      params: { caseId, noticeId: notice?.id ?? "" },
      body: { version: 2, on: "2026-11-23", how: "phone" },
    });
    expect(told.status, told.text).toBe(200);
    expect((await move({ version: 3, onDay: "2026-12-01" })).body.toTell).toBe(2);
    expect(
      (await page(groupId)).notices.map(({ move: m, told: t }) => [m?.from.onDay, m?.to.onDay, t !== null]),
    ).toEqual(
      expect.arrayContaining([
        ["2026-11-25", "2026-11-30", true],
        ["2026-11-30", "2026-12-01", false],
        ["2026-11-25", "2026-12-01", false],
      ]),
    );
    const history = await rows
      .selectFrom("row_history")
      .select("row_id")
      .where("row_id", "=", sessionId)
      .execute();
    expect(history, "what it was stays").toHaveLength(3);
  });
});
