import type { planPage } from "#contract/worker/plans.ts";
import type { Level } from "#core/goals/attainment.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type PlanPage = ReplyOf<typeof planPage>;
export type Plan = NonNullable<PlanPage["current"]>;

/** Keys of `plans:level`, in the order of the levels. */
export const levelKeys = ["m2", "m1", "z0", "p1", "p2"] as const;
export const levelsInOrder: readonly Level[] = [-2, -1, 0, 1, 2];
