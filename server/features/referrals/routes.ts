import * as contract from "#contract/worker/referrals.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { draftReferral, stepReferral } from "#server/features/referrals/commands.ts";
import { referralsOfCase } from "#server/features/referrals/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const referralRoutes: Route[] = [
  route(contract.referralsOf, async (_input, { tx, caseId, today, about }) => {
    const referrals = await referralsOfCase(tx, caseId);
    about({ objectKind: "referral", rowCount: referrals.length });
    return { today, running: (await serviceStateOf(tx, caseId))?.period.endedOn === null, referrals };
  }),
  route(contract.draftReferral, ({ body }, context) => draftReferral(context, body)),
  route(contract.stepReferral, ({ params, body }, context) => stepReferral(context, params.referralId, body)),
];
