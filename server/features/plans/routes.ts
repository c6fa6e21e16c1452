import * as contract from "#contract/worker/plans.ts";
import {
  approvePlan,
  beginPlan,
  proposePlan,
  recordStand,
  savePlan,
  withdrawPlan,
} from "#server/features/plans/commands.ts";
import { planOf, planPageOf } from "#server/features/plans/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const planRoutes: Route[] = [
  route(contract.planPage, async (_input, { tx, caseId, today, about }) => {
    const page = await planPageOf(tx, caseId, today);
    about({ objectKind: "plan", rowCount: page.versions.length });
    return page;
  }),
  route(contract.planVersion, async ({ params }, { tx, caseId, about }) => {
    const found = await planOf(tx, caseId, params.planId);
    about({ objectKind: "plan", objectId: params.planId });
    if (!found) return notFound;
    const { periodId: _periodId, ...plan } = found;
    return { plan };
  }),
  route(contract.beginPlan, ({ body }, context) => beginPlan(context, body)),
  route(contract.savePlan, ({ params, body }, context) => savePlan(context, params.planId, body)),
  route(contract.proposePlan, ({ params, body }, context) => proposePlan(context, params.planId, body)),
  route(contract.withdrawPlan, ({ params, body }, context) => withdrawPlan(context, params.planId, body)),
  route(contract.recordStand, ({ params, body }, context) => recordStand(context, params.planId, body)),
  route(contract.approvePlan, ({ params, body }, context) => approvePlan(context, params.planId, body)),
];
