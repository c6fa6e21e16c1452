import * as contract from "#contract/worker/closings.ts";
import {
  closeCase,
  endCase,
  prepareClosing,
  recordView,
  reopenCase,
} from "#server/features/closings/commands.ts";
import { closingPageOf } from "#server/features/closings/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const closingRoutes: Route[] = [
  route(contract.closingPage, async (_input, { tx, caseId, today, about }) => {
    const page = await closingPageOf(tx, caseId, today);
    about({ objectKind: "closing", rowCount: page?.goals.length ?? 0 });
    return page ?? notFound;
  }),
  route(contract.prepareClosing, ({ body }, context) => prepareClosing(context, body)),
  route(contract.recordView, ({ params, body }, context) => recordView(context, params.viewId, body)),
  route(contract.closeCase, ({ body }, context) => closeCase(context, body)),
  route(contract.endCase, ({ body }, context) => endCase(context, body)),
  route(contract.reopenCase, ({ body }, context) => reopenCase(context, body)),
];
