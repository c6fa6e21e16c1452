import type { LocalDate } from "#core/kernel/local-date.ts";
import { daysBetween } from "#core/kernel/local-date.ts";

/**
 * How a course stands against itself: the family's own beginning and own best, never other families. A signal asks for a talk; it is
 * not a verdict, and a single weak answer gives none.
 * Practice: own; the idea of an early signal is feedback-informed work (Lambert 2010, Prevention of Treatment Failure).
 */
export type OwnCourse =
  | { readonly kind: "too_early"; readonly has: number; readonly needs: number }
  | {
      readonly kind: "below_start" | "turned_down";
      readonly from: number;
      readonly now: number;
      readonly by: number;
    }
  | { readonly kind: "risen"; readonly from: number; readonly now: number; readonly by: number }
  /** Seen in the latest answer only: no direction yet. */
  | { readonly kind: "once"; readonly from: number; readonly now: number; readonly by: number }
  | { readonly kind: "steady"; readonly from: number; readonly now: number; readonly by: number };

/** Times before anything is said. */
export const timesNeeded = 3;
/** Without a studied reliability a change of so many points of 100 is called a change; practice. */
export const pointsOfChange = 10;

/**
 * @param values oldest first, more is better
 * @param change how many points are a change: the instrument's own (1.96 · Sdiff) where a study gives it
 */
export function ownCourse(values: readonly number[], change: number = pointsOfChange): OwnCourse {
  const [first, before, now] = [values[0], values.at(-2), values.at(-1)];
  if (first === undefined || before === undefined || now === undefined || values.length < timesNeeded)
    return { kind: "too_early", has: values.length, needs: timesNeeded };
  const lately = Math.max(before, now);
  if (first - lately >= change) return { kind: "below_start", from: first, now, by: first - now };
  const best = Math.max(...values.slice(0, -2));
  if (best - lately >= change) return { kind: "turned_down", from: best, now, by: best - now };
  if (Math.min(before, now) - first >= change) return { kind: "risen", from: first, now, by: now - first };
  const by = Math.abs(now - first);
  return { kind: by < change ? "steady" : "once", from: first, now, by };
}

export type GoalCourse =
  | { readonly kind: "over" }
  | { readonly kind: "not_rated"; readonly days: number }
  | { readonly kind: "below_start"; readonly level: number }
  | { readonly kind: "stands_still"; readonly days: number; readonly times: number }
  | { readonly kind: "moving"; readonly level: number };

/** Days without a rating, and days without a step up, after which it is worth asking whether the goal or the way is right; practice. */
export const goalDays = { unrated: 42, still: 84 } as const;

/** How a goal moves against its own baseline, while it is followed. `ratings` oldest first. */
export function goalCourse(
  goal: {
    readonly status: "draft" | "active" | "ended" | "dropped";
    readonly setOn: LocalDate;
    readonly baseline: number;
    readonly ratings: readonly { readonly on: LocalDate; readonly level: number }[];
  },
  today: LocalDate,
): GoalCourse {
  const { setOn, baseline, ratings } = goal;
  if (goal.status !== "active") return { kind: "over" };
  const last = ratings.at(-1);
  const quiet = daysBetween(last?.on ?? setOn, today);
  if (quiet > goalDays.unrated) return { kind: "not_rated", days: quiet };
  if (!last) return { kind: "moving", level: baseline };
  const lately = ratings.slice(-2).map(({ level }) => level);
  if (lately.length === 2 && Math.max(...lately) < baseline)
    return { kind: "below_start", level: last.level };
  const days = daysBetween(setOn, today);
  if (
    days >= goalDays.still &&
    ratings.length >= timesNeeded &&
    ratings.every(({ level }) => level <= baseline)
  )
    return { kind: "stands_still", days, times: ratings.length };
  return { kind: "moving", level: last.level };
}
