import { attainmentScore, type Level } from "#core/goals/attainment.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type RatedGoal = {
  readonly id: string;
  readonly weight: number;
  readonly baseline: Level;
  readonly status: "draft" | "active" | "ended" | "dropped";
  readonly setOn: LocalDate;
  /** From when it is followed no more. */
  readonly endedOn: LocalDate | null;
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
 * The T-score on each day on which something was rated or the goals themselves changed, over the goals that were followed on that day:
 * one that a later plan left out stays in the days before it, so that a failure isn't made undone by dropping its goal. A goal stands at
 * its latest level, at its baseline before the first rating. Nothing below two goals: a score over one says nothing more than its level.
 */
export function attainmentCourse(all: readonly RatedGoal[]): readonly AttainmentPoint[] {
  const goals = all.filter(({ status }) => status !== "draft");
  const setDays = new Set(goals.map(({ setOn }) => setOn));
  const follows = ({ status, setOn, endedOn }: RatedGoal, on: LocalDate): boolean => {
    if (on < setOn) return false;
    if (endedOn === null || on < endedOn) return true;
    // The day on which a service ends is its goals' own last, unless those of the next begin on it.
    return on === endedOn && status === "ended" && !setDays.has(on);
  };
  const days = new Set([
    ...setDays,
    ...goals.flatMap(({ endedOn, ratings }) => [
      ...(endedOn ? [endedOn] : []),
      ...ratings.map(({ on }) => on),
    ]),
  ]);
  return [...days].toSorted().flatMap((on) => {
    const there = goals
      .filter((goal) => follows(goal, on))
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
