import * as contract from "#contract/worker/measurements.ts";
import { recordScores, withdrawMeasurement } from "#server/features/measurements/commands.ts";
import { measurementPageOf } from "#server/features/measurements/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const measurementRoutes: Route[] = [
  route(contract.measurementsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await measurementPageOf(tx, caseId, today);
    about({ objectKind: "measurement", rowCount: page.measurements.length });
    return page;
  }),
  route(contract.recordScores, ({ body }, context) => recordScores(context, body)),
  route(contract.withdrawMeasurement, ({ params, body }, context) =>
    withdrawMeasurement(context, params.measurementId, body),
  ),
];
