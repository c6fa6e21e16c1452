import * as contract from "#contract/worker/orders.ts";
import { orderService, sendBack, takeBack, takeOrder } from "#server/features/orders/commands.ts";
import { handFamilyOver, keepFamily } from "#server/features/orders/handing-over.ts";
import {
  orderableFor,
  ordersForMe,
  ordersOfCase,
  purchasersBeside,
} from "#server/features/orders/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const orderRoutes: Route[] = [
  route(contract.ordersOf, async (_input, context) => {
    const page = await ordersOfCase(context);
    if (!page) return notFound;
    context.about({ objectKind: "service_order", rowCount: page.orders.length });
    return page;
  }),

  route(
    contract.orderableServices,
    async (_input, { tx, caseId, today }) => (await orderableFor(tx, caseId, today)) ?? notFound,
  ),
  route(contract.purchasers, (_input, context) => purchasersBeside(context)),

  route(contract.orderList, async ({ query }, context) => {
    const list = await ordersForMe(context, query.status);
    context.about({ objectKind: "service_order", rowCount: list.orders.length });
    return { today: context.today, ...list };
  }),

  route(contract.createOrder, ({ body }, context) => orderService(context, body)),
  route(contract.acceptOrder, ({ params, body }, context) => takeOrder(context, params.orderId, body)),
  route(contract.returnOrder, ({ params, body }, context) => sendBack(context, params.orderId, body)),
  route(contract.withdrawOrder, ({ params, body }, context) => takeBack(context, params.orderId, body)),
  route(contract.handOver, ({ body }, context) => handFamilyOver(context, body)),
  route(contract.takeBackHandOver, ({ params }, context) => keepFamily(context, params.relationId)),
];
