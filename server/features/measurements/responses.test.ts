import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/measurements.ts";
import * as rounds from "#contract/worker/rounds.ts";
import { aMember } from "#fixtures/cases.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aHandedDevice, anAnsweredRound, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";
import { finishAnswering, saveAnswer } from "#contract/answerer/answering.ts";

// Answers leave as a file and come in from one: the same filling on both sides, and nobody's name in between.
const world = await aWorld();
const { people } = world;
const service = "open-family-rehabilitation";
const { caseId, members } = await anIntensiveFamily(world, { service });
const other = await anIntensiveFamily(world, { service });
const leena = world.as("keyWorker");

type File = { item: { linkId: string; answer: object[] }[]; [key: string]: unknown };
const pageOf = async (of: string) =>
  (await leena.call(contract.measurementsOf, { params: { caseId: of } })).body.measurements;
const taken = (measurementId: string, of = caseId) =>
  leena.call(contract.measurementResponse, { params: { caseId: of, measurementId } });
const fileOf = async (measurementId: string, of = caseId): Promise<File> => {
  const got = await taken(measurementId, of);
  expect(got.status, got.text).toBe(200);
  return JSON.parse(got.body.text) as File;
};
const brought = async (response: object, who: object, of = other.caseId) => {
  const id = uuidv7();
  const body = { id, moment: "along", ...who, response } as never;
  return { id, ...(await leena.call(contract.recordResponse, { params: { caseId: of }, body })) };
};
const measurementOf = async (roundId: string) =>
  (await pageOf(caseId)).find((one) => one.roundId === roundId)!.id;

const roundId = await anAnsweredRound(
  world,
  caseId,
  { school: { personId: members.school } },
  { safe: 0, going: 3 },
  { instrument: "daily-life" },
);
const measurementId = await measurementOf(roundId);
const file = await fileOf(measurementId);

