import * as contract from "#contract/worker/resources.ts";
import { nameOne, takeUp } from "#server/features/resources/commands.ts";
import { resourcePage } from "#server/features/resources/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const resourceRoutes: Route[] = [
  route(contract.resourcesOf, async (_input, { tx, caseId, today, about }) => {
    const page = await resourcePage(tx, caseId, today);
    about({ objectKind: "family_resource", rowCount: page.resources.length });
    return page;
  }),
  route(contract.nameResource, ({ body }, context) => nameOne(context, body)),
  route(contract.takeUpResource, ({ params, body }, context) => takeUp(context, params.resourceId, body)),
];
