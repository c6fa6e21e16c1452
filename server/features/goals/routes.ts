import * as contract from "#contract/worker/goals.ts";
import { changeSteps, evaluateGoal } from "#server/features/goals/commands.ts";
import { goalsOfCase } from "#server/features/goals/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const goalRoutes: Route[] = [
  route(contract.goalsOf, async (_input, { tx, caseId, about }) => {
    const goals = await goalsOfCase(tx, caseId);
    about({ objectKind: "goal", rowCount: goals.length });
    return { goals };
  }),
  route(contract.changeSteps, ({ params, body }, context) => changeSteps(context, params.goalId, body)),
  route(contract.evaluateGoal, ({ params, body }, context) => evaluateGoal(context, params.goalId, body)),
];
