import { describe, expect, it } from "vitest";
import { epdsV1 } from "#core/instruments/models/epds.v1.ts";
import { everydayAndTogetherV1 } from "#core/instruments/models/everyday-and-together.v1.ts";
import { goalFollowUpV1 } from "#core/instruments/models/goal-follow-up.v1.ts";
import { questionsOf } from "#core/instruments/questions.ts";
import { askedGoal, goalVoices } from "#core/voices/goal-voices.ts";
import { instruments, mainSubscale, toldSubscales } from "#core/instruments/instruments.ts";
import { orsV1 } from "#core/instruments/models/ors.v1.ts";
import { cutOffsOf, rangeOf, standing } from "#core/instruments/scores.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { courseOfLine, cutOffsReached, lineChange } from "#core/voices/line-change.ts";
import { isOfPart, partsOf } from "#core/voices/parts.ts";
import { linesOf, momentsOf, type Given } from "#core/voices/shared-picture.ts";
import { talkPrompts } from "#core/voices/talk-prompts.ts";

const filling = (rater: string, on: string, form: string, answers: Given["answers"]): Given => ({
  id: `${rater} ${on}`,
  on: localDate(on),
  round: on,
  form,
  rater,
  perspective: "parent",
  answers,
});
const months = ["2026-08-01", "2026-09-01", "2026-10-01"];

describe("parts of the shared picture", () => {
  const row = (instrument: string, version: number, aboutPersonId: string | null = null) => ({
    instrument,
    version,
    aboutPersonId,
  });

  it("keeps another version's answers in a part of their own, the newest first", () => {
    const parts = partsOf([row("a", 1), row("b", 1), row("a", 1001), row("a", 1), row("a", 1001, "child")]);
    expect(
      parts.map(({ instrument, version, rows, former }) => [instrument, version, rows.length, former]),
    ).toEqual([
      ["a", 1001, 1, false],
      ["a", 1, 2, true],
      ["b", 1, 1, false],
      ["a", 1001, 1, false],
    ]);
  });

  it("asks silence by its own version too", () => {
    const [part] = partsOf([row("a", 1)]);
    expect([isOfPart(part!, row("a", 1)), isOfPart(part!, row("a", 2))]).toEqual([true, false]);
    expect(isOfPart(part!, row("a", 1, "child"))).toBe(false);
  });
});

describe("an instrument whose smaller score is better", () => {
  const total = epdsV1.subscales[0]!;
  const form = epdsV1.forms[0]!;
  const line = (values: readonly number[]) =>
    linesOf(
      epdsV1,
      total,
      values.map((value, at) => filling("mother", months[at]!, form.id, { total: value })),
    )[0]!;

  it("stands on 0–100 where more is better", () => {
    expect(line([27, 12, 3]).points.map(({ value, place }) => [value, place])).toEqual([
      [27, 10],
      [12, 60],
      [3, 90],
    ]);
  });

  it("isn't praised for getting worse", () => {
    expect(courseOfLine(epdsV1, total, line([6, 15, 18]))).toEqual({
      course: { kind: "below_start", from: 80, now: 40, by: 40 },
      days: { from: months[0], now: months[2] },
    });
    expect(courseOfLine(epdsV1, total, line([18, 9, 6])).course.kind).toBe("risen");
  });

  it("has the one with most worry as the one who sees things heaviest", () => {
    const moments = momentsOf(
      epdsV1,
      total,
      [
        filling("mother", "2026-09-01", form.id, { total: 21 }),
        filling("father", "2026-09-01", form.id, { total: 3 }),
      ],
      [],
    );
    expect(talkPrompts(moments)).toEqual([
      { kind: "gap_wide", to: 60, on: "2026-09-01", highest: "father", lowest: "mother" },
    ]);
  });

  it("places a sum and a mean by the ends of what was asked, and never outside 0–100", () => {
    const tool: Instrument = {
      ...everydayAndTogetherV1,
      subscales: everydayAndTogetherV1.subscales.map((one) => ({ ...one, score: "sum", better: "less" })),
    };
    const [sum] = tool.subscales;
    const range = rangeOf(tool, tool.forms[1]!, sum!, {});
    expect(range).toEqual([0, 32]);
    expect(rangeOf(tool, tool.forms[1]!, { ...sum!, score: "mean" }, {})).toEqual([0, 4]);
    expect([0, 8, 32, 40].map((value) => standing(sum!, value, range!))).toEqual([100, 75, 0, 0]);
  });
});

describe("the score that stands for the whole", () => {
  it("is there where the instrument has a total, and not where each part is a thing of its own", () => {
    const newest = new Map(instruments.map((one) => [one.id, one]));
    expect(Array.from(newest.values(), (one) => [one.id, mainSubscale(one)?.id])).toEqual([
      ["session-feedback", "all"],
      ["daily-life", "all"],
      ["zones-of-concern", undefined],
      ["goal-follow-up", undefined],
      ["everyday-and-together", "all"],
      ["sdq", "difficulties"],
      ["ors", "total"],
      ["three-x-ten-d", "total"],
      ["who-5", "total"],
      ["epds", "total"],
    ]);
  });

  it("gives way to each subscale's own", () => {
    const zones = instruments.find(({ id }) => id === "zones-of-concern")!;
    expect(toldSubscales(zones)).toHaveLength(7);
    expect(toldSubscales(epdsV1)).toEqual(epdsV1.subscales);
  });
});

