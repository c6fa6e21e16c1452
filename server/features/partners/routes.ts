import * as contract from "#contract/worker/partners.ts";
import { consentSubjects } from "#core/partners/consent-subjects.ts";
import { sectors } from "#core/partners/sectors.ts";
import { recordConsent, withdrawConsent } from "#server/features/partners/commands.ts";
import { partnersOfCase, sharedPlanOf } from "#server/features/partners/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const partnerRoutes: Route[] = [
  route(contract.partnersOf, async (_input, { tx, caseId, now, today, about }) => {
    const page = await partnersOfCase(tx, caseId, now);
    about({ objectKind: "partner", rowCount: page.partners.length });
    return { today, sectors: [...sectors], subjects: [...consentSubjects], ...page };
  }),
  route(contract.recordConsent, ({ params, body }, context) =>
    recordConsent(context, params.partnerId, body),
  ),
  route(contract.withdrawConsent, ({ params, body }, context) =>
    withdrawConsent(context, params.consentId, body),
  ),
  route(contract.sharedPlan, async (_input, { tx, caseId, about }) => {
    const shared = await sharedPlanOf(tx, caseId);
    about({ objectKind: "plan", ...(shared.plan ? { objectId: shared.plan.id } : {}) });
    return shared;
  }),
];
