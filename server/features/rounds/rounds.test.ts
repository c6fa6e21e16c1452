import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as answering from "#contract/answerer/answering.ts";
import { takeEmergencyAccess } from "#contract/worker/emergency-access.ts";
import { measurementsOf } from "#contract/worker/measurements.ts";
import * as contract from "#contract/worker/rounds.ts";
import { aRelation } from "#fixtures/cases.ts";
import { answeredAll, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { bindTx } from "#server/platform/database.ts";
import pg from "pg";

const world = await aWorld();
const { caseId, members, therapist } = await anIntensiveFamily(world, {
  service: "open-family-rehabilitation",
});
const { people, rows } = world;
const leena = world.as("keyWorker");
const params = { caseId };
const device = () => world.signIn(people.keyWorker);

const asked = {
  school: { personId: members.school },
  mother: { personId: members.mother },
  worker: { staffId: people.keyWorker },
};
const page = async (roundId: string, by = leena) =>
  (await by.call(contract.roundPage, { params: { caseId, roundId } })).body;
const cancel = async (roundId: string) => {
  const { version } = (await page(roundId)).round;
  return leena.call(contract.cancelRound, {
    params: { caseId, roundId },
    body: { version, reason: "Avattiin väärin" },
  });
};
async function answerAll(roundId: string, voiceId: string, value: number) {
  const phone = await aHandedDevice(await device(), { caseId, roundId, voiceId });
  for (const [key, one] of Object.entries(answeredAll(value)))
    expect((await phone.call(answering.saveAnswer, { body: { key, value: one } })).status).toBe(200);
  const done = await phone.call(answering.finishAnswering, { body: { language: "fi" } });
  expect(done.body.state).toBe("answered");
  return phone;
}
const answerOwn = async (roundId: string, value: number) => {
  for (const [key, one] of Object.entries(answeredAll(value)))
    await leena.call(contract.saveOwnAnswer, { params: { caseId, roundId }, body: { key, value: one } });
  return leena.call(contract.finishOwn, { params: { caseId, roundId }, body: { language: "fi" } });
};

describe("opening a round", () => {
  it("offers everybody with the form of their age, and says who is too young", async () => {
    const { instruments } = (await leena.call(contract.roundsOf, { params })).body;
    const tool = instruments.find(({ id }) => id === "everyday-and-together")!;
    expect(tool.byRules).toBe(true);
    const forms = tool.askable.map(({ name, perspective, formName }) => [
      name,
      perspective,
      formName?.fi ?? null,
    ]);
    expect(forms).toEqual(
      expect.arrayContaining([
        ["Aada", "child", null],
        ["Veeti", "child", "Lapsi"],
        ["Sanna", "parent", "Vanhempi"],
        ["Leena Aho", "worker", "Työntekijä"],
      ]),
    );
  });

  it.each([
    ["instrument_unknown", { instrument: "no-such" }],
    ["round_about_whom", { aboutPersonId: members.school }],
    ["round_meeting_unknown", { meetingId: uuidv7() }],
    ["too_young_to_answer", { voices: [{ id: uuidv7(), personId: members.small, staffId: null }] }],
    ["member_unknown", { voices: [{ id: uuidv7(), personId: world.members.saana, staffId: null }] }],
    ["member_unknown", { voices: [{ id: uuidv7(), personId: null, staffId: people.otherWorker }] }],
    [
      "voice_twice",
      {
        voices: [
          { id: uuidv7(), personId: members.mother, staffId: null },
          { id: uuidv7(), personId: members.mother, staffId: null },
        ],
      },
    ],
  ])("is refused: %s", async (code, what) => {
    const body = {
      id: uuidv7(),
      instrument: "everyday-and-together",
      moment: "along" as const,
      voices: [{ id: uuidv7(), personId: members.mother, staffId: null }],
      ...what,
    };
    const got = await leena.call(contract.openRound, { params, body });
    expect([got.status, got.error.code]).toEqual([409, code]);
  });

  it("takes one more while it waits, and is given up only while nothing has been answered", async () => {
    const { roundId } = await aRound(leena, caseId, { mother: asked.mother });
    const twice = await leena.call(contract.openRound, {
      params,
      body: {
        id: uuidv7(),
        instrument: "everyday-and-together",
        moment: "along",
        voices: [{ id: uuidv7(), personId: members.father, staffId: null }],
      },
    });
    expect(twice.error.code).toBe("round_waits_already");
    const more = { id: uuidv7(), personId: members.father, staffId: null };
    const add = () => leena.call(contract.addVoice, { params: { caseId, roundId }, body: more });
    expect((await add()).status).toBe(200);
    more.id = uuidv7();
    expect((await add()).error.code).toBe("voice_twice");
    expect((await page(roundId)).round.voices.map(({ name }) => name)).toEqual(["Sanna", "Mikko"]);
    expect((await cancel(roundId)).status).toBe(200);
    expect((await cancel(roundId)).error.code).toBe("round_cancelled");
    more.personId = members.school;
    expect((await add()).error.code).toBe("round_cancelled");
  });
});

describe("a round is blind", () => {
  it("until each has answered, declined or not been reached: to the worker, lead, purchaser and every list", async () => {
    const { roundId, voices } = await aRound(leena, caseId, {
      ...asked,
      father: { personId: members.father },
    });
    await answerAll(roundId, voices.school, 1);
    expect((await cancel(roundId)).error.code).toBe("round_answered");
    const hasty = world.as("otherWorker");
    const taken = await hasty.call(takeEmergencyAccess, {
      body: {
        id: uuidv7(),
        familyName: "Kallio",
        childBornOn: "2021-05-14",
        reason: "Lapsen tilanne vaatii heti käyntiä illalla.",
      },
    });
    expect(taken.body.caseId).toBe(caseId);
    await aRelation(rows, caseId, people.familyWorker, "familyWorker", "2026-10-01");
    const joined = world.as("familyWorker");
    const hidden = async () => {
      for (const who of ["keyWorker", "lead", "purchaser"] as const) {
        const read = await page(roundId, world.as(who));
        expect(read.answers, who).toEqual([]);
        expect(read.round.voices.find(({ id }) => id === voices.school)?.state, who).toBe("answered");
        const list = (await world.as(who).call(measurementsOf, { params })).body.measurements;
        expect(list, who).toEqual([]);
      }
      // Nor is it read in haste: by emergency access, or by a colleague who joins while others are waited for.
      for (const who of [hasty, joined]) {
        const read = await page(roundId, who);
        expect([read.answers, (await who.call(measurementsOf, { params })).body.measurements]).toEqual([
          [],
          [],
        ]);
      }
    };
    await hidden();
    // The worker answers as themselves, blind like the others, and sees not even their own once they are given.
    expect((await answerOwn(roundId, 3)).body.state).toBe("answered");
    expect((await leena.call(contract.ownAnswering, { params: { caseId, roundId } })).body.asking).toBeNull();
    await hidden();
    const phone = await aHandedDevice(await device(), { caseId, roundId, voiceId: voices.mother });
    const kept0 = await phone.call(answering.saveAnswer, { body: { key: "calm", value: 0 } });
    expect(kept0.status, kept0.text).toBe(200);
    expect((await phone.call(answering.declineAnswering, { body: {} })).body.state).toBe("declined");
    await hidden();
    const father = (await page(roundId)).round.voices.find(({ id }) => id === voices.father)!;
    const mark = { version: father.version, reason: "Isä oli työmatkalla" };
    expect(
      (await leena.call(contract.notReached, { params: { caseId, roundId, voiceId: father.id }, body: mark }))
        .status,
    ).toBe(200);

    await rows
      .updateTable("case_worker")
      .set({ valid_from: "2026-11-20", valid_to: "2026-11-22" })
      .where("case_id", "=", caseId)
      .where("staff_id", "in", [people.otherWorker, people.familyWorker])
      .execute();

    const open = await page(roundId);
    expect(open.round.revealedAt).not.toBeNull();
    expect(open.answers.map(({ perspective, scores }) => [perspective, scores[0]?.value])).toEqual([
      ["child", 31],
      ["worker", 69],
    ]);
    // What the mother answered before she declined is nowhere.
    const kept = await rows
      .selectFrom("voice_answers")
      .selectAll()
      .where("voice_id", "=", voices.mother)
      .execute();
    expect(kept.map((one) => [one.answers, one.unwilling])).toEqual([[{}, []]]);
    expect((await leena.call(measurementsOf, { params })).body.measurements).toHaveLength(2);
    expect((await cancel(roundId)).error.code).toBe("round_revealed");
    const late = await leena.call(contract.handOver, {
      params: { caseId, roundId, voiceId: voices.mother },
      body: {},
    });
    expect(late.error.code).toBe("voice_settled");
  });

  it("by row-level security itself, in both roles of requests, and the opening mark can't be set by a request", async () => {
    const { roundId, voices } = await aRound(leena, caseId, { school: asked.school, worker: asked.worker });
    await answerAll(roundId, voices.school, 2);
    const sneak = new pg.Client({
      connectionString: world.database.ownerUrl,
      options: "-c role=rinnalla_app",
    });
    await sneak.connect();
    const settings = {
      "app.actor_id": people.keyWorker,
      "app.today": "2026-11-23",
      "app.case_id": caseId,
      "app.case_tasks": "{family-services,child-welfare}",
    };
    for (const role of ["rinnalla_app", "rinnalla_case"]) {
      await sneak.query("begin");
      for (const [name, value] of Object.entries(settings))
        await sneak.query("select set_config($1, $2, true)", [name, value]);
      await sneak.query(`set local role ${role}`);
      const seen = await sneak.query("select 1 from measurement where round_id = $1", [roundId]);
      expect(seen.rowCount, role).toBe(0);
      const old = await sneak.query("select 1 from measurement where case_id = $1", [caseId]);
      expect(old.rowCount, `${role} sees what has opened`).toBe(2);
      await expect(
        sneak.query("update answering_round set revealed_at = now() where id = $1", [roundId]),
      ).rejects.toThrow(/permission denied/);
      await sneak.query("rollback");
    }
    // The engine knows that the child has answered, and no more of it.
    await sneak.query("begin");
    for (const [name, value] of Object.entries(settings))
      await sneak.query("select set_config($1, $2, true)", [name, value]);
    const facts = (await serviceStateOf(bindTx(sneak, "rinnalla_app"), caseId))?.facts.measurements ?? [];
    expect(facts.filter(({ id }) => id === voices.school)).toEqual([
      {
        id: voices.school,
        purpose: "effectiveness",
        moment: "along",
        perspective: "child",
        on: "2026-11-23",
      },
    ]);
    await sneak.query("rollback");
    await sneak.end();
    await answerOwn(roundId, 2);
  });
});

describe("who sees a round", () => {
  it("nobody outside the case, and none through another case", async () => {
    const { roundId, voices } = await aRound(leena, caseId, { mother: asked.mother });
    const voiceParams = { caseId, roundId, voiceId: voices.mother };
    await world.denied(contract.roundsOf, { params });
    await world.denied(contract.roundPage, { params: { caseId, roundId } });
    await world.denied(contract.handOver, { params: voiceParams, body: {} });
    await world.denied(contract.notReached, { params: voiceParams, body: { version: 1, reason: "x" } });
    // Those who don't work with the family themselves hand nothing over.
    await world.denied(contract.handOver, { params: voiceParams, body: {} }, ["lead", "purchaser"]);
    const stolen = { ...voiceParams, caseId: world.caseId };
    expect((await leena.call(contract.roundPage, { params: stolen })).status).toBe(404);
    expect((await leena.call(contract.handOver, { params: stolen, body: {} })).status).toBe(404);
    // Another worker of the family has no form of the key worker's.
    const outi = await world.signIn(therapist);
    expect((await outi.call(contract.ownAnswering, { params: { caseId, roundId } })).status).toBe(404);
    await cancel(roundId);
  });

  it("a worker's own form is answered signed in, not on a device handed over", async () => {
    const { roundId, voices } = await aRound(leena, caseId, { worker: asked.worker });
    const got = await leena.call(contract.handOver, {
      params: { caseId, roundId, voiceId: voices.worker },
      body: {},
    });
    expect(got.error.code).toBe("voice_is_workers");
    await cancel(roundId);
  });
});
