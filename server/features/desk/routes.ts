import * as contract from "#contract/worker/desk.ts";
import { markFamiliesSeen } from "#server/features/desk/commands.ts";
import { deskFor } from "#server/features/desk/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const deskRoutes: Route[] = [
  route(contract.desk, async (_input, context) => {
    const page = await deskFor(context);
    context.about({ objectKind: "family_case", rowCount: page.families.length });
    return page;
  }),
  route(contract.markSeen, async ({ body }, context) => ({
    marked: await markFamiliesSeen(context, body.families),
  })),
];
