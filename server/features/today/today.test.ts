import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { saveDraft } from "#contract/worker/drafts.ts";
import { ownWeek, todayPage } from "#contract/worker/today.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, members, periodId, rows } = world;
const key = world.as("keyWorker");
const mine = [
  { personId: members.saana, party: "family" as const },
  { personId: members.oona, party: "child" as const },
  { staffId: people.keyWorker, party: "worker" as const },
];
const meet = (startsAt: string, what: Partial<Parameters<typeof aMeeting>[1]> = {}) =>
  aMeeting(rows, { caseId, periodId, startsAt, takePart: mine, place: "Koti, Särkiniemi", ...what });
const today = async () => (await key.call(todayPage)).body;

const last = await meet("2026-11-16T07:00:00Z", { kind: "mapping", status: "held" });
await rows
  .insertInto("agreement")
  .values({
    id: uuidv7(),
    case_id: caseId,
    period_id: periodId,
    meeting_id: last,
    kind: "agreement",
    what: "Iltarytmi kokeiluun joka arki-ilta",
    owner_person_id: members.saana,
    agreed_on: "2026-11-16",
  })
  .execute();
const late = await meet("2026-11-23T13:30:00Z", {
  kind: "network",
  placeKind: "premises",
  place: "Perhekeskus, huone 2",
});
const early = await meet("2026-11-23T07:00:00Z", { kind: "mapping" });
await meet("2026-11-23T09:00:00Z", { takePart: [{ staffId: people.familyWorker, party: "worker" }] });
await meet("2026-11-24T07:00:00Z");
await meet("2026-12-24T07:00:00Z");

