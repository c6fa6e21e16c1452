import * as contract from "#contract/worker/agreements.ts";
import {
  addAgreement,
  changeAgreement,
  reopenAgreement,
  settleAgreement,
} from "#server/features/agreements/commands.ts";
import { agreementsOfCase, pageSize } from "#server/features/agreements/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const agreementRoutes: Route[] = [
  route(contract.agreementsOf, async ({ query }, { tx, caseId, today, about }) => {
    const list = await agreementsOfCase(tx, caseId, query);
    about({ objectKind: "agreement", rowCount: list.agreements.length });
    return { today, pageSize, ...list };
  }),
  route(contract.addAgreement, ({ body }, context) => addAgreement(context, body)),
  route(contract.changeAgreement, ({ params, body }, context) =>
    changeAgreement(context, params.agreementId, body),
  ),
  route(contract.settleAgreement, ({ params, body }, context) =>
    settleAgreement(context, params.agreementId, body),
  ),
  route(contract.reopenAgreement, ({ params, body }, context) =>
    reopenAgreement(context, params.agreementId, body),
  ),
];
