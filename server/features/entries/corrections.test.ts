import pg from "pg";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/entries.ts";
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