describe("Today", () => {
  it("has one's own meetings in time order, with what was agreed last and the phase", async () => {
    await rows.updateTable("service_period").set({ phase: "mapping" }).where("id", "=", periodId).execute();
    const { meetings } = await today();
    expect(meetings.map(({ id }) => id)).toEqual([early, late]);
    const [first] = meetings;
    expect(first).toMatchObject({
      family: "Virtanen",
      place: "Koti, Särkiniemi",
      placeHidden: false,
      lastAgreed: [{ what: "Iltarytmi kokeiluun joka arki-ilta", owner: "Saana", done: false }],
      phase: { name: { fi: "Kartoitus" }, held: 1, max: 5 },
    });
    expect(first?.kindName?.fi).toBe("kartoitustapaaminen");
    expect(first?.participants.map(({ givenName }) => givenName)).toEqual(["Saana", "Oona"]);
  });

  it("has past meetings that wait for their record, the next days, and one's drafts", async () => {
    await key.call(saveDraft, {
      params: { caseId, kind: "entry", targetId: early },
      body: { version: 0, content: { observed: "Kes" } },
    });
    const { unrecorded, ahead, drafts, meetings } = await today();
    expect(unrecorded.map(({ id }) => id)).toEqual([last]);
    expect(ahead.map(({ on }) => on)).toEqual(["2026-11-24"]);
    expect(drafts).toEqual([
      expect.objectContaining({
        kind: "entry",
        targetId: early,
        family: "Virtanen",
        meeting: expect.objectContaining({
          kindName: expect.objectContaining({ fi: "kartoitustapaaminen" }),
        }),
      }),
    ]);
    expect(meetings.map(({ hasDraft }) => hasDraft)).toEqual([true, false]);
    expect((await world.as("familyWorker").call(todayPage)).body.drafts).toEqual([]);
  });

  it("has one's own unfinished plans and documents, not those that others write or that are done", async () => {
    const plan = uuidv7();
    const content = {};
    await rows
      .insertInto("plan")
      .values([
        {
          id: plan,
          case_id: caseId,
          period_id: periodId,
          plan_version: 1,
          content,
          created_by: people.keyWorker,
          created_on: "2026-11-20",
        },
      ])
      .execute();
    const [mine, others, done] = [uuidv7(), uuidv7(), uuidv7()];
    const document = (id: string, writer: string, status: string) => ({
      id,
      case_id: caseId,
      period_id: periodId,
      kind: "mapping_summary",
      template: "mapping_summary",
      template_version: 1,
      service_task: "family-services",
      content,
      status,
      created_by: writer,
      begun_on: "2026-11-21",
      ...(status === "approved" ? { approved_by: people.lead, approved_on: "2026-11-22" } : {}),
    });
    await rows
      .insertInto("document")
      .values([
        document(mine, people.keyWorker, "draft"),
        document(others, people.familyWorker, "draft"),
        document(done, people.keyWorker, "approved"),
      ])
      .execute();
    expect((await today()).writings.map(({ kind, id, name }) => [kind, id, name?.fi])).toEqual([
      ["document", mine, "kartoituksen yhteenveto"],
      ["plan", plan, undefined],
    ]);
    const { writings } = (await world.as("familyWorker").call(todayPage)).body;
    expect(writings.map(({ id }) => id)).toEqual([others]);
    expect((await world.as("intake").call(todayPage)).body.writings).toEqual([]);
  });

  it("leaves out the place where an address is protected, but not our own premises", async () => {
    await rows
      .updateTable("person")
      .set({ address_protected: true })
      .where("id", "=", members.oona)
      .execute();
    const got = await key.call(todayPage);
    expect(got.body.meetings.map(({ place, placeHidden }) => [place, placeHidden])).toEqual([
      [null, true],
      ["Perhekeskus, huone 2", false],
    ]);
    expect(got.text).not.toContain("Särkiniemi");
    const left = (to: string | null) =>
      rows.updateTable("case_member").set({ valid_to: to }).where("person_id", "=", members.oona).execute();
    for (const day of ["2026-11-01", "2027-01-01"]) {
      await left(day);
      expect((await key.call(todayPage)).text, `a member until ${day}`).not.toContain("Särkiniemi");
    }
    await left(null);
    await rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", members.oona)
      .execute();
  });

  it("shows nothing of a family one no longer works with", async () => {
    const other = await anOpenCase(rows, { name: "Entinen", purchaserId: people.otherPurchaser });
    const service = await aRunningService(rows, {
      caseId: other,
      purchaserId: people.otherPurchaser,
      unitId: world.units.team,
      leadId: people.lead,
    });
    const relation = await aRelation(rows, other, people.keyWorker, "familyWorker");
    await aMeeting(rows, {
      caseId: other,
      periodId: service.periodId,
      startsAt: "2026-11-23T10:00:00Z",
      takePart: [{ staffId: people.keyWorker, party: "worker" }],
    });
    expect((await today()).meetings.map(({ family }) => family)).toContain("Entinen");
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-11-22" })
      .where("id", "=", relation)
      .execute();
    expect((await key.call(todayPage)).text).not.toContain("Entinen");
  });

  it("is empty for those without meetings, nothing for nobody, and denied to those without case work", async () => {
    const { meetings, unrecorded, ahead, drafts } = (await world.as("intake").call(todayPage)).body;
    expect([meetings, unrecorded, ahead, drafts]).toEqual([[], [], [], []]);
    expect((await world.nobody.call(todayPage)).status).toBe(401);
    await world.denied(todayPage, {}, ["administrator", "privacyOfficer"]);
    await world.denied(ownWeek, {}, ["administrator", "privacyOfficer"]);
  });
});

describe("the week", () => {
  it("is Monday to Sunday of one's own", async () => {
    const { body } = await key.call(ownWeek, { query: { week: "2026-11-26" as never } });
    expect([body.from, body.to, body.meetings.map(({ on }) => on)]).toEqual([
      "2026-11-23",
      "2026-11-29",
      ["2026-11-23", "2026-11-23", "2026-11-24"],
    ]);
  });

  it("is asked for signed in", async () => {
    expect((await world.nobody.call(ownWeek)).status).toBe(401);
  });
});
