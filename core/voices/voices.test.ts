import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attainmentCourse } from "#core/goals/attainment-course.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { goalCourse, ownCourse } from "#core/voices/own-course.ts";
import {
  differencesOf,
  linesOf,
  momentsOf,
  notConcluded,
  type Given,
  type Kept,
} from "#core/voices/shared-picture.ts";
import { talkPrompts } from "#core/voices/talk-prompts.ts";

const tool = instrumentOf("everyday-and-together", 1)!;
const whole = tool.subscales[0]!;
const answers = (value: number, what: Record<string, number> = {}) => ({
  ...Object.fromEntries(tool.items.map(({ linkId, reversed }) => [linkId, reversed ? 4 - value : value])),
  ...what,
});
let made = 0;
const given = (rater: string, on: string, value: number, what: Partial<Given> = {}): Given => ({
  id: `g${(made += 1)}`,
  on: localDate(on),
  round: on,
  form: rater === "worker" ? "worker" : rater === "child" ? "child" : "parent",
  rater,
  perspective: rater === "worker" ? "worker" : rater === "child" ? "child" : "parent",
  answers: answers(value),
  ...what,
});

describe("the shared picture", () => {
  const rows = [
    given("mother", "2026-09-01", 2),
    given("father", "2026-09-01", 3),
    given("child", "2026-09-01", 2),
    given("mother", "2026-10-01", 3),
    given("child", "2026-10-01", 1),
  ];

  it("gives each rater a line of their own, two parents included", () => {
    const lines = linesOf(tool, whole, rows);
    expect(lines.map(({ rater, points }) => [rater, points.map(({ value }) => value)])).toEqual([
      ["child", [50, 25]],
      ["father", [75]],
      ["mother", [50, 75]],
    ]);
  });

  it("finds the widest gap of each time, and who stands at its ends", () => {
    const moments = momentsOf(tool, whole, rows, []);
    expect(moments.map(({ gap }) => gap)).toEqual([
      { points: 25, highest: "father", lowest: "child" },
      { points: 50, highest: "mother", lowest: "child" },
    ]);
    expect(talkPrompts(moments)).toEqual([
      { kind: "gap_grew", from: 25, to: 50, on: "2026-10-01", highest: "mother", lowest: "child" },
    ]);
  });

  it("has no gap where one alone has a score, and says who was asked and is silent", () => {
    const silent = ["2026-09-01", "2026-10-01"].map((on) => ({
      on: localDate(on),
      round: on,
      rater: "grandmother",
      perspective: "close_person" as const,
      state: "declined" as const,
    }));
    const alone = rows.filter(({ rater }) => rater === "child");
    const moments = momentsOf(tool, whole, alone, silent);
    expect(moments.map(({ gap }) => gap)).toEqual([null, null]);
    expect(talkPrompts(moments)).toEqual([{ kind: "silent", rater: "grandmother", times: 2 }]);
    // Once is nobody's business.
    expect(talkPrompts(moments.slice(0, 1))).toEqual([]);
  });

  it("puts answers without a round together by the week", () => {
    const loose = [
      given("mother", "2026-09-01", 2, { round: null }),
      given("child", "2026-09-08", 4, { round: null }),
      given("child", "2026-09-09", 0, { round: null }),
    ];
    expect(momentsOf(tool, whole, loose, []).map(({ on, scores }) => [on, scores.length])).toEqual([
      ["2026-09-01", 2],
      ["2026-09-09", 1],
    ]);
  });

  it("names the questions seen most differently, reversed ones by where they stand", () => {
    const seen = [
      given("mother", "2026-10-01", 3, { answers: answers(3, { quarrels: 0, heard: 4 }) }),
      given("child", "2026-10-01", 3, { answers: answers(3, { quarrels: 4, heard: 2 }) }),
    ];
    const found = differencesOf(tool, seen, 50);
    expect(found.map(({ linkId, points }) => [linkId, points])).toEqual([
      ["quarrels", 100],
      ["heard", 50],
    ]);
    expect(found[0]?.answers).toEqual([
      { rater: "child", place: 0, value: 4 },
      { rater: "mother", place: 100, value: 0 },
    ]);
  });

  it("doesn't depend on the order of the rows, and a gap is never wider than the scale", () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom("mother", "child", "worker"),
        fc.constantFrom("2026-09-01", "2026-10-01", "2026-11-01"),
        fc.integer({ min: 0, max: 4 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (rows) => {
        const once = [...new Map(rows.map((row) => [`${row[0]}${row[1]}`, row])).values()].map((row) =>
          given(...row),
        );
        const forward = momentsOf(tool, whole, once, []).map(({ gap }) => gap);
        const back = momentsOf(tool, whole, once.toReversed(), []).map(({ gap }) => gap);
        expect(back).toEqual(forward);
        return forward.every((gap) => gap === null || (gap.points >= 0 && gap.points <= 100));
      }),
    );
  });
});

