import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as closings from "#contract/worker/closings.ts";
import * as contract from "#contract/worker/measurements.ts";
import * as rounds from "#contract/worker/rounds.ts";
import { aMember } from "#fixtures/cases.ts";
import { answeredAll, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { anAnsweredRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, held } = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
const params = { caseId };
const leena = world.as("keyWorker");
const scored = (what: object = {}) => {
  const id = uuidv7();
  const body = {
    id,
    instrument: "epds",
    moment: "along",
    personId: members.mother,
    on: "2026-11-20",
    points: { total: 11 },
    ...what,
  } as never;
  return leena.call(contract.recordScores, { params, body }).then((got) => ({ id, ...got }));
};
const page = async () => (await leena.call(contract.measurementsOf, { params })).body;

describe("a measurement", () => {
  it("is a duty at the service's measuring points, until a round at that moment has been answered", async () => {
    await held("start", "2026-10-08T09:00:00Z", [members.mother]);
    const first = (await page()).duties;
    expect(first).toMatchObject([
      { rule: "effect.baseline", moment: "start", dueOn: "2026-11-19", state: "overdue" },
    ]);
    const mother = { mother: { personId: members.mother } };
    await anAnsweredRound(world, caseId, mother, answeredAll(3));
    // On the way isn't at the start.
    expect((await page()).duties.map(({ rule }) => rule)).toEqual(["effect.baseline"]);
    const roundId = await anAnsweredRound(world, caseId, mother, answeredAll(1), { moment: "start" });
    const after = await page();
    expect(after.duties).toEqual([]);
    expect(after.tools).toEqual([{ id: "everyday-and-together", version: 1 }]);
    // Seven items of a 1 and the reversed one turned to 3: a mean of 1.25 of 4.
    expect(after.measurements).toContainEqual(
      expect.objectContaining({ who: "Sanna", score: 31, moment: "start", roundId }),
    );
    const stored = world.rows.selectFrom("duty").select("rule").where("case_id", "=", caseId);
    expect((await stored.execute()).map(({ rule }) => rule)).not.toContain("effect.baseline");
  });
});

describe("points of a licensed form", () => {
  it("are a round of one voice that has answered, on the day the paper was filled in", async () => {
    const { id, status, body } = await scored({ words: "Väsyttää" });
    expect(status).toBe(200);
    expect((await page()).measurements.find((one) => one.id === id)).toMatchObject({
      instrument: "epds",
      score: 11,
      on: "2026-11-20",
      words: "Väsyttää",
      roundId: body.roundId,
    });
    const { round, answers, alerts } = (
      await leena.call(rounds.roundPage, { params: { caseId, roundId: body.roundId } })
    ).body;
    expect(round).toMatchObject({ voices: [{ name: "Sanna", state: "answered", settledOn: "2026-11-20" }] });
    expect(round.revealedAt).not.toBeNull();
    expect(answers).toMatchObject([{ answers: { total: 11 }, shared: false }]);
    expect(alerts).toEqual([]);
  });

  it("ring as the instrument says: a point of EPDS's tenth question is told at once", async () => {
    const { body } = await scored({ points: { total: 14, question_10: 1 } });
    const { alerts } = (await leena.call(rounds.roundPage, { params: { caseId, roundId: body.roundId } }))
      .body;
    expect(alerts).toMatchObject([{ urgency: "at_once" }]);
    const told = world.rows.selectFrom("reminder").select("kind").where("subject_id", "=", alerts[0]!.id);
    expect((await told.execute()).map(({ kind }) => kind)).toContain("answer_alert");
  });

  it("about one child name the child, and the form goes by the age on the day", async () => {
    const points = { emotional: 4, conduct: 3, hyperactivity: 6, peers: 2, prosocial: 7 };
    const about = { instrument: "sdq", aboutPersonId: members.young, points };
    const { id, status, text } = await scored({ ...about, personId: members.mother });
    expect(status, text).toBe(200);
    expect((await page()).measurements.find((one) => one.id === id)).toMatchObject({ score: 15 });
  });

  it.each([
    ["instrument_unknown", { instrument: "no-such" }],
    ["instrument_asked_in_rounds", { instrument: "everyday-and-together", points: answeredAll(2) }],
    ["instrument_not_for_perspective", { personId: null }],
    ["member_unknown", { personId: uuidv7() }],
    ["too_young_to_answer", { instrument: "ors", personId: members.small }],
    ["round_about_whom", { aboutPersonId: members.young }],
    ["round_about_whom", { instrument: "sdq" }],
    ["measurement_incomplete", { points: {} }],
    ["measurement_unknown_answer", { points: { total: 31 } }],
    ["measured_in_future", { on: "2026-11-24" }],
    ["before_service", { on: "2026-09-30" }],
  ])("are refused: %s", async (code, what) => {
    const got = await scored(what);
    expect([got.status, got.error.code]).toEqual([409, code]);
  });

  it("that was wrong is taken back with its reason and counts no more", async () => {
    const { id } = await scored();
    const target = { params: { caseId, measurementId: id }, body: { reason: "Väärän vanhemman lomake" } };
    expect((await leena.call(contract.withdrawMeasurement, target)).status).toBe(200);
    expect((await leena.call(contract.withdrawMeasurement, target)).error.code).toBe("measurement_withdrawn");
    expect((await page()).measurements.find((one) => one.id === id)).toMatchObject({
      withdrawnOn: "2026-11-23",
      withdrawnReason: "Väärän vanhemman lomake",
    });
  });
});

describe("who sees a measurement", () => {
  it("nobody outside the case, nor through another", async () => {
    const { id } = await scored();
    await world.denied(contract.measurementsOf, { params });
    await world.denied(contract.measurementsOf, { params }, ["intake", "privacyOfficer"]);
    const body = {
      id: uuidv7(),
      instrument: "epds",
      moment: "end" as const,
      personId: members.mother,
      on: "2026-11-20",
      points: { total: 3 },
    };
    await world.denied(contract.recordScores, { params, body });
    await world.denied(contract.withdrawMeasurement, {
      params: { caseId, measurementId: id },
      body: { reason: "x" },
    });
    const stolen = await leena.call(contract.withdrawMeasurement, {
      params: { caseId: world.caseId, measurementId: id },
      body: { reason: "x" },
    });
    expect(stolen.status).toBe(404);
    expect((await page()).measurements.find((one) => one.id === id)?.withdrawnOn).toBeNull();
  });
});

describe("four perspectives on a multi-agency service", async () => {
  const family = await anIntensiveFamily(world, { service: "multi-agency-family-work" });
  const target = { params: { caseId: family.caseId } };
  const grandmother = await aMember(world.rows, family.caseId, {
    givenName: "Kerttu",
    familyName: "Kallio",
    birthDate: "1955-02-11",
    role: "grandparent",
  });
  const missing = async () =>
    (await leena.call(closings.closingPage, target)).body.obstacles
      .filter(({ rule }) => rule === "closing.four_perspectives")
      .map(({ code }) => code);
  // What a five-year-old can answer too: the steps that both the three faces and the words have.
  const answers = { heard: 4, important: 2, way: 4, safe: 4 };
  const round = (voices: Parameters<typeof anAnsweredRound>[2]) =>
    anAnsweredRound(world, family.caseId, voices, answers, { instrument: "session-feedback" });

  it("are heard by a round of the program's own feedback, and then closing asks for them no more", async () => {
    expect(await missing()).toEqual(["measurement_missing"]);
    await round({
      child: { personId: family.members.small },
      mother: { personId: family.members.mother },
      worker: { staffId: world.people.keyWorker },
    });
    expect(await missing()).toEqual(["measurement_missing"]);
    await round({ grandmother: { personId: grandmother } });
    expect(await missing()).toEqual([]);
  });
});
