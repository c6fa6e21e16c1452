import * as contract from "#contract/worker/shared-picture.ts";
import { sharedPictureOf } from "#server/features/shared-picture/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const sharedPictureRoutes: Route[] = [
  route(contract.sharedPicture, async ({ query }, { tx, caseId, today, about }) => {
    const page = await sharedPictureOf(tx, caseId, query.view);
    about({ objectKind: "measurement", rowCount: page.shown.of, detail: query.view });
    return { today, ...page };
  }),
];
