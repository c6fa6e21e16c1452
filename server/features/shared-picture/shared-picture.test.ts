import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import * as answering from "#contract/answerer/answering.ts";
import { declineAnswering } from "#contract/answerer/answering.ts";
import * as instruments from "#contract/worker/instruments.ts";
import * as rounds from "#contract/worker/rounds.ts";
import { sharedPicture } from "#contract/worker/shared-picture.ts";
import { joinOwnInstruments } from "#core/instruments/catalogue.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { linesOf, type Given } from "#core/voices/shared-picture.ts";
import { goalVoices } from "#core/voices/goal-voices.ts";
import { aGoal } from "#fixtures/meetings.ts";
import { answeredAll, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, periodId } = await anIntensiveFamily(world, {
  service: "open-family-rehabilitation",
});
const { people } = world;
const leena = world.as("keyWorker");
const params = { caseId };
const picture = async (view: "all" | "together" = "all") =>
  (await leena.call(sharedPicture, { params, query: { view } })).body;

async function answered(roundId: string, voiceId: string, value: number, shared: boolean) {
  const phone = await aHandedDevice(await world.signIn(people.keyWorker), { caseId, roundId, voiceId });
  for (const [key, one] of Object.entries(answeredAll(value)))
    await phone.call(answering.saveAnswer, { body: { key, value: one } });
  const done = await phone.call(answering.finishAnswering, { body: { language: "fi", share: shared } });
  expect(done.status).toBe(200);
}

describe("the shared picture", () => {
  it("holds nothing of a round that still waits, and each rater apart once it has opened", async () => {
    expect((await picture()).parts).toEqual([]);
    const { roundId, voices } = await aRound(leena, caseId, {
      school: { personId: members.school },
      mother: { personId: members.mother },
      worker: { staffId: people.keyWorker },
    });
    await answered(roundId, voices.school, 1, false);
    await answered(roundId, voices.mother, 3, true);
    expect(await picture()).toMatchObject({ parts: [], raters: [], shown: { of: 0, answers: 0 } });

    for (const [key, one] of Object.entries(answeredAll(2)))
      await leena.call(rounds.saveOwnAnswer, { params: { caseId, roundId }, body: { key, value: one } });
    await leena.call(rounds.finishOwn, { params: { caseId, roundId }, body: { language: "fi" } });

    const page = await picture();
    expect(page.parts).toHaveLength(1);
    expect(page.parts[0]).toMatchObject({
      instrument: { id: "everyday-and-together" },
      aboutPersonId: null,
      silent: [],
    });
    expect(page.parts[0]?.given.map(({ rater, form, round }) => [rater, form, round]).toSorted()).toEqual(
      [
        [`person:${members.mother}`, "parent", roundId],
        [`person:${members.school}`, "child", roundId],
        [`staff:${people.keyWorker}`, "worker", roundId],
      ].toSorted(),
    );
    expect(page.raters.map(({ name }) => name).toSorted()).toEqual(["Leena Aho", "Sanna", "Veeti"]);
  });

  it("shows together only what its givers let the family see, and neither names nor numbers the others", async () => {
    const page = await picture("together");
    expect(page.shown).toEqual({ of: 1, answers: 1 });
    expect((await picture()).shown).toEqual({ of: 3, answers: 1 });
    expect(page.parts.flatMap(({ given }) => given.map(({ rater }) => rater))).toEqual([
      `person:${members.mother}`,
    ]);
    // Who keeps theirs isn't told either.
    expect(page.raters.map(({ name }) => name)).toEqual(["Sanna"]);
  });

  it("says who was asked and declined, without anything of them", async () => {
    const { roundId, voices } = await aRound(leena, caseId, { school: { personId: members.school } });
    const phone = await aHandedDevice(await world.signIn(people.keyWorker), {
      caseId,
      roundId,
      voiceId: voices.school,
    });
    expect((await phone.call(declineAnswering, { body: {} })).status).toBe(200);
    const [part] = (await picture()).parts;
    expect(part?.silent).toMatchObject([
      { rater: `person:${members.school}`, round: roundId, state: "declined" },
    ]);
    expect((await picture("together")).parts.flatMap(({ silent }) => silent)).toEqual([]);
  });
});

it("concludes nothing of her whose newest answers are kept, and tells neither their day nor that they are", async () => {
  const asked = { school: { personId: members.school }, mother: { personId: members.mother } };
  const first = await aRound(leena, caseId, asked);
  await answered(first.roundId, first.voices.school, 3, true);
  await answered(first.roundId, first.voices.mother, 2, true);
  const everyday = async (view: "all" | "together") =>
    (await picture(view)).parts.find(({ instrument }) => instrument.id === "everyday-and-together");
  expect((await everyday("together"))?.notConcluded).toEqual([]);

  const second = await aRound(leena, caseId, asked);
  await answered(second.roundId, second.voices.school, 0, false);
  await answered(second.roundId, second.voices.mother, 2, true);
  const together = await everyday("together");
  expect(together?.notConcluded).toEqual([`person:${members.school}`]);
  const ofSecond = together?.given.filter(({ round }) => round === second.roundId);
  expect(ofSecond?.map(({ rater }) => rater)).toEqual([`person:${members.mother}`]);
  expect(together?.silent).toEqual([]);
  expect((await everyday("all"))?.notConcluded).toEqual([]);
});

