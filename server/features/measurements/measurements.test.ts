import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as closings from "#contract/worker/closings.ts";
import * as contract from "#contract/worker/measurements.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import { aMember } from "#fixtures/cases.ts";
import { answeredAll, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, held } = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
const params = { caseId };
const leena = world.as("keyWorker");
const tool = instrumentOf("everyday-and-together")!;
const record = (what: object = {}) => {
  const id = uuidv7();
  const body = {
    id,
    purpose: "effectiveness",
    moment: "start",
    instrument: tool.id,
    perspective: "parent",
    personId: members.mother,
    on: "2026-11-20",
    answers: answeredAll(1),
    ...what,
  } as never;
  return leena.call(contract.recordMeasurement, { params, body }).then((got) => ({ id, ...got }));
};
const page = async () => (await leena.call(contract.measurementsOf, { params })).body;

describe("a measurement", () => {
  it("is a duty at the service's measuring points, until it has been made", async () => {
    await held("start", "2026-10-08T09:00:00Z", [members.mother]);
    const first = (await page()).duties;
    expect(first).toMatchObject([
      { rule: "effect.baseline", moment: "start", dueOn: "2026-11-19", state: "overdue" },
    ]);
    expect((await record()).status).toBe(200);
    const after = await page();
    expect(after.duties).toEqual([]);
    // Seven items of a 1 and the reversed one turned to 3: a mean of 1.25 of 4.
    expect(after.measurements).toMatchObject([{ who: "Sanna", score: 31, moment: "start" }]);
    const stored = world.rows.selectFrom("duty").select("rule").where("case_id", "=", caseId);
    expect((await stored.execute()).map(({ rule }) => rule)).not.toContain("effect.baseline");
  });

  it.each([
    ["instrument_unknown", { instrument: "no-such" }],
    ["instrument_unknown", { purpose: "session_feedback" }],
    ["instrument_not_for_perspective", { perspective: "close_person" }],
    ["member_unknown", { personId: uuidv7() }],
    ["member_unknown", { personId: members.school }],
    ["member_unknown", { perspective: "worker" }],
    ["too_young_to_answer", { perspective: "child", personId: members.small }],
    ["measurement_incomplete", { answers: { calm: 2 } }],
    ["measurement_unknown_answer", { answers: { ...answeredAll(1), calm: 9 } }],
    ["measured_in_future", { on: "2026-11-24" }],
    ["before_service", { on: "2026-09-30" }],
  ])("is refused: %s", async (code, what) => {
    const got = await record(what);
    expect([got.status, got.error.code]).toEqual([409, code]);
  });

  it("that was wrong is taken back with its reason and counts no more", async () => {
    const { id } = await record({ moment: "along", answers: answeredAll(4) });
    const target = { params: { caseId, measurementId: id }, body: { reason: "Väärän vanhemman lomake" } };
    expect((await leena.call(contract.withdrawMeasurement, target)).status).toBe(200);
    expect((await leena.call(contract.withdrawMeasurement, target)).error.code).toBe("measurement_withdrawn");
    expect((await page()).measurements.find((one) => one.id === id)).toMatchObject({
      withdrawnOn: "2026-11-23",
      withdrawnReason: "Väärän vanhemman lomake",
    });
  });

  it("of a worker is the writer's own", async () => {
    const { id } = await record({ perspective: "worker", personId: null, answers: answeredAll(2) });
    expect((await page()).measurements.find((one) => one.id === id)).toMatchObject({
      who: "Leena Aho",
      score: 50,
    });
  });
});

describe("who sees a measurement", () => {
  it("nobody outside the case, nor through another", async () => {
    const { id } = await record();
    await world.denied(contract.measurementsOf, { params });
    await world.denied(contract.measurementsOf, { params }, ["intake", "privacyOfficer"]);
    const body = {
      id: uuidv7(),
      purpose: "effectiveness",
      moment: "end" as const,
      instrument: tool.id,
      perspective: "parent" as const,
      personId: members.mother,
      on: "2026-11-20",
      answers: answeredAll(1),
    };
    await world.denied(contract.recordMeasurement, { params, body });
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
  const feedback = instrumentOf("session-feedback")!;
  const missing = async () =>
    (await leena.call(closings.closingPage, target)).body.obstacles
      .filter(({ rule }) => rule === "closing.four_perspectives")
      .map(({ code }) => code);
  const answer = (perspective: string, personId: string | null) =>
    leena.call(contract.recordMeasurement, {
      ...target,
      body: {
        id: uuidv7(),
        purpose: "session_feedback",
        moment: "along",
        instrument: feedback.id,
        perspective,
        personId,
        on: "2026-11-20",
        // What a five-year-old can answer too: the steps that both the three faces and the words have.
        answers: { heard: 4, important: 2, way: 4, safe: 4 },
      } as never,
    });

  it("are heard by the program's own feedback, and then closing asks for them no more", async () => {
    expect(await missing()).toEqual(["measurement_missing"]);
    for (const [perspective, personId] of [
      ["child", family.members.small],
      ["parent", family.members.mother],
      ["worker", null],
    ] as const)
      expect((await answer(perspective, personId)).status).toBe(200);
    expect(await missing()).toEqual(["measurement_missing"]);
    const last = await answer("close_person", grandmother);
    expect(last.status, last.text).toBe(200);
    expect(await missing()).toEqual([]);
  });
});
