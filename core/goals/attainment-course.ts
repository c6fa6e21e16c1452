import { attainmentScore, fewestGoals, type Level } from "#core/goals/attainment.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type RatedGoal = {
  readonly id: string;
  readonly weight: number;
  readonly baseline: Level;
  readonly setOn: LocalDate;
  readonly ratings: readonly { readonly on: LocalDate; readonly level: Level }[];
};

/** The goals together on one day: T, of how many goals, and how many of those had been rated by then. */
export type AttainmentPoint = {
  readonly on: LocalDate;
  readonly score: number;
  readonly goals: number;
  readonly rated: number;
};

/**
 * The T-score on each day on which something was rated, and on the day by which the goals had been set: a goal stands at its latest
 * level, at its baseline before the first rating. Goals set later join from their own day. Empty below two goals: a score over one
 * goal says nothing more than its level.
 */
export function attainmentCourse(goals: readonly RatedGoal[]): readonly AttainmentPoint[] {
  const setLast = goals.map(({ setOn }) => setOn).toSorted()[fewestGoals - 1];
  if (setLast === undefined) return [];
  const days = [...new Set([setLast, ...goals.flatMap(({ ratings }) => ratings.map(({ on }) => on))])]
    .filter((on) => on >= setLast)
    .toSorted();
  return days.flatMap((on) => {
    const there = goals
      .filter(({ setOn }) => setOn <= on)
      .map(({ weight, baseline, ratings }) => {
        const last = ratings.findLast((rating) => rating.on <= on);
        return { weight, level: last?.level ?? baseline, isRated: last !== undefined };
      });
    const scored = attainmentScore(there);
    if (!scored.ok) return [];
    return [
      { on, score: scored.value, goals: there.length, rated: there.filter(({ isRated }) => isRated).length },
    ];
  });
}
