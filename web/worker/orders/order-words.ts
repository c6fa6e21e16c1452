import type { ordersOf } from "#contract/worker/orders.ts";
import type { AmountUnit, OrderStatus } from "#core/orders/order.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import type { Tone } from "#web/ui/tag.tsx";

export type Order = ReplyOf<typeof ordersOf>["orders"][number];

export const statusTone: Readonly<Record<OrderStatus, Tone>> = {
  sent: "attention",
  accepted: "good",
  returned: "danger",
  withdrawn: "neutral",
  ended: "neutral",
};

/** "3 t viikossa", "2 tapaamista viikossa". */
export function useAmount(): (order: { readonly amount: number; readonly amountUnit: AmountUnit }) => string {
  const t = useText("orders");
  const format = useFormat();
  return ({ amount, amountUnit }) => t(`perWeek.${amountUnit}`, { amount: format.number(amount) });
}
