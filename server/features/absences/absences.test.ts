import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/absences.ts";
import { familyPage } from "#contract/worker/families.ts";
import { collisionsAt } from "#contract/worker/collisions.ts";
import * as meetings from "#contract/worker/meetings.ts";
import { todayPage } from "#contract/worker/today.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, members, units, rows, periodId } = world;
const [lead, key] = [world.as("lead"), world.as("keyWorker")];
const span = (from: string, to: string, what: object = {}) => ({
  kind: "holiday" as const,
  from: from as never,
  to: to as never,
  ...what,
});
const write = (from: string, to: string, what: object = {}, by = lead) =>
  by.call(contract.writeAbsence, {
    body: { id: uuidv7(), staffId: people.keyWorker, ...span(from, to), ...what },
  });
const pageOf = async (absenceId: string, by = lead) =>
  (await by.call(contract.absencePage, { params: { absenceId } })).body;
const hand = (absenceId: string, staffId: string, what: object = {}) =>
  lead.call(contract.handOver, {
    params: { caseId },
    body: { id: uuidv7(), relationId: uuidv7(), absenceId, staffId, hoursPerWeek: 3, ...what },
  });
const standIn = await aWorker(rows, { name: "Salla Sijainen", role: "familyWorker", unitId: units.team });
const asStandIn = await world.signIn(standIn);
const meet = (startsAt: string, staffId = people.keyWorker) =>
  aMeeting(rows, {
    caseId,
    periodId,
    startsAt,
    takePart: [
      { personId: members.saana, party: "family" },
      { staffId, party: "worker" },
    ],
  });
const workersOf = async (meetingId: string) =>
  (await key.call(meetings.meetingPage, { params: { caseId, meetingId } })).body.meeting.participants
    .filter(({ kind }) => kind === "worker")
    .map(({ id }) => id);

describe("an absence", () => {
  it("is the worker's own and the lead's; to others it is absence and not its kind", async () => {
    const { body, status } = await write("2026-12-07", "2026-12-11", { kind: "sick", note: "Leikkaus" });
    expect(status).toBe(200);
    for (const who of [lead, key])
      expect((await who.call(contract.absencesOf)).body.absences.map(({ kind }) => kind)).toEqual(["sick"]);
    expect((await world.as("familyWorker").call(contract.absencesOf)).body.absences).toEqual([]);
    for (const who of ["familyWorker", "otherLead", "otherWorker"] as const)
      expect(
        (await world.as(who).call(contract.absencePage, { params: { absenceId: body.id } })).status,
      ).toBe(404);
    await world.denied(contract.absencePage, { params: { absenceId: body.id } }, [
      "purchaser",
      "administrator",
    ]);
    await world.denied(contract.absencesOf, {}, ["purchaser", "administrator", "intake"]);
    const told = await world.as("keyWorker").call(collisionsAt, {
      params: { caseId },
      query: {
        on: "2026-12-08" as never,
        from: "09:00",
        minutes: 60,
        workers: people.keyWorker,
        bookables: "",
      },
    });
    expect(told.body.collisions.map(({ kind }) => kind)).toEqual(["absence"]);
    expect(told.text).not.toMatch(/sick|Leikkaus/);
    const changed = await key.call(contract.changeAbsence, {
      params: { absenceId: body.id },
      body: { version: 1, ...span("2026-12-07", "2026-12-11"), cancelled: true },
    });
    expect(changed.body.version).toBe(2);
  });

  it("isn't written for somebody else's worker, over another, or in hours of several days", async () => {
    expect((await write("2027-01-04", "2027-01-08", { staffId: people.otherWorker })).status).toBe(404);
    expect((await write("2027-01-04", "2027-01-08", {}, world.as("familyWorker"))).status).toBe(404);
    expect((await write("2027-01-04", "2027-01-08")).status).toBe(200);
    expect((await write("2027-01-08", "2027-01-09")).error.code).toBe("absence_overlaps");
    const hours = { fromTime: "12:00", toTime: "15:00" };
    expect((await write("2027-01-11", "2027-01-12", hours)).error.issues?.[0]?.code).toBe("one_day");
    expect((await write("2027-01-11", "2027-01-11", hours)).status).toBe(200);
    expect((await write("2027-01-11", "2027-01-11", { fromTime: "08:00", toTime: "12:00" })).status).toBe(
      200,
    );
    await world.denied(
      contract.writeAbsence,
      { body: { id: uuidv7(), staffId: people.intake, ...span("2027-01-04", "2027-01-08") } },
      ["intake", "purchaser"],
    );
  });
});