describe("answers about the family's goals", () => {
  it("come with the goals they are about, in the round and in the picture", async () => {
    const goalId = await aGoal(world.rows, { caseId, periodId, title: "Illat rauhoittuvat" });
    const { roundId, voices } = await aRound(
      leena,
      caseId,
      { mother: { personId: members.mother } },
      { instrument: "goal-follow-up" },
    );
    const phone = await aHandedDevice(await world.signIn(people.keyWorker), {
      caseId,
      roundId,
      voiceId: voices.mother,
    });
    const said = await phone.call(answering.saveAnswer, { body: { key: `goals:${goalId}`, value: 1 } });
    expect(said.status, said.text).toBe(200);
    await phone.call(answering.finishAnswering, { body: { language: "fi", share: false } });
    const goal = { ids: [goalId], name: "Illat rauhoittuvat" };
    const round = (await leena.call(rounds.roundPage, { params: { caseId, roundId } })).body;
    expect(round.goals).toMatchObject([goal]);
    expect(round.goals[0]?.levels).toHaveLength(5);
    const page = await picture();
    expect(page.goals).toMatchObject([goal]);
    const part = page.parts.find(({ instrument }) => instrument.id === "goal-follow-up");
    expect(goalVoices(page.goals[0]!, (part?.given ?? []) as unknown as Given[])).toMatchObject([
      { rater: `person:${members.mother}`, levels: [{ level: 1 }] },
    ]);
    // She keeps it to those who work with the family.
    expect((await picture("together")).parts.map(({ instrument }) => instrument.id)).not.toContain(
      "goal-follow-up",
    );
  });
});

describe("answers to two versions of an instrument", () => {
  /** The organiser's own version: the same questions on steps of 0–40, scored as their sum. */
  async function rescaled() {
    const administrator = world.as("administrator");
    const draftId = uuidv7();
    await administrator.call(instruments.beginInstrumentDraft, {
      body: { id: draftId, from: { instrument: "everyday-and-together", version: 1 } },
    });
    const params = { draftId };
    const { instrument } = (await administrator.call(instruments.instrumentDraft, { params })).body;
    const draft = instrument as unknown as Instrument;
    const scales = Object.fromEntries(
      Object.entries(draft.scales).map(([id, scale]) => [
        id,
        { ...scale, steps: scale.steps.map((step) => ({ ...step, value: 10 * step.value })) },
      ]),
    );
    const subscales = draft.subscales.map((one) => ({ ...one, score: "sum" }));
    const saved = await administrator.call(instruments.saveInstrumentDraft, {
      params,
      body: { version: 1, instrument: { ...instrument, scales, subscales } },
    });
    expect(saved.status, saved.text).toBe(200);
    const released = await administrator.call(instruments.releaseInstrumentDraft, {
      params,
      body: { version: 2, reason: "Asteikko muutettu." },
    });
    expect(released.body).toEqual({ instrument: "everyday-and-together", version: 1001 });
  }
  afterAll(() => joinOwnInstruments([]));
  const isEveryday = ({ instrument }: { instrument: { id: string } }) =>
    instrument.id === "everyday-and-together";

  it("stand apart, each read by its own", async () => {
    const everyday = (await picture()).parts.filter(isEveryday);
    expect(everyday).toHaveLength(1);
    await rescaled();
    const { roundId, voices } = await aRound(leena, caseId, { mother: { personId: members.mother } });
    await answered(roundId, voices.mother, 30, true);
    const parts = (await picture()).parts.filter(isEveryday);
    expect(parts.map(({ instrument, former, given }) => [instrument.version, former, given.length])).toEqual([
      [1001, false, 1],
      [1, true, 7],
    ]);
    // What was answered to the former questions, and who was silent then, is as it was.
    expect(parts[1]).toEqual({ ...everyday[0], former: true });
    const scored = parts.flatMap((part) => {
      const instrument = part.instrument as Instrument;
      return linesOf(instrument, instrument.subscales[0]!, part.given as unknown as Given[])
        .filter(({ rater }) => rater === `person:${members.mother}`)
        .flatMap(({ points }) => points.map(({ value, place }) => [instrument.version, value, place]));
    });
    // Three of four on each question, the reversed one at three too: seven of 3 and a 1 of 4, as whole points of 100 and as a sum.
    expect(scored).toEqual([
      [1001, 220, 69],
      [1, 69, 69],
      [1, 50, 50],
      [1, 50, 50],
    ]);
  });
});

describe("who must not see", () => {
  it("gets nothing, and the attempt is in the log", async () => {
    await world.denied(sharedPicture, { params, query: { view: "all" } });
  });
});
