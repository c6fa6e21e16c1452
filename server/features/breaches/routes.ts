import * as contract from "#contract/worker/breaches.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { breachesOf, breachSummaryOf, caseloadsOf } from "#server/features/breaches/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Context, type Route } from "#server/platform/serve.ts";

/** The unit asked for where it is one of one's own, or all of them. */
const unitsOf = ({ roles }: Context, unit: string | undefined) =>
  ledUnits(roles).filter((id) => unit === undefined || id === unit);

export const breachRoutes: Route[] = [
  route(contract.breachList, async ({ query }, context) => {
    const units = unitsOf(context, query.unit);
    if (units.length === 0) return notFound;
    const list = await breachesOf(context, units, query);
    context.about({ objectKind: "duty", rowCount: list.lines.length });
    return list;
  }),
  route(contract.breachSummary, async ({ query }, context) => {
    const units = unitsOf(context, query.unit);
    return units.length === 0 ? notFound : breachSummaryOf(context, units);
  }),
  route(contract.caseloads, (_input, context) => caseloadsOf(context, ledUnits(context.roles))),
];