describe("a filling as a file", () => {
  it("is an FHIR QuestionnaireResponse by which nobody is told, and its leaving is in the log", async () => {
    const { body, text } = await taken(measurementId);
    expect(body).toMatchObject({ name: "daily-life-2026-11-23.json", media: "application/fhir+json" });
    expect(file).toMatchObject({
      resourceType: "QuestionnaireResponse",
      questionnaire: "urn:rinnalla:instrument:daily-life|1",
      status: "completed",
      authored: "2026-11-23",
      language: "fi",
    });
    expect(text).not.toMatch(new RegExp(`Veeti|Kallio|${members.school}|${caseId}`));
    const log = await world.rows
      .selectFrom("access_log")
      .select(["object_id", "case_id", "outcome"])
      .where("action", "=", "measurement.export")
      .where("actor_id", "=", people.keyWorker)
      .execute();
    expect(log).toContainEqual({ object_id: measurementId, case_id: caseId, outcome: "ok" });
  });

  it("comes in for another family as it left, as a round of one voice that has answered, and rings", async () => {
    const { id, status, text, body } = await brought(file, { personId: other.members.school });
    expect(status, text).toBe(200);
    const [was] = (await pageOf(caseId)).filter((one) => one.id === measurementId);
    const copy = (await pageOf(other.caseId)).find((one) => one.id === id);
    for (const key of ["instrument", "instrumentVersion", "form", "on", "answers", "score", "words"] as const)
      expect(copy?.[key], key).toEqual(was?.[key]);
    expect(copy).toMatchObject({ who: "Veeti", perspective: "child", moment: "along" });
    expect(await fileOf(id, other.caseId)).toEqual(file);
    const target = { params: { caseId: other.caseId, roundId: body.roundId } };
    const { round, alerts } = (await leena.call(rounds.roundPage, target)).body;
    expect(round).toMatchObject({ voices: [{ name: "Veeti", state: "answered", settledOn: "2026-11-23" }] });
    expect(alerts).toMatchObject([{ urgency: "at_once" }]);
    const told = world.rows.selectFrom("reminder").select("kind").where("subject_id", "=", alerts[0]!.id);
    expect((await told.execute()).map(({ kind }) => kind)).toContain("answer_alert");
  });

  it("keeps words and what wasn't wanted to be answered", async () => {
    const id = uuidv7();
    const points = {
      params: { caseId },
      body: {
        id,
        instrument: "epds",
        moment: "along",
        personId: members.mother,
        on: "2026-11-20",
        points: { total: 9 },
        words: "Väsyttää",
      } as never,
    };
    expect((await leena.call(contract.recordScores, points)).status).toBe(200);
    const epds = await brought(await fileOf(id), { personId: other.members.mother });
    expect(epds.status, epds.text).toBe(200);
    expect((await pageOf(other.caseId)).find((one) => one.id === epds.id)).toMatchObject({
      words: "Väsyttää",
      on: "2026-11-20",
      score: 9,
    });
    const round = await aRound(
      leena,
      caseId,
      { young: { personId: members.young } },
      { instrument: "daily-life" },
    );
    const phone = await aHandedDevice(await world.signIn(people.keyWorker), {
      caseId,
      roundId: round.roundId,
      voiceId: round.voices.young,
    });
    await phone.call(saveAnswer, { body: { key: "going", value: 2 } });
    await phone.call(saveAnswer, { body: { key: "safe", value: null, unwilling: true } });
    await phone.call(finishAnswering, { body: { language: "sv" } });
    const young = await brought(await fileOf(await measurementOf(round.roundId)), {
      personId: other.members.young,
    });
    expect(young.status, young.text).toBe(200);
    const kept = await world.rows
      .selectFrom("measurement")
      .select(["unwilling", "language"])
      .where("id", "=", young.id)
      .execute();
    expect(kept).toEqual([{ unwilling: ["safe"], language: "sv" }]);
  });

  it("that was taken back says so, and isn't taken in", async () => {
    const round = await anAnsweredRound(
      world,
      caseId,
      { mother: { personId: members.mother } },
      { going: 1 },
      { instrument: "daily-life" },
    );
    const id = await measurementOf(round);
    const target = { params: { caseId, measurementId: id }, body: { reason: "Väärä perhe" } };
    expect((await leena.call(contract.withdrawMeasurement, target)).status).toBe(200);
    const withdrawn = await fileOf(id);
    expect(withdrawn["status"]).toBe("entered-in-error");
    const got = await brought(withdrawn, { personId: other.members.mother });
    expect(got.error).toMatchObject({
      code: "response_not_taken",
      values: { place: "QuestionnaireResponse.status" },
    });
  });

  it("isn't there while its round is blind, for whoever asks", async () => {
    const asked = { mother: { personId: members.mother }, father: { personId: members.father } };
    const { roundId: blind, voices } = await aRound(leena, caseId, asked, { instrument: "session-feedback" });
    const phone = await aHandedDevice(await world.signIn(people.keyWorker), {
      caseId,
      roundId: blind,
      voiceId: voices.mother,
    });
    await phone.call(saveAnswer, { body: { key: "heard", value: 4 } });
    expect((await phone.call(finishAnswering, { body: { language: "fi" } })).status).toBe(200);
    const [hidden] = await world.rows
      .selectFrom("measurement")
      .select("id")
      .where("round_id", "=", blind)
      .execute();
    expect((await taken(hidden!.id)).status).toBe(404);
    expect((await taken(uuidv7())).status).toBe(404);
  });
});

