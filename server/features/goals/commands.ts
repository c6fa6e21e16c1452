import type { z } from "zod";
import type * as contract from "#contract/worker/goals.ts";
import { refuse } from "#core/kernel/decision.ts";
import { goalOf } from "#server/features/goals/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Row = { id: string; version: number };

/** Why nothing was changed: not there, not followed any more, or not the one that was seen. */
async function unchanged({ tx, caseId }: Context, goalId: string) {
  const goal = await goalOf(tx, caseId, goalId);
  if (!goal) return notFound;
  return goal.status === "active" ? stale(goal) : refuse("goal_not_active");
}

export async function changeSteps(context: Context, goalId: string, body: Body<typeof contract.changeSteps>) {
  context.about({ objectKind: "goal", objectId: goalId });
  if (body.steps.some(({ what }) => what === "")) return refuse("step_needs_words");
  const [saved] = await context.tx.rows<Row>(
    "goal-steps",
    `
update goal set steps = $4::jsonb, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'active' returning id, version`,
    [goalId, context.caseId, body.version, JSON.stringify(body.steps)],
  );
  if (!saved) return unchanged(context, goalId);
  context.event("goal_steps_changed", { subjectKind: "goal", subjectId: goalId });
  return saved;
}

export async function evaluateGoal(
  context: Context,
  goalId: string,
  body: Body<typeof contract.evaluateGoal>,
) {
  context.about({ objectKind: "goal", objectId: goalId });
  const [saved] = await context.tx.rows<Row>(
    "goal-evaluate",
    `
update goal set end_level = $4, what_helped = $5, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'active' returning id, version`,
    [goalId, context.caseId, body.version, body.endLevel, body.whatHelped],
  );
  if (!saved) return unchanged(context, goalId);
  context.event("goal_evaluated", {
    subjectKind: "goal",
    subjectId: goalId,
    data: { endLevel: body.endLevel },
  });
  return saved;
}
