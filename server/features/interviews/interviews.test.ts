import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/interviews.ts";
import { answersTo, anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const family = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
const { caseId, members } = family;
const params = { caseId };
const leena = world.as("keyWorker");
const sign = (what: object, who = leena) => {
  const id = uuidv7();
  const body = { id, language: "fi", ...what } as never;
  return who.call(contract.signInterview, { params, body }).then((got) => ({ id, ...got }));
};
const list = async () => (await leena.call(contract.interviewsOf, { params })).body;
const childMeeting = await family.held("child_interview", "2026-11-10T12:00:00Z", [
  members.small,
  members.school,
]);
const parentMeeting = await family.held("parent_interview", "2026-11-11T12:00:00Z", [members.mother]);

describe("an interview", () => {
  it("is offered to everybody of the family by the guide of their age", async () => {
    const { people, duties } = await list();
    expect(people.map(({ name, guide }) => [name.split(" ")[0], guide])).toEqual([
      ["Nella", "young-person"],
      ["Veeti", "school-child"],
      ["Aada", "child-under-seven"],
      ["Mikko", "parent"],
      ["Sanna", "parent"],
    ]);
    expect(people.find(({ personId }) => personId === members.small)?.toWrite).toEqual([
      { meetingId: childMeeting, on: "2026-11-10", guide: "child-under-seven" },
    ]);
    expect(people.find(({ personId }) => personId === members.mother)?.toWrite).toHaveLength(1);
    expect(people.find(({ personId }) => personId === members.young)?.toWrite).toEqual([]);
    expect(duties).toEqual([]);
  });

  it.each([
    ["interview_needs_meeting", { meetingId: uuidv7(), personId: members.small, guide: "child-under-seven" }],
    [
      "interview_needs_meeting",
      { meetingId: parentMeeting, personId: members.small, guide: "child-under-seven" },
    ],
    ["interview_not_attended", { meetingId: childMeeting, personId: members.young, guide: "young-person" }],
    ["guide_not_for_age", { meetingId: childMeeting, personId: members.small, guide: "young-person" }],
    ["guide_not_for_age", { meetingId: parentMeeting, personId: members.mother, guide: "school-child" }],
    ["guide_unknown", { meetingId: childMeeting, personId: members.small, guide: "no-such-guide" }],
    ["member_unknown", { meetingId: childMeeting, personId: uuidv7(), guide: "child-under-seven" }],
  ])("is refused: %s", async (code, what) => {
    const got = await sign({ ...what, answers: answersTo("child-under-seven") });
    expect([got.status, got.error.code]).toEqual([409, code]);
  });

  it("is signed when every question is answered or declined, and filed in the child's own matter", async () => {
    const about = { meetingId: childMeeting, personId: members.school, guide: "school-child" };
    const answers = answersTo("school-child");
    const half = await sign({ ...about, answers: answers.slice(1) });
    expect([half.error.code, half.text.includes('"count":1')]).toEqual(["interview_incomplete", true]);
    const strange = await sign({ ...about, answers: [...answers, { question: "other", words: "x" }] });
    expect(strange.error.code).toBe("interview_unknown_question");
    const done = await sign({
      ...about,
      answers: answers.map((answer, at) => (at === 1 ? { ...answer, words: "", declined: true } : answer)),
    });
    expect(done.status).toBe(200);
    const { interview } = (
      await leena.call(contract.interviewPage, { params: { caseId, interviewId: done.id } })
    ).body;
    expect(interview).toMatchObject({ name: "Veeti Kallio", filedIn: ["Veeti"], guideVersion: 2 });
    expect(interview.answers[1]).toMatchObject({ declined: true, words: "" });
    expect((await sign({ ...about, answers })).error.code).toBe("interview_signed");
  });

  it("of a parent is filed in every child's matter", async () => {
    const about = { meetingId: parentMeeting, personId: members.mother, guide: "parent" };
    const { id } = await sign({ ...about, answers: answersTo("parent", "Illat ovat raskaita") });
    const page = await leena.call(contract.interviewPage, { params: { caseId, interviewId: id } });
    expect(page.body.interview.filedIn.toSorted()).toEqual(["Aada", "Nella", "Veeti"]);
  });

  it("is corrected by a new one that says why; the former can be read", async () => {
    const about = { meetingId: childMeeting, personId: members.small, guide: "child-under-seven" };
    const first = await sign({ ...about, answers: answersTo("child-under-seven", "vanha") });
    const unreasoned = await sign({ ...about, answers: answersTo("child-under-seven"), replaces: first.id });
    expect(unreasoned.status).toBe(400);
    const again = {
      ...about,
      answers: answersTo("child-under-seven", "uusi"),
      replaces: first.id,
      correctionReason: "Lapsen sana oli kirjattu väärin",
    };
    expect((await sign(again)).status).toBe(200);
    const old = await leena.call(contract.interviewPage, { params: { caseId, interviewId: first.id } });
    expect(old.body.interview).toMatchObject({ supersededOn: "2026-11-23" });
    expect((await sign(again)).error.code).toBe("interview_not_to_correct");
  });
});

describe("who sees an interview", () => {
  it("nobody outside the case", async () => {
    await world.denied(contract.interviewsOf, { params });
    await world.denied(contract.interviewsOf, { params }, ["intake", "privacyOfficer"]);
    const body = {
      id: uuidv7(),
      meetingId: childMeeting,
      personId: members.small,
      guide: "child-under-seven",
      answers: [],
    };
    await world.denied(contract.signInterview, { params, body });
    const [one] = (await list()).people.flatMap(({ interviews }) => interviews);
    await world.denied(contract.interviewPage, { params: { caseId, interviewId: one!.id } });
  });

  it("nobody through another case they stand to", async () => {
    const [one] = (await list()).people.flatMap(({ interviews }) => interviews);
    const got = await leena.call(contract.interviewPage, {
      params: { caseId: world.caseId, interviewId: one!.id },
    });
    expect([got.status, got.text.includes("Kallio")]).toEqual([404, false]);
  });

  it("the purchaser reads, and doesn't write", async () => {
    expect((await world.as("purchaser").call(contract.interviewsOf, { params })).status).toBe(200);
    await world.denied(
      contract.signInterview,
      {
        params,
        body: {
          id: uuidv7(),
          meetingId: childMeeting,
          personId: members.small,
          guide: "parent",
          answers: [],
        },
      },
      ["purchaser"],
    );
  });
});