describe("handing over", () => {
  const at = "2026-12-01T08:00:00Z";

  it("gives the family and its meetings to the stand-in for the time, who finds them on Today; and it ends by itself", async () => {
    const [first, second, after] = [
      await meet(at),
      await meet("2026-12-02T08:00:00Z"),
      await meet("2026-12-09T08:00:00Z"),
    ];
    // The stand-in has something else on the second day.
    const elsewhere = await meet("2026-12-02T08:30:00Z", standIn);
    const absence = (await write("2026-12-01", "2026-12-04")).body.id;
    const page = await pageOf(absence);
    expect(page.families.map((one) => [one.family, one.meetings.map(({ id }) => id), one.standIn])).toEqual([
      ["Virtanen", [first, second], null],
    ]);
    expect(page.candidates.map(({ name }) => name)).toContain("Salla Sijainen");
    const seen = () => asStandIn.call(familyPage, { params: { caseId } });
    expect((await seen()).status).toBe(404);
    const given = await hand(absence, standIn, { words: "Iltarutiini on kesken: kysy tarrataulusta." });
    expect(given.body).toMatchObject({ taken: 1, left: [{ meetingId: second }] });
    expect([await workersOf(first), await workersOf(second), await workersOf(after)]).toEqual([
      [standIn],
      [people.keyWorker],
      [people.keyWorker],
    ]);
    expect((await pageOf(absence)).families[0]?.standIn).toMatchObject({
      name: "Salla Sijainen",
      from: "2026-12-01",
      to: "2026-12-04",
    });
    expect((await hand(absence, people.familyWorker)).error.code).toBe("already_handed_over");
    // Not before the first day, and no more after the last.
    expect((await seen()).status).toBe(404);
    expect((await asStandIn.call(contract.ownStandIns)).body.standIns).toEqual([]);
    world.setNow(at);
    expect((await seen()).status).toBe(200);
    expect((await asStandIn.call(contract.ownStandIns)).body.standIns).toMatchObject([
      {
        family: "Virtanen",
        standsFor: "Leena Aho",
        from: "2026-12-01",
        to: "2026-12-04",
        words: "Iltarutiini on kesken: kysy tarrataulusta.",
        nextMeeting: { id: first },
      },
    ]);
    expect((await asStandIn.call(todayPage)).body.meetings.map(({ id }) => id)).toEqual([first]);
    expect((await world.as("familyWorker").call(contract.ownStandIns)).body.standIns).toEqual([]);
    world.setNow("2026-12-05T08:00:00Z");
    expect((await seen()).status).toBe(404);
    expect((await asStandIn.call(contract.ownStandIns)).body.standIns).toEqual([]);
    world.setNow("2026-11-23T08:00:00Z");
    await rows
      .updateTable("meeting")
      .set({ status: "cancelled" })
      .where("id", "in", [first, second, after, elsewhere])
      .execute();
  });

  it("follows the absence: it ends earlier when that does, and the meetings after it come back", async () => {
    const absence = (await write("2026-12-14", "2026-12-18")).body.id;
    const [monday, friday] = [await meet("2026-12-14T08:00:00Z"), await meet("2026-12-18T08:00:00Z")];
    expect((await hand(absence, standIn)).body.taken).toBe(2);
    const change = (version: number, to: string, cancelled = false) =>
      lead.call(contract.changeAbsence, {
        params: { absenceId: absence },
        body: { version, ...span("2026-12-14", to), cancelled },
      });
    const lastDay = async () => (await pageOf(absence)).families[0]?.standIn?.to;
    await change(1, "2026-12-16");
    expect([await lastDay(), await workersOf(monday), await workersOf(friday)]).toEqual([
      "2026-12-16",
      [standIn],
      [people.keyWorker],
    ]);
    await change(2, "2026-12-22");
    expect(await lastDay()).toBe("2026-12-22");
    await change(3, "2026-12-22", true);
    expect(await workersOf(monday)).toEqual([people.keyWorker]);
    world.setNow("2026-12-15T08:00:00Z");
    expect((await asStandIn.call(familyPage, { params: { caseId } })).status).toBe(404);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("cancelled in its midst, it leaves the stand-in the days that were stood in; of two who change it at once one is told", async () => {
    const absence = (await write("2027-03-08", "2027-03-12")).body.id;
    expect((await hand(absence, standIn)).status).toBe(200);
    const change = (version: number, to: string, cancelled = false) =>
      lead.call(contract.changeAbsence, {
        params: { absenceId: absence },
        body: { version, ...span("2027-03-08", to), cancelled },
      });
    const both = await Promise.all([change(1, "2027-03-11"), change(1, "2027-03-15")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    world.setNow("2027-03-10T08:00:00Z");
    expect((await change(2, "2027-03-15", true)).status).toBe(200);
    const relation = await rows
      .selectFrom("case_worker")
      .select((e) => [
        e.cast<string>("valid_from", "text").as("from"),
        e.cast<string>("valid_to", "text").as("to"),
      ])
      .where("case_id", "=", caseId)
      .where("staff_id", "=", standIn)
      .where("valid_from", "=", "2027-03-08")
      .execute();
    expect(relation).toEqual([{ from: "2027-03-08", to: "2027-03-09" }]);
    expect((await asStandIn.call(familyPage, { params: { caseId } })).status).toBe(404);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("takes the other of a work pair without a second relation", async () => {
    const absence = (await write("2027-02-01", "2027-02-05")).body.id;
    expect((await hand(absence, people.familyWorker)).status).toBe(200);
    const relations = await rows
      .selectFrom("case_worker")
      .select("role")
      .where("case_id", "=", caseId)
      .where("staff_id", "=", people.familyWorker)
      .execute();
    expect(relations.map(({ role }) => role)).toEqual(["familyWorker"]);
  });

  it("is refused to one who is away too, to the absent one, to strangers, and after it is over", async () => {
    const absence = (await write("2027-03-01", "2027-03-05")).body.id;
    await write("2027-03-03", "2027-03-03", { staffId: standIn });
    const over = (await write("2026-11-02", "2026-11-06")).body.id;
    const others = (await write("2027-03-01", "2027-03-05", { staffId: standIn }, asStandIn)).error.code;
    expect(others).toBe("absence_overlaps");
    expect((await hand(absence, standIn)).error.code).toBe("stand_in_away");
    expect((await hand(absence, people.keyWorker)).error.code).toBe("same_worker");
    expect((await hand(absence, people.purchaser)).error.code).toBe("worker_not_available");
    expect((await hand(over, people.familyWorker)).error.code).toBe("absence_over");
    const sent = {
      params: { caseId },
      body: { id: uuidv7(), relationId: uuidv7(), absenceId: absence, staffId: standIn, hoursPerWeek: 1 },
    };
    await world.denied(contract.handOver, sent, ["keyWorker", "otherLead", "administrator"]);
    await world.denied(contract.ownStandIns, {}, ["administrator", "privacyOfficer"]);
  });
});