describe("a file of answers is refused", () => {
  const child = { personId: other.members.school };
  const first = file.item[0]!;
  it.each<[string, object, object, object]>([
    ["instrument_unknown", { ...file, questionnaire: "urn:rinnalla:instrument:daily-life|99" }, child, {}],
    ["instrument_unknown", { ...file, questionnaire: "http://loinc.org/q/1|1" }, child, {}],
    ["instrument_unknown", {}, child, {}],
    [
      "response_not_taken",
      { ...file, item: [{ ...first, answer: [{ valueInteger: 9 }] }] },
      child,
      { place: "QuestionnaireResponse.item[0].answer[0]" },
    ],
    [
      "response_not_taken",
      { ...file, authored: undefined, item: [{ linkId: 3 }] },
      child,
      { place: "QuestionnaireResponse.authored, QuestionnaireResponse.item[0].linkId" },
    ],
    [
      "response_not_taken",
      { ...file, item: [{ ...first, linkId: "constructor" }] },
      child,
      { place: "QuestionnaireResponse.item[0].linkId" },
    ],
    [
      "response_other_form",
      file,
      { personId: other.members.young },
      { given: "Lapsi 7–11 v", own: "Nuori 12–17 v" },
    ],
    ["response_other_form", file, { personId: null }, { given: "Lapsi 7–11 v", own: "Työntekijä" }],
    ["member_unknown", file, { personId: members.school }, {}],
    ["round_about_whom", file, { ...child, aboutPersonId: other.members.school }, {}],
    ["measured_in_future", { ...file, authored: "2026-11-24" }, child, {}],
    ["before_service", { ...file, authored: "2026-09-30" }, child, { from: "2026-10-01" }],
    ["measurement_incomplete", { ...file, item: [] }, child, {}],
  ])("%s", async (code, response, who, values) => {
    const before = (await pageOf(other.caseId)).length;
    const got = await brought(response, who);
    expect([got.status, got.error], got.text).toMatchObject([
      409,
      { code, ...(Object.keys(values).length > 0 && { values }) },
    ]);
    expect((await pageOf(other.caseId)).length, "nothing of it is kept").toBe(before);
  });

  it("where it is about a goal of another family", async () => {
    const response = {
      ...file,
      questionnaire: "urn:rinnalla:instrument:goal-follow-up|1",
      extension: [{ url: "urn:rinnalla:fhir:form", valueCode: "child" }],
      item: [
        {
          linkId: "goals",
          answer: [
            { valueInteger: 1, extension: [{ url: "urn:rinnalla:fhir:goal", valueString: uuidv7() }] },
          ],
        },
      ],
    };
    const got = await brought(response, child);
    expect(got.error).toMatchObject({
      code: "response_not_taken",
      values: { place: "QuestionnaireResponse.item[0].answer[0]" },
    });
  });
});

describe("a young person of age", () => {
  it("answers by the form of those about to come of age", async () => {
    const eldest = await aMember(world.rows, caseId, {
      givenName: "Aino",
      familyName: "Kallio",
      birthDate: "2007-02-03",
      role: "child",
    });
    const answered = await anAnsweredRound(
      world,
      caseId,
      { eldest: { personId: eldest } },
      { going: 3 },
      { instrument: "daily-life" },
    );
    const target = { params: { caseId, roundId: answered } };
    expect((await leena.call(rounds.roundPage, target)).body.answers).toMatchObject([
      { perspective: "child", form: "young", answers: { going: 3 } },
    ]);
  });
});

describe("who may", () => {
  it("nobody outside the case, nor through another; the social worker takes out and brings nothing in", async () => {
    const params = { caseId, measurementId };
    await world.denied(contract.measurementResponse, { params });
    await world.denied(contract.measurementResponse, { params }, ["intake", "privacyOfficer"]);
    const body = { id: uuidv7(), moment: "along" as const, personId: members.school, response: file };
    await world.denied(contract.recordResponse, { params: { caseId }, body });
    await world.denied(contract.recordResponse, { params: { caseId }, body }, [
      "intake",
      "privacyOfficer",
      "purchaser",
    ]);
    expect((await taken(measurementId, world.caseId)).status).toBe(404);
    expect((await world.as("purchaser").call(contract.measurementResponse, { params })).status).toBe(200);
  });
});
