import { ordersOf } from "#contract/worker/orders.ts";
import { teamChoices } from "#contract/worker/teams.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { NotFoundPage } from "#web/ui/broken-page.tsx";
import { Card } from "#web/ui/card.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { AcceptOrder } from "./accept-order.tsx";
import { BackToFamily } from "./back-to-family.tsx";
import { OrderDetails } from "./order-details.tsx";
import "./orders.css";

/** The unit lead takes an order: reads it, chooses the team, and the service begins. */
export default function AcceptOrderPage() {
  const t = useText("orders");
  const say = useSay();
  const caseId = useAddressPart("caseId");
  const orderId = useAddressPart("orderId");
  const orders = useRead(ordersOf, { params: { caseId } });
  const choices = useRead(teamChoices, { params: { caseId }, query: { order: orderId } });
  return (
    <Loaded from={orders}>
      {(page) => {
        const order = page.orders.find(({ id }) => id === orderId);
        if (!order) return <NotFoundPage />;
        return (
          <>
            <PageHead
              above={<BackToFamily caseId={caseId} name={page.family} />}
              lead={t("acceptLead")}
              title={t("answerHeading", { service: say(order.serviceName) })}
            />
            <div className="answer-order">
              <Card title={t("order")}>
                <OrderDetails order={order} />
              </Card>
              <Loaded from={choices}>
                {(known) => <AcceptOrder caseId={caseId} choices={known} order={order} />}
              </Loaded>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
