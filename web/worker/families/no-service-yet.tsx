import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";
import type { Family } from "./family.ts";

/** Before the first service: what the family is waiting for. */
export function NoServiceYet({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const order = family.waitingOrder;
  if (family.family.status === "closed") return null;
  return (
    <Notice
      title={t(order ? `noService.${order.status}` : "noService.title")}
      tone={order?.status === "returned" ? "attention" : "info"}
    >
      <p>{order ? t("noService.orderedOn", { day: format.day(order.orderedOn) }) : t("noService.help")}</p>
    </Notice>
  );
}