describe("what is concluded when a family looks together", () => {
  const kept = (rater: string, on: string, shared: boolean): Kept => ({ ...given(rater, on, 2), shared });
  const before = ["child", "mother"].flatMap((rater) =>
    ["2026-09-01", "2026-10-01"].map((on) => kept(rater, on, true)),
  );
  const declined = {
    on: localDate("2026-11-01"),
    round: "2026-11-01",
    rater: "child",
    perspective: "child" as const,
    state: "declined" as const,
  };

  it.each<[string, Kept[], string[]]>([
    ["all who showed their newest", [], []],
    [
      "not of one who kept hers",
      [kept("mother", "2026-11-01", true), kept("child", "2026-11-01", false)],
      ["child"],
    ],
    [
      "nor of one who wasn't asked, so that she looks the same",
      [kept("mother", "2026-11-01", true)],
      ["child"],
    ],
    [
      "of nobody past a time that only one was at and kept",
      [kept("child", "2026-11-01", false)],
      ["child", "mother"],
    ],
    ["still, past what a worker didn't show", [kept("worker", "2026-11-01", false)], []],
  ])("%s", (_name, newest, past) => {
    expect(notConcluded([...before, ...newest], [])).toEqual(past);
  });

  it("looks the same past a time that she declined as past one that she kept", () => {
    const keptIt = notConcluded([...before, kept("child", "2026-11-01", false)], []);
    expect(notConcluded(before, [declined])).toEqual(keptIt);
  });

  it("isn't fooled by another answer of the same time that is shown", () => {
    const twice = [kept("child", "2026-11-01", true), kept("child", "2026-11-01", false)];
    expect(notConcluded([...before, kept("mother", "2026-11-01", true), ...twice], [])).toEqual(["child"]);
  });
});

const moment = (on: string, low: number, high: number) => ({
  on: localDate(on),
  scores: [],
  silent: [],
  gap: { points: high - low, highest: "b", lowest: "a" },
});

