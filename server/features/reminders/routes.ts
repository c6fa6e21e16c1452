import * as contract from "#contract/worker/reminders.ts";
import { markSeen } from "#server/features/reminders/commands.ts";
import { reminderCountOf, remindersFor } from "#server/features/reminders/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const reminderRoutes: Route[] = [
  route(contract.reminders, async (_input, context) => {
    const page = await remindersFor(context);
    context.about({ objectKind: "reminder", rowCount: page.count });
    return page;
  }),
  route(contract.reminderCount, (_input, context) => reminderCountOf(context)),
  route(contract.markReminders, async ({ body }, context) => ({ marked: await markSeen(context, body.ids) })),
];
