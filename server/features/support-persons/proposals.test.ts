import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as matches from "#contract/worker/support-matches.ts";
import { aMember } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people, units, caseId } = world;
const lead = world.as("lead");

/** A volunteer of the team who is ready, with room for one child. */
async function aReady(givenName: string): Promise<string> {
  const id = uuidv7();
  await rows
    .insertInto("support_person")
    .values({
      id,
      unit_id: units.team,
      kind: "volunteer",
      given_name: givenName,
      family_name: "Tervo",
      most_children: 1,
      status: "ready",
      recruited_on: "2026-10-01",
    })
    .execute();
  const step = { support_person_id: id, unit_id: units.team, on_day: "2026-10-05" };
  const by = { recorded_by: people.lead, recorded_on: "2026-10-05" };
  await rows
    .insertInto("support_step")
    .values([
      { ...step, ...by, id: uuidv7(), kind: "interview" },
      { ...step, ...by, id: uuidv7(), kind: "training" },
      { ...step, ...by, id: uuidv7(), kind: "extract", issued_on: "2026-10-01" },
    ])
    .execute();
  return id;
}

/** A child of the family who wishes for a support person. */
async function aWish(givenName: string): Promise<string> {
  const birthDate = "2016-06-06";
  const childId = await aMember(rows, caseId, {
    givenName,
    familyName: "Virtanen",
    birthDate,
    role: "child",
  });
  const id = uuidv7();
  const wished = await world.as("keyWorker").call(matches.wishForSupport, {
    params: { caseId },
    body: {
      id,
      unitId: units.team,
      childId,
      childWords: "Joku, joka pelaisi mun kanssa.",
      consentName: "Saana Virtanen",
      consentOn: "2026-11-20",
      childAgrees: true,
    },
  });
  expect(wished.status, wished.text).toBe(200);
  return id;
}
const propose = (matchId: string, supportPersonId: string) =>
  lead.call(matches.propose, { params: { matchId }, body: { version: 1, supportPersonId } });
const statuses = (replies: readonly { status: number }[]) => replies.map(({ status }) => status).toSorted();

describe("two proposals at once", () => {
  it("to one who has room for one child: the second counts the first", async () => {
    const ilona = await aReady("Ilona");
    const wishes = [await aWish("Tuuli"), await aWish("Pilvi")];
    const got = await Promise.all(wishes.map((matchId) => propose(matchId, ilona)));
    expect(statuses(got)).toEqual([200, 409]);
    expect(got.map(({ error }) => error.code).filter(Boolean)).toEqual(["support_person_full"]);
    const kept = await rows
      .selectFrom("support_match")
      .select(["status", "support_person_id"])
      .where("id", "in", wishes)
      .execute();
    expect(kept.map(({ status }) => status).toSorted()).toEqual(["proposed", "wished"]);
    expect(kept.filter((row) => row.support_person_id === ilona)).toHaveLength(1);
  });

  it("of one child to two persons: it has one of them, and the other proposal is told what stands there", async () => {
    const [outi, rauha, matchId] = [await aReady("Outi"), await aReady("Rauha"), await aWish("Meri")];
    const got = await Promise.all([propose(matchId, outi), propose(matchId, rauha)]);
    expect(statuses(got)).toEqual([200, 412]);
    expect(got.find(({ status }) => status === 412)?.error.current).toMatchObject({
      version: 2,
      status: "proposed",
    });
  });
});
