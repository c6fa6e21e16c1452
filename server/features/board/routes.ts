import * as contract from "#contract/worker/board.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { boardFor } from "#server/features/board/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const boardRoutes: Route[] = [
  route(contract.board, async ({ query }, context) => {
    const led = ledUnits(context.roles);
    if (query.unit !== undefined && !led.includes(query.unit)) return notFound;
    const page = await boardFor(context, query.unit === undefined ? led : [query.unit]);
    context.about({ objectKind: "family_case", rowCount: page.cases.length });
    return page;
  }),
];
