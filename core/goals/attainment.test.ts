import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attainmentScore,
  levels,
  type AttainmentRefusal,
  type GoalAttainment,
  type Level,
} from "#core/goals/attainment.ts";

const scoreOf = (goals: readonly GoalAttainment[]): number => {
  const score = attainmentScore(goals);
  if (!score.ok) throw new Error(score.code);
  return score.value;
};
const all = (level: Level, n: number): GoalAttainment[] => Array.from({ length: n }, () => ({ level }));

const level = fc.constantFrom(...levels);
const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
const goals = fc.array(fc.record({ level, weight }), { minLength: 2, maxLength: 12 });

describe("goal attainment T-score", () => {
  // Turner-Stokes & Williams 2010: baselines of real plans, median 34.9, upper quartile 35.5.
  it.each<[Level, number, number]>([
    [-1, 2, 37.6],
    [-1, 3, 36.31],
    [-1, 4, 35.49],
    [-1, 5, 34.92],
    [1, 3, 63.69],
    [-2, 3, 22.61],
    [2, 3, 77.39],
  ])("all at %i, %i goals: %f", (at, n, published) => {
    expect(scoreOf(all(at, n))).toBeCloseTo(published, 2);
  });

  it("weighs by hand: levels 1 and −1 with weights 3 and 1", () => {
    // 50 + 10·(3 − 1) / √(0.7·10 + 0.3·16) = 50 + 20 / √11.8
    const score = scoreOf([
      { level: 1, weight: 3 },
      { level: -1, weight: 1 },
    ]);
    expect(score).toBeCloseTo(55.8222, 4);
  });

  it("leaves a goal of weight zero out of the sums", () => {
    const kept = scoreOf([{ level: 1 }, { level: 2 }, { level: -2, weight: 0 }]);
    expect(kept).toBeCloseTo(scoreOf([{ level: 1 }, { level: 2 }]), 10);
  });

  it.each<[string, readonly GoalAttainment[], AttainmentRefusal]>([
    ["no goals", [], "too_few_goals"],
    ["one goal", [{ level: 0 }], "too_few_goals"],
    [
      "only zero weights",
      [
        { level: 1, weight: 0 },
        { level: 0, weight: 0 },
      ],
      "all_weights_zero",
    ],
    ["a negative weight", [{ level: 1, weight: -1 }, { level: 0 }], "weight_not_allowed"],
    [
      "an endless weight",
      [{ level: 1, weight: Number.POSITIVE_INFINITY }, { level: 0 }],
      "weight_not_allowed",
    ],
    ["a weight that is no number", [{ level: 1, weight: Number.NaN }, { level: 0 }], "weight_not_allowed"],
  ])("refuses %s", (_, some, code) => {
    expect(attainmentScore(some)).toMatchObject({ ok: false, code });
  });

  it("is exactly 50 when all goals are at the expected level", () => {
    fc.assert(
      fc.property(goals, (some) => {
        expect(scoreOf(some.map((goal) => ({ ...goal, level: 0 })))).toBe(50);
      }),
    );
  });

  it("is the same in any order", () => {
    fc.assert(
      fc.property(
        goals.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          expect(scoreOf(shuffled)).toBeCloseTo(scoreOf(some), 9);
        },
      ),
    );
  });

  it("is the same whatever the unit of the weights", () => {
    fc.assert(
      fc.property(goals, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (some, times) => {
        const scaled = some.map((goal) => ({ ...goal, weight: goal.weight * times }));
        expect(scoreOf(scaled)).toBeCloseTo(scoreOf(some), 9);
      }),
    );
  });

  it("stays between the scores of a limitless number of goals all at −2 and all at +2", () => {
    const furthest = 20 / Math.sqrt(0.3);
    fc.assert(
      fc.property(goals, (some) => {
        expect(Math.abs(scoreOf(some) - 50)).toBeLessThan(furthest);
      }),
    );
  });

  it("rises when any weighted goal rises", () => {
    const rising = goals
      .filter((some) => some.some((goal) => goal.level < 2))
      .chain((some) =>
        fc.tuple(
          fc.constant(some),
          fc.constantFrom(...some.flatMap((goal, place) => (goal.level < 2 ? [place] : []))),
        ),
      );
    fc.assert(
      fc.property(rising, ([some, place]) => {
        const risen = some.map((goal, i) =>
          i === place ? { ...goal, level: (goal.level + 1) as Level } : goal,
        );
        expect(scoreOf(risen)).toBeGreaterThan(scoreOf(some));
      }),
    );
  });

  it("mirrors around 50", () => {
    fc.assert(
      fc.property(goals, (some) => {
        const mirrored = some.map((goal) => ({ ...goal, level: -goal.level as Level }));
        expect(scoreOf(some) + scoreOf(mirrored)).toBeCloseTo(100, 9);
      }),
    );
  });
});
