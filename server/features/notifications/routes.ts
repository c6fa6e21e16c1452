import * as contract from "#contract/worker/notifications.ts";
import { finishAssessment, settleAssessment, tell } from "#server/features/notifications/commands.ts";
import { joinedContacts, notificationList } from "#server/features/notifications/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const notificationRoutes: Route[] = [
  route(contract.notificationsOf, async (_input, { tx, caseId, today, about }) => {
    const notifications = await notificationList(tx, caseId, today);
    const contacts = await joinedContacts(tx, caseId);
    about({ objectKind: "notification", rowCount: notifications.length + contacts.length });
    return { today, notifications, contacts };
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
