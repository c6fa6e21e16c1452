import * as contract from "#contract/worker/notifications.ts";
import { finishAssessment, settleAssessment, tell } from "#server/features/notifications/commands.ts";
import { notificationList } from "#server/features/notifications/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const notificationRoutes: Route[] = [
  route(contract.notificationsOf, async (_input, { tx, caseId, today, about }) => {
    const notifications = await notificationList(tx, caseId, today);
    about({ objectKind: "notification", rowCount: notifications.length });
    return { today, notifications };
  }),
  route(contract.decideNeedAssessment, ({ params, body }, context) =>
    settleAssessment(context, params.contactId, body),
  ),
  route(contract.completeAssessment, ({ params, body }, context) =>
    finishAssessment(context, params.contactId, body),
  ),
  route(contract.recordTold, ({ params, body }, context) =>
    tell(context, params.contactId, params.personId, body),
  ),
];
