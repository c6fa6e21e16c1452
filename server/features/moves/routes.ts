import * as contract from "#contract/worker/moves.ts";
import { callOff, choose, decline, joinRunning, propose, withdraw } from "#server/features/moves/commands.ts";
import { childrenOfOtherCases, journeyPage } from "#server/features/moves/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const moveRoutes: Route[] = [
  route(contract.journeyOf, async (_input, context) => {
    const page = await journeyPage(context);
    if (!page) return notFound;
    context.about({ objectKind: "service_period", rowCount: page.periods.length });
    return page;
  }),
  route(contract.proposeMove, ({ body }, context) => propose(context, body)),
  route(contract.chooseGoals, ({ params, body }, context) => choose(context, params.moveId, body)),
  route(contract.declineMove, ({ params, body }, context) => decline(context, params.moveId, body)),
  route(contract.withdrawMove, ({ params, body }, context) => withdraw(context, params.moveId, body)),
  route(contract.callOffMove, ({ params, body }, context) => callOff(context, params.moveId, body)),
  route(contract.childrenElsewhere, async (_input, { tx, caseId, about }) => {
    const children = await childrenOfOtherCases(tx, caseId);
    about({ objectKind: "person", rowCount: children.length });
    return { children };
  }),
  route(contract.joinService, ({ body }, context) => joinRunning(context, body)),
];
