import * as contract from "#contract/worker/hearings.ts";
import { changeHearing, recordHearing } from "#server/features/hearings/commands.ts";
import { hearingPageOf } from "#server/features/hearings/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const hearingRoutes: Route[] = [
  route(contract.hearingsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await hearingPageOf(tx, caseId, today);
    about({ objectKind: "hearing", rowCount: page.hearings.length });
    return { today, ...page };
  }),
  route(contract.recordHearing, ({ body }, context) => recordHearing(context, body)),
  route(contract.changeHearing, ({ params, body }, context) =>
    changeHearing(context, params.hearingId, body),
  ),
];
