import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Desk } from "./desk.ts";

/** Orders that came back, then those that nobody has answered. */
export function OrdersCard({ orders }: Pick<Desk, "orders">) {
  const t = useText("desk");
  const words = useText("orders");
  const say = useSay();
  const format = useFormat();
  return (
    <Card aside={orders.length > 0 && <Tag tone="attention">{orders.length}</Tag>} title={t("orders")}>
      {orders.length === 0 && <p className="soft">{t("noOrders")}</p>}
      <Lines>
        {orders.map((order) => (
          <li key={order.id}>
            <Stack gap={1}>
              <div>
                <TextLink params={{ caseId: order.caseId }} to="/perheet/$caseId/tilaus">
                  {order.family}
                </TextLink>{" "}
                {say(order.serviceName)}
              </div>
              <p className="soft small">
                {order.unit} ·{" "}
                {order.status === "returned"
                  ? t("returnedBecause", {
                      day: order.answeredOn ? format.date(order.answeredOn) : "",
                      reason: order.answerReason,
                    })
                  : words("waited", { count: order.waited })}
              </p>
              {order.status === "returned" && (
                <div>
                  <LinkButton
                    kind="quiet"
                    params={{ caseId: order.caseId }}
                    search={{ korjaa: order.id }}
                    small
                    to="/perheet/$caseId/tilaus/uusi"
                  >
                    {t("correct")}
                    <span className="only-read"> {order.family}</span>
                  </LinkButton>
                </div>
              )}
            </Stack>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
