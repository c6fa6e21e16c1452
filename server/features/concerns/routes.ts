import * as contract from "#contract/worker/concerns.ts";
import { followConcern, recordConcern } from "#server/features/concerns/commands.ts";
import { concernsOfCase } from "#server/features/concerns/queries.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const concernRoutes: Route[] = [
  route(contract.concernsOf, async (_input, { tx, caseId, today, about }) => {
    const concerns = await concernsOfCase(tx, caseId);
    about({ objectKind: "concern", rowCount: concerns.length });
    return { today, running: (await serviceStateOf(tx, caseId))?.period.endedOn === null, concerns };
  }),
  route(contract.recordConcern, ({ body }, context) => recordConcern(context, body)),
  route(contract.followConcern, ({ params, body }, context) =>
    followConcern(context, params.concernId, body),
  ),
];
