import * as contract from "#contract/worker/answer-alerts.ts";
import { handleAlert } from "#server/features/answer-alerts/commands.ts";
import { openAlertsFor } from "#server/features/answer-alerts/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const answerAlertRoutes: Route[] = [
  route(contract.openAlerts, async (_input, context) => {
    const found = await openAlertsFor(context);
    context.about({ objectKind: "answer_alert", rowCount: found.own.length + found.led.length });
    return found;
  }),
  route(contract.handleAlert, ({ params, body }, context) => handleAlert(context, params.alertId, body)),
];
