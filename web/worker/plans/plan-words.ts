import type { planPage } from "#contract/worker/plans.ts";
import type { PlanGoal } from "#core/plans/content.ts";
import type { Level } from "#core/goals/attainment.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { membersOf, type Family } from "../families/family.ts";

export type PlanPage = ReplyOf<typeof planPage>;
export type Plan = NonNullable<PlanPage["current"]>;

/** Keys of `plans:level`, in the order of the levels. */
export const levelKeys = ["m2", "m1", "z0", "p1", "p2"] as const;
export const levelsInOrder: readonly Level[] = [-2, -1, 0, 1, 2];

/** Whose goal it is, in words: a name, two names, or the whole family. */
export function useGoalOf(family: Family): (goal: Pick<PlanGoal, "subject" | "personIds">) => string {
  const t = useText("plans");
  const { given } = membersOf(family);
  return ({ subject, personIds }) =>
    subject === "family"
      ? t("wholeFamily")
      : personIds
          .map((personId) => given(personId) ?? "")
          .filter(Boolean)
          .join(" – ");
}
