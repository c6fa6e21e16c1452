import pg from "pg";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/entries.ts";
import { goalsOf } from "#contract/worker/goals.ts";
import { member } from "#fixtures/meeting-desk.ts";
import { aRecordDesk } from "#fixtures/record-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, rows } = world;
const { key, goal, content, held, record, entryOf } = await aRecordDesk(world);

const mapping = await held("2026-11-23T07:00:00Z");
await record(mapping, {
  body: {
    agreements: [
      { id: uuidv7(), what: "Petri lukee iltasadun", owner: member(members.petri), dueOn: "2026-11-30" },
    ],
  },
});

const correct = async (entryId: string, version: number, what: Record<string, unknown>, who = key) =>
  who.call(contract.correctEntry, {
    params: { caseId, entryId },
    body: {
      id: uuidv7(),
      version,
      kind: "factual_error",
      reason: "Petri ei ollut paikalla.",
      content: { ...content, ...what },
    } as never,
  });

describe("a signed record", () => {
  it("is corrected as a new version; both are read side by side, and the new one holds", async () => {
    const entryId = await entryOf(mapping);
    expect((await correct(entryId, 1, {})).error.code).toBe("nothing_changed");
    const present = content.present.filter(({ id }) => id !== members.petri);
    const done = await correct(entryId, 1, { present, said: [], goals: [{ goalId: goal, level: 1 }] });
    expect([done.status, done.body.version], done.text).toEqual([200, 2]);
    expect((await correct(entryId, 1, { observed: "Myöhässä" })).status).toBe(412);
    expect(
      (
        await correct(
          entryId,
          2,
          { present, said: [], goals: [{ goalId: goal, level: 1 }], observed: "Tarkempi." },
          world.as("familyWorker"),
        )
      ).body.version,
    ).toBe(3);

    const { body: page } = await world
      .as("purchaser")
      .call(contract.entryPage, { params: { caseId, entryId } });
    expect(
      page.versions.map(({ version, isCurrent, correctionKind }) => [version, isCurrent, correctionKind]),
    ).toEqual([
      [3, true, "factual_error"],
      [2, false, "factual_error"],
      [1, false, null],
    ]);
    expect(page.versions.map(({ present }) => present.some(({ name }) => name === "Petri Virtanen"))).toEqual(
      [false, false, true],
    );
    expect(page.versions.map(({ goals }) => goals[0]?.level)).toEqual([1, 1, 0]);
    expect(page.versions[2]?.observed).toBe(content.observed);
    expect([
      page.heading.service.fi,
      page.heading.unit,
      page.heading.purchaser,
      page.filedIn.map(({ name }) => name),
    ]).toEqual(["Perhetyö", "Kuopion perhetyö", "Timo Ranta", ["Oona Virtanen"]]);
    expect(page.agreements.map(({ what }) => what)).toEqual(["Petri lukee iltasadun"]);
    const ratings = await rows
      .selectFrom("goal_rating")
      .select("level")
      .where("meeting_id", "=", mapping)
      .orderBy("id")
      .execute();
    expect(ratings.map(({ level }) => level)).toEqual([0, 1]);
    const petri = await rows
      .selectFrom("meeting_participant")
      .select("attended")
      .where("meeting_id", "=", mapping)
      .where("person_id", "=", members.petri)
      .executeTakeFirstOrThrow();
    expect(petri.attended).toBe(false);
  });

  it("rated back to what it first was, keeps that level", async () => {
    const second = await held("2026-11-20T07:00:00Z");
    await record(second, {
      body: { content: { ...content, on: "2026-11-20", goals: [{ goalId: goal, level: 1 }] } },
    });
    const entryId = await entryOf(second);
    const rated = (version: number, level: number) =>
      correct(entryId, version, { on: "2026-11-20", goals: [{ goalId: goal, level }] });
    expect((await rated(1, 2)).body.version).toBe(2);
    expect((await rated(2, 1)).body.version).toBe(3);
    const ratings = await rows
      .selectFrom("goal_rating")
      .select("level")
      .where("meeting_id", "=", second)
      .orderBy("id")
      .execute();
    expect(ratings.map(({ level }) => level)).toEqual([1, 2, 1]);
  });

  it("that no longer rates a goal takes the rating away: the goal's level, its course and the form follow", async () => {
    const third = await held("2026-11-21T07:00:00Z");
    const on = "2026-11-21";
    await record(third, { body: { content: { ...content, on, goals: [{ goalId: goal, level: 2 }] } } });
    const entryId = await entryOf(third);
    const levels = async () => {
      const { goals } = (await key.call(goalsOf, { params: { caseId } })).body;
      return goals.find(({ id }) => id === goal)?.ratings.map((one): [string, number] => [one.on, one.level]);
    };
    const before = await levels();
    expect(before).toContainEqual([on, 2]);
    const done = await correct(entryId, 1, { on, goals: [] });
    expect(done.status, done.text).toBe(200);
    expect(await levels()).toEqual(before?.filter(([day]) => day !== on));
    const { versions } = (await key.call(contract.entryPage, { params: { caseId, entryId } })).body;
    expect(versions.map(({ goals }) => goals.map(({ level }) => level))).toEqual([[], [2]]);
    const again = await correct(entryId, 2, { on, goals: [{ goalId: goal, level: 1 }] });
    expect(again.status, again.text).toBe(200);
    expect(await levels()).toContainEqual([on, 1]);
    // Moved to another day, what it rates moves with it.
    const moved = await correct(entryId, 3, { on: "2026-11-19", goals: [{ goalId: goal, level: 1 }] });
    expect(moved.status, moved.text).toBe(200);
    const days = (await levels())?.map(([day]) => day);
    expect([days?.includes("2026-11-19"), days?.includes(on)]).toEqual([true, false]);
  });

  it("tells of no day before the service began", async () => {
    const fourth = await held("2026-11-18T07:00:00Z");
    const early = await record(fourth, { content: { on: "2026-09-30" } });
    expect([early.status, early.error.code]).toEqual([409, "before_service"]);
    expect(early.text, "the first day it can be").toContain('"from":"2026-10-01"');
    await record(fourth, { content: { on: "2026-11-18", goals: [] } });
    const corrected = await correct(await entryOf(fourth), 1, { on: "2026-09-30", goals: [] });
    expect([corrected.status, corrected.error.code]).toEqual([409, "before_service"]);
  });

  it("doesn't tell the place of a protected family, and keeps the place that wasn't told", async () => {
    const meetingId = await held("2026-11-17T08:00:00Z");
    const protect = (is: boolean) =>
      rows
        .updateTable("person")
        .set({ address_protected: is })
        .where("id", "=", world.members.saana)
        .execute();
    await protect(true);
    const form = await key.call(contract.recordForm, { params: { caseId, meetingId } });
    expect(form.body.place).toBeNull();
    expect(form.text).not.toContain("Särkiniemi");
    const signed = await record(meetingId, { content: { on: "2026-11-17", place: "" } });
    expect(signed.status, signed.text).toBe(200);
    const corrected = await correct(await entryOf(meetingId), 1, {
      on: "2026-11-17",
      place: "",
      observed: "Tarkempi.",
    });
    expect(corrected.status, corrected.text).toBe(200);
    await protect(false);
    const page = await key.call(contract.entryPage, {
      params: { caseId, entryId: await entryOf(meetingId) },
    });
    expect([page.body.versions[0]?.place, page.body.meeting.place]).toEqual([
      "Koti, Särkiniemi",
      "Koti, Särkiniemi",
    ]);
  });

  it("is never edited in place", async () => {
    const app = new pg.Client({
      connectionString: world.database.ownerUrl,
      options: `-c role=rinnalla_app -c app.actor_id=${world.people.keyWorker} -c app.today=2026-11-23`,
    });
    await app.connect();
    try {
      await expect(app.query("update entry set observed = 'Muutettu'")).rejects.toThrow(/permission denied/);
      await expect(app.query("delete from entry")).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });

  it("isn't seen, nor recorded, by those who must not", async () => {
    const entryId = await entryOf(mapping);
    const meetingId = await held("2026-11-22T08:00:00Z", "individual");
    await world.denied(contract.entryPage, { params: { caseId, entryId } }, [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "intake",
      "privacyOfficer",
    ]);
    await world.denied(contract.recordForm, { params: { caseId, meetingId } });
    await world.denied(
      contract.recordMeeting,
      { params: { caseId, meetingId }, body: { id: uuidv7(), version: 1, content } as never },
      ["otherWorker", "otherPurchaser", "administrator", "purchaser", "lead", "intake"],
    );
    await world.denied(
      contract.correctEntry,
      {
        params: { caseId, entryId },
        body: { id: uuidv7(), version: 1, kind: "factual_error", reason: "x", content } as never,
      },
      ["otherWorker", "otherPurchaser", "administrator", "purchaser", "lead"],
    );
  });

  it("can't be signed onto another's id", async () => {
    const taken = await entryOf(mapping);
    const meetingId = await held("2026-11-21T08:00:00Z", "individual");
    const got = await record(meetingId, { body: { id: taken }, content: { on: "2026-11-21" } });
    expect([got.status, got.error.code]).toEqual([409, "id_in_use"]);
    expect(
      (
        await rows
          .selectFrom("meeting")
          .select("status")
          .where("id", "=", meetingId)
          .executeTakeFirstOrThrow()
      ).status,
    ).toBe("planned");
  });
});

describe("the form", () => {
  it("comes with everything at hand", async () => {
    const { body: form } = await key.call(contract.recordForm, {
      params: { caseId, meetingId: await held("2026-11-20T07:00:00Z") },
    });
    expect(form.meeting.participants.map(({ givenName }) => givenName)).toEqual([
      "Saana",
      "Oona",
      "Leena",
      "Mari",
    ]);
    expect(form.goals.map(({ title, level }) => [title, level])).toEqual([
      ["Illat rauhoittuvat", 1],
      ["Eeli pääsee kouluun hyvillä mielin", null],
    ]);
    expect(form.methods.map(({ code }) => code)).toContain("timeline");
    expect([form.kind.fi, form.parts, form.draft]).toEqual([
      "kartoitustapaaminen",
      { situation: false, continuation: false },
      null,
    ]);
  });
});
