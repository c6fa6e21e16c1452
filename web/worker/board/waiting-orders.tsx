import { useText, useSay } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useAmount } from "../orders/order-words.ts";
import type { Board } from "./board.ts";

/** Orders nobody has answered, the longest wait first. */
export function WaitingOrders({ orders }: { readonly orders: Board["orders"] }) {
  const t = useText("board");
  const words = useText("orders");
  const say = useSay();
  const amount = useAmount();
  return (
    <Card aside={orders.length > 0 && <Tag tone="attention">{orders.length}</Tag>} title={t("waiting")}>
      {orders.length === 0 ? (
        <p className="soft">{t("noWaiting")}</p>
      ) : (
        <Lines>
          {orders.map((order) => (
            <li key={order.id}>
              <Row align="between">
                <div>
                  <TextLink params={{ caseId: order.caseId }} to="/perheet/$caseId/tilaus">
                    {order.family}
                  </TextLink>
                  <p className="soft small">
                    {say(order.serviceName)} · {amount(order)} · {order.purchaser}
                  </p>
                </div>
                <Row>
                  <Tag tone={order.waited > 5 ? "danger" : "neutral"}>
                    {words("waited", { count: order.waited })}
                  </Tag>
                  <LinkButton
                    params={{ caseId: order.caseId, orderId: order.id }}
                    small
                    to="/perheet/$caseId/tilaus/$orderId/vastaanota"
                  >
                    {words("answer")}
                    <span className="only-read"> {order.family}</span>
                  </LinkButton>
                </Row>
              </Row>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
