import { describe, expect, it } from "vitest";
import * as answering from "#contract/answerer/answering.ts";
import { declineAnswering } from "#contract/answerer/answering.ts";
import * as rounds from "#contract/worker/rounds.ts";
import { sharedPicture } from "#contract/worker/shared-picture.ts";
import { answeredAll, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members } = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
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

describe("who must not see", () => {
  it("gets nothing, and the attempt is in the log", async () => {
    await world.denied(sharedPicture, { params, query: { view: "all" } });
  });
});
