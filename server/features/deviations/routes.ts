import * as contract from "#contract/worker/deviations.ts";
import { askDeviation, decideDeviation } from "#server/features/deviations/commands.ts";
import { deviationsPage } from "#server/features/deviations/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const deviationRoutes: Route[] = [
  route(contract.deviationsOf, async (_input, context) => {
    const page = await deviationsPage(context);
    context.about({ objectKind: "deviation", rowCount: page.deviations.length });
    return page;
  }),
  route(contract.requestDeviation, ({ body }, context) => askDeviation(context, body)),
  route(contract.answerDeviation, ({ params, body }, context) =>
    decideDeviation(context, params.deviationId, body),
  ),
];
