import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Pairs } from "#web/ui/facts.tsx";
import { useAmount, type Order } from "./order-words.ts";

/** Everything that the order says. */
export function OrderDetails({ order }: { readonly order: Order }) {
  const t = useText("orders");
  const say = useSay();
  const format = useFormat();
  const amount = useAmount();
  // The family began the service itself: nobody ordered it, and no order can end.
  const isOwn = order.askedBy === "family";
  const needs = order.specialNeeds.map(({ name }) => say(name));
  return (
    <Pairs
      facts={[
        { name: t("client"), value: order.client?.name },
        { name: t("grounds"), value: order.grounds },
        { name: t("wishedOutcome"), value: order.wishedOutcome },
        { name: t("amount"), value: amount(order) },
        { name: t("valid"), value: !isOwn && format.range(order.validFrom, order.validTo) },
        { name: t("serviceTask"), value: t(`tasks.${order.serviceTask}`) },
        { name: t("unit"), value: order.unit.name },
        { name: t("legalBasis"), value: order.legalBasis },
        { name: t("entryGround"), value: order.entryGround && say(order.entryGround) },
        { name: t("specialNeeds"), value: needs.length > 0 && format.list(needs) },
        { name: t("clientPlan"), value: order.clientPlanOn && format.date(order.clientPlanOn) },
        {
          name: t("purchaser"),
          value: isOwn
            ? t("byFamily", { name: order.purchaser.name })
            : [order.purchaser.name, order.purchaserUnit].filter(Boolean).join(", "),
        },
        { name: t("orderedOn"), value: format.date(order.orderedOn) },
        {
          name: t("answered"),
          value:
            order.answeredOn &&
            t("answeredBy", { day: format.date(order.answeredOn), name: order.answeredBy ?? "" }),
        },
        { name: t("answerReason"), value: order.answerReason },
      ]}
    />
  );
}
