import * as contract from "#contract/worker/themes.ts";
import { chooseThemes } from "#server/features/themes/commands.ts";
import { themesPageOf } from "#server/features/themes/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const themeRoutes: Route[] = [
  route(contract.themesOf, async (_input, { tx, caseId, about }) => {
    const { periodId, ...page } = await themesPageOf(tx, caseId);
    about({ objectKind: "service_period", ...(periodId === null ? {} : { objectId: periodId }) });
    return page;
  }),
  route(contract.chooseThemes, ({ body }, context) => chooseThemes(context, body)),
];
