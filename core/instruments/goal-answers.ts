import { levels, type Level } from "#core/goals/attainment.ts";

/** The key of an answer about one goal: the item that asks about the goals, and which goal. */
export const goalKey = (linkId: string, goalId: string): string => `${linkId}:${goalId}`;

/** An item and a goal by the answer's key; undefined where the key is an item's own. */
export function goalOf(key: string): { readonly linkId: string; readonly goalId: string } | undefined {
  const at = key.indexOf(":");
  return at < 0 ? undefined : { linkId: key.slice(0, at), goalId: key.slice(at + 1) };
}

export const isLevel = (value: unknown): value is Level => (levels as readonly unknown[]).includes(value);

/** The levels at which the goals stand by these answers. */
export const goalLevels = (
  answers: Readonly<Record<string, number | string>>,
): readonly { readonly goalId: string; readonly level: Level }[] =>
  Object.entries(answers).flatMap(([key, level]) => {
    const goal = goalOf(key);
    return goal && isLevel(level) ? [{ goalId: goal.goalId, level }] : [];
  });
