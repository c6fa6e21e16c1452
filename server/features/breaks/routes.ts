import * as contract from "#contract/worker/breaks.ts";
import { agreeBreak, changeBreak, withdrawBreak } from "#server/features/breaks/commands.ts";
import { rhythmPageOf } from "#server/features/breaks/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const breakRoutes: Route[] = [
  route(contract.visitRhythm, async (_input, { tx, caseId, today, about }) => {
    const page = await rhythmPageOf(tx, caseId, today);
    about({ objectKind: "service_break", rowCount: page.breaks.length });
    return { today, ...page };
  }),
  route(contract.agreeBreak, ({ body }, context) => agreeBreak(context, body)),
  route(contract.changeBreak, ({ params, body }, context) => changeBreak(context, params.breakId, body)),
  route(contract.withdrawBreak, ({ params, body }, context) =>
    withdrawBreak(context, params.breakId, body.version),
  ),
];
