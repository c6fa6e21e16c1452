import * as contract from "#contract/worker/giving.ts";
import { give } from "#server/features/giving/commands.ts";
import { givingPage } from "#server/features/giving/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const givingRoutes: Route[] = [
  route(contract.familiesWithoutPurchaser, async (_input, context) => {
    const page = await givingPage(context);
    context.about({ objectKind: "case_worker", rowCount: page.families.length });
    return page;
  }),
  route(contract.giveFamily, ({ params, body }, context) => give(context, params.familyId, body)),
];
