import * as contract from "#contract/worker/measurements.ts";
import { recordResponse, recordScores, withdrawMeasurement } from "#server/features/measurements/commands.ts";
import { measurementPageOf, responseFileOf } from "#server/features/measurements/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const measurementRoutes: Route[] = [
  route(contract.measurementsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await measurementPageOf(tx, caseId, today);
    about({ objectKind: "measurement", rowCount: page.measurements.length });
    return page;
  }),
  route(contract.recordScores, ({ body }, context) => recordScores(context, body)),
  route(contract.recordResponse, ({ body }, context) => recordResponse(context, body)),
  route(contract.measurementResponse, async ({ params }, context) => {
    context.about({ objectKind: "measurement", objectId: params.measurementId, detail: "fhir" });
    return (await responseFileOf(context, params.measurementId)) ?? notFound;
  }),
  route(contract.withdrawMeasurement, ({ params, body }, context) =>
    withdrawMeasurement(context, params.measurementId, body),
  ),
];
