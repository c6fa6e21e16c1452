import { describe, expect, it } from "vitest";
import { answerFaults, formOf } from "#core/instruments/answers.ts";
import { instrumentOf } from "#core/instruments/catalogue.ts";
import { goalKey, goalLevels } from "#core/instruments/goal-answers.ts";
import { questionsOf } from "#core/instruments/questions.ts";

const goals = [
  { id: "evenings", name: "Illat rauhoittuvat", levels: { 0: "Lapset nukkuvat yhdeksältä" } },
  { id: "school", name: "Eeli pääsee kouluun", levels: {} },
];

describe("a follow-up of goals", () => {
  const tool = instrumentOf("goal-follow-up")!;
  const parent = formOf(tool, "parent")!;

  it("asks about each open goal by its own levels, in the family's own words where they are written", () => {
    const [evenings, school] = questionsOf(tool, parent, {}, goals);
    expect([evenings?.key, evenings?.text.sv]).toEqual(["goals:evenings", "Illat rauhoittuvat"]);
    const names = [evenings, school].map(
      (one) => one?.of.kind === "choice" && one.of.steps.map(({ sign, name }) => `${sign} ${name.fi}`),
    );
    expect(names[0]).toContain("0 Lapset nukkuvat yhdeksältä");
    expect(names[1]).toContain("+1 enemmän kuin toivottiin");
  });

  it("takes levels of the family's goals and nothing else", () => {
    const ids = goals.map(({ id }) => id);
    const given = { [goalKey("goals", "evenings")]: -1, [goalKey("goals", "school")]: 2, helped: "Iltasatu" };
    expect(answerFaults(tool, parent, given, ids)).toEqual([]);
    expect(goalLevels(given)).toEqual([
      { goalId: "evenings", level: -1 },
      { goalId: "school", level: 2 },
    ]);
    expect(
      answerFaults(tool, parent, { "goals:other": 1, "goals:school": 3, goals: 1, "helped:school": 1 }, ids),
    ).toEqual(["goals:other", "goals:school", "goals", "helped:school"]);
  });

  it("gives a child no question of the next step", () => {
    const keys = questionsOf(tool, formOf(tool, "child")!, {}, goals).map(({ key }) => key);
    expect(keys).toEqual(["goals:evenings", "goals:school", "helped"]);
  });
});

describe("the same question for a six-year-old and for a parent", () => {
  const tool = instrumentOf("daily-life")!;
  const asked = (form: string, key: string) =>
    questionsOf(tool, formOf(tool, form)!, {}).find((one) => one.key === key);

  it("has own words, and faces or pictures in place of steps", () => {
    const small = asked("small", "going");
    expect([small?.text.fi, small?.of.kind === "choice" && small.of.look]).toEqual([
      "Millainen sää sinulla on mielessä nyt?",
      "pictures",
    ]);
    const safe = asked("small", "safe");
    expect(safe?.of.kind === "choice" && safe.of.steps.map(({ name }) => name.fi)).toEqual([
      "Ei ole turvallista",
      "Joskus pelottaa",
      "On turvallista",
    ]);
    expect(asked("small", "quarrels")).toBeUndefined();
  });

  it("turns the faces where more is worse", () => {
    const quarrels = asked("child", "quarrels");
    expect(quarrels?.of).toMatchObject({ look: "faces", turned: true });
  });
});