describe("talkPrompts", () => {
  it.each<[string, [number, number][], string[]]>([
    ["wide from the start", [[20, 60]], ["gap_wide"]],
    [
      "wide and as wide as before",
      [
        [20, 60],
        [20, 60],
      ],
      ["gap_wide"],
    ],
    [
      "grown, and still small",
      [
        [40, 45],
        [40, 55],
      ],
      [],
    ],
    [
      "grown to what is told of",
      [
        [40, 50],
        [40, 60],
      ],
      ["gap_grew"],
    ],
    [
      "narrowed",
      [
        [20, 60],
        [40, 60],
      ],
      ["gap_narrowed"],
    ],
    [
      "small all along",
      [
        [40, 50],
        [40, 50],
      ],
      [],
    ],
  ])("%s", (_name, gaps, kinds) => {
    const moments = gaps.map(([low, high], at) => moment(`2026-0${at + 1}-01`, low, high));
    expect(talkPrompts(moments).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it("praises nothing while it is to wait, and asks about a wide gap still", () => {
  const narrowed = [moment("2026-01-01", 20, 60), moment("2026-02-01", 40, 60)];
  expect([talkPrompts(narrowed).length, talkPrompts(narrowed, false)]).toEqual([1, []]);
  expect(talkPrompts(narrowed.slice(0, 1), false)).toMatchObject([{ kind: "gap_wide" }]);
});

describe("a family's own course", () => {
  it.each<[string, number[], string]>([
    ["two times say nothing yet", [50, 20], "too_early"],
    ["one weak answer gives no signal, and isn't called the same", [58, 60, 44], "once"],
    ["nor is one good answer praised", [60, 62, 73], "once"],
    ["two in a row below the start", [50, 40, 38], "below_start"],
    ["two in a row below its own best", [50, 80, 60, 62], "turned_down"],
    ["two in a row above the start", [30, 50, 55], "risen"],
    ["about where it was", [50, 52, 47], "steady"],
  ])("%s", (_name, values, kind) => {
    expect(ownCourse(values).kind).toBe(kind);
  });

  it("calls a change what the instrument's own reliability calls one", () => {
    expect(ownCourse([50, 38, 38], 15).kind).toBe("steady");
    expect(ownCourse([50, 34, 34], 15)).toEqual({ kind: "below_start", from: 50, now: 34, by: 16 });
  });

  it("a better latest answer never brings a signal that wasn't there", () => {
    const value = fc.integer({ min: 0, max: 100 });
    const isSignal = (values: number[]) => ["below_start", "turned_down"].includes(ownCourse(values).kind);
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 8 }), value, (values, more) => {
        const better = [...values.slice(0, -1), Math.min(100, (values.at(-1) ?? 0) + more)];
        return !isSignal(better) || isSignal(values);
      }),
    );
  });
});

describe("a goal's own course", () => {
  const goal = (levels: [string, number][]) => ({
    status: "active" as const,
    setOn: localDate("2026-06-01"),
    baseline: -1,
    ratings: levels.map(([on, level]) => ({ on: localDate(on), level })),
  });
  it.each<[string, [string, number][], string, string]>([
    ["new, not rated", [], "2026-06-20", "moving"],
    ["never rated for weeks", [], "2026-08-01", "not_rated"],
    ["not rated lately", [["2026-06-10", 0]], "2026-08-01", "not_rated"],
    ["once below its start", [["2026-06-10", -2]], "2026-06-12", "moving"],
    [
      "twice below its start",
      [
        ["2026-06-10", -2],
        ["2026-06-20", -2],
      ],
      "2026-06-22",
      "below_start",
    ],
    [
      "where it began after three months",
      [
        ["2026-07-01", -1],
        ["2026-08-01", -1],
        ["2026-09-01", -1],
      ],
      "2026-09-02",
      "stands_still",
    ],
    [
      "risen once in between",
      [
        ["2026-07-01", 0],
        ["2026-08-01", -1],
        ["2026-09-01", -1],
      ],
      "2026-09-02",
      "moving",
    ],
  ])("%s", (_name, levels, today, kind) => {
    expect(goalCourse(goal(levels), localDate(today)).kind).toBe(kind);
  });
});

it("a goal that is followed no more asks nothing", () => {
  const goal = { setOn: localDate("2026-06-01"), baseline: -1, ratings: [] };
  for (const status of ["ended", "dropped"] as const)
    expect(goalCourse({ ...goal, status }, localDate("2026-11-01"))).toEqual({ kind: "over" });
});

describe("the goals' score over time", () => {
  const day = localDate;
  const goals = [
    {
      id: "a",
      weight: 1,
      baseline: -1 as const,
      status: "active" as const,
      setOn: day("2026-06-01"),
      endedOn: null,
      ratings: [{ on: day("2026-07-01"), level: 0 as const }],
    },
    {
      id: "b",
      weight: 1,
      baseline: -1 as const,
      status: "active" as const,
      setOn: day("2026-06-01"),
      endedOn: null,
      ratings: [{ on: day("2026-08-01"), level: 0 as const }],
    },
  ];
  it("begins at the baseline (37.60 for two goals at -1), and is exactly 50 when both are as expected", () => {
    const course = attainmentCourse(goals);
    expect(course.map(({ on, score, rated }) => [on, Number(score.toFixed(2)), rated])).toEqual([
      ["2026-06-01", 37.6, 0],
      ["2026-07-01", 43.8, 1],
      ["2026-08-01", 50, 2],
    ]);
    expect(attainmentCourse(goals.toReversed())).toEqual(course);
  });
  it("says nothing of one goal, and lets a later one join from its own day", () => {
    expect(attainmentCourse(goals.slice(0, 1))).toEqual([]);
    const third = { ...goals[0]!, id: "c", setOn: day("2026-07-15"), ratings: [] };
    expect(attainmentCourse([...goals, third]).map(({ on, goals: n }) => [on, n])).toEqual([
      ["2026-06-01", 2],
      ["2026-07-01", 2],
      ["2026-07-15", 3],
      ["2026-08-01", 3],
    ]);
  });

  it("keeps its past when a new plan drops what failed", () => {
    const failed = {
      ...goals[0]!,
      id: "f",
      ratings: [{ on: day("2026-07-01"), level: -2 as const }],
    };
    const before = attainmentCourse([...goals, failed]);
    const after = attainmentCourse([
      ...goals,
      { ...failed, status: "dropped" as const, endedOn: day("2026-09-01") },
    ]);
    // Every point as it was; from the day of the new plan on without it.
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ on: "2026-09-01", goals: 2, score: 50 });
    expect(before.at(-1)!.score).toBeLessThan(50);
  });

  it("ends with the service's last day, and one that goes on in the next service counts once", () => {
    const [a, b] = goals.map((goal) => ({
      ...goal,
      status: "ended" as const,
      endedOn: day("2026-08-01"),
    }));
    expect(attainmentCourse([a!, b!]).map(({ on, goals: n }) => [on, n])).toEqual([
      ["2026-06-01", 2],
      ["2026-07-01", 2],
      ["2026-08-01", 2],
    ]);
    const next = goals.map((goal) => ({ ...goal, id: `${goal.id}2`, setOn: day("2026-08-01") }));
    expect(attainmentCourse([a!, b!, ...next]).map(({ on, goals: n }) => [on, n])).toEqual([
      ["2026-06-01", 2],
      ["2026-07-01", 2],
      ["2026-08-01", 2],
    ]);
  });

  it("has nothing on a day with fewer than two goals, and leaves drafts out", () => {
    const left = { ...goals[1]!, status: "dropped" as const, endedOn: day("2026-07-15") };
    expect(attainmentCourse([goals[0]!, left]).map(({ on }) => on)).toEqual(["2026-06-01", "2026-07-01"]);
    expect(attainmentCourse([goals[0]!, { ...goals[1]!, status: "draft" }])).toEqual([]);
  });
});
