import * as contract from "#contract/worker/time-wishes.ts";
import { addWish, changeWish } from "#server/features/time-wishes/commands.ts";
import { membersToName, timeWishesOf } from "#server/features/time-wishes/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const timeWishRoutes: Route[] = [
  route(contract.timeWishesOf, async (_input, { tx, caseId, today, about }) => {
    const wishes = await timeWishesOf(tx, caseId);
    about({ objectKind: "time_wish", rowCount: wishes.length });
    return { today, wishes, members: await membersToName(tx, caseId) };
  }),
  route(contract.addTimeWish, ({ body }, context) => addWish(context, body)),
  route(contract.changeTimeWish, ({ params, body }, context) => changeWish(context, params.wishId, body)),
];