describe("a change and what a study says of it", () => {
  const studied: Instrument = {
    ...everydayAndTogetherV1,
    reliability: [
      {
        subscale: "all",
        forms: ["parent"],
        r: 0.8,
        sd: 7.5,
        n: 120,
        population: everydayAndTogetherV1.name,
        source: "Tutkimus 2020",
      },
    ],
  };
  const [whole] = studied.subscales;
  const all = (value: number) =>
    Object.fromEntries(
      studied.items.map(({ linkId, reversed }) => [linkId, reversed ? 4 - value : value] as const),
    );
  const line = (...rows: (readonly [form: string, value: number])[]) =>
    linesOf(
      studied,
      whole!,
      rows.map(([form, value], at) => filling("who", months[at]!, form, all(value))),
    )[0]!;

  it("judges only what was given by the studied form", () => {
    expect(lineChange(studied, whole!, line(["parent", 1], ["parent", 3]))?.judged).toMatchObject({
      verdict: "better",
      by: { source: "Tutkimus 2020" },
    });
    expect(lineChange(studied, whole!, line(["child", 1], ["child", 3]))?.judged).toBeNull();
  });

  it("gives no verdict across forms, whichever comes last", () => {
    for (const forms of [
      ["child", "parent"],
      ["parent", "child"],
    ] as const)
      expect(lineChange(studied, whole!, line([forms[0], 1], [forms[1], 3]))).toMatchObject({
        sameForm: false,
        judged: null,
        first: { value: 25 },
        last: { value: 75 },
      });
  });

  it("calls a course a change by the study on the studied form, by practice on another", () => {
    // 1.96 · √2 · 7.5 · √0.2 is 9.3: of a score of 0–32 that is 29 of 100.
    const sum: Instrument = { ...studied, subscales: [{ ...whole!, score: "sum" }] };
    const fell = (form: string) =>
      linesOf(
        sum,
        sum.subscales[0]!,
        [3, 2, 2].map((value, at) => filling("who", months[at]!, form, all(value))),
      )[0]!;
    // A fall of 25 of 100: less than the study's 29, more than practice's 10.
    expect(courseOfLine(sum, sum.subscales[0]!, fell("parent")).course.kind).toBe("steady");
    expect(courseOfLine(sum, sum.subscales[0]!, fell("child")).course.kind).toBe("below_start");
  });

  it("is nothing until there are two scores", () => {
    expect(lineChange(studied, whole!, line(["parent", 1]))).toBeUndefined();
  });
});

describe("cut-offs", () => {
  const by = (tool: Instrument, form: string, ...totals: number[]) =>
    cutOffsReached(
      tool,
      linesOf(
        tool,
        tool.subscales[0]!,
        totals.map((total, at) => filling("who", months[at]!, form, { total })),
      )[0]!,
    );

  it("tell where the latest score stands and where the first one stood, by whom and from which source", () => {
    const [form] = epdsV1.forms;
    const found = by(epdsV1, form!.id, 15, 11, 6);
    expect(found?.before?.from).toBe(13);
    expect(found?.now).toMatchObject({ from: 0, name: { fi: "alle rajan" } });
    expect(found?.now.source).not.toBe("");
    expect(by(epdsV1, form!.id, 15)).toMatchObject({ now: { from: 13 }, before: null });
  });

  it("say nothing of a form that they weren't studied for", () => {
    expect(by(orsV1, "adult", 20)?.now.from).toBe(0);
    const other = orsV1.forms.find(({ id }) => id !== "adult")!;
    expect(by(orsV1, other.id, 20)).toBeUndefined();
    expect(cutOffsOf(orsV1, { id: "adult" }, { id: "total" }).map(({ from }) => from)).toEqual([0, 25]);
    expect(cutOffsOf(orsV1, other, { id: "total" })).toEqual([]);
  });
});

describe("answers about goals", () => {
  const goal = { ids: ["former", "now"], name: "Illat rauhoittuvat", levels: ["a", "b", "c", "d", "e"] };
  const said = (rater: string, on: string, answers: Given["answers"]) =>
    filling(rater, on, "parent", answers);

  it("are each rater's own by goal, also from a former service, oldest first", () => {
    const rows = [
      said("mother", "2026-10-01", { "goals:now": 1, "goals:other": -2, helped: "Iltasatu" }),
      said("mother", "2026-08-01", { "goals:former": -1 }),
      said("child", "2026-10-01", { "goals:now": -1 }),
      said("father", "2026-10-01", { helped: "Ei mikään" }),
    ];
    expect(
      goalVoices(goal, rows).map(({ rater, levels }) => [rater, levels.map(({ level }) => level)]),
    ).toEqual([
      ["mother", [-1, 1]],
      ["child", [-1]],
    ]);
    expect(goalVoices({ ids: ["none"] }, rows)).toEqual([]);
  });

  it("are read in the words of the goal's own levels", () => {
    const [question] = questionsOf(goalFollowUpV1, goalFollowUpV1.forms[0]!, {}, [askedGoal("now", goal)]);
    expect(question).toMatchObject({
      key: "goals:now",
      text: { fi: "Illat rauhoittuvat" },
      of: { steps: [{ value: -2, name: { fi: "a" } }, {}, {}, {}, { value: 2, name: { fi: "e" } }] },
    });
  });
});
