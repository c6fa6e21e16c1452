import type { orderableServices } from "#contract/worker/orders.ts";
import type { AmountUnit } from "#core/orders/order.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";

type Limit = ReplyOf<typeof orderableServices>["services"][number]["limits"][number];

/** What the model says of how much and how long, each with its rule; a figure that doesn't keep to it is told at once. */
export function OrderLimits({
  limits,
  amount,
  amountUnit,
}: {
  readonly limits: readonly Limit[];
  readonly amount: number | null | undefined;
  readonly amountUnit: AmountUnit | undefined;
}) {
  const t = useText("orders");
  const sourceWords = useSourceWords();
  const say = useSay();
  if (limits.length === 0) return null;
  const inWords = ({ kind, min, max }: Limit): string =>
    kind === "months"
      ? t("limit.months", { max })
      : min > 0
        ? t("limit.meetings_a_week", { min, max })
        : t("limit.meetings_up_to", { max });
  const broken = limits.find(
    ({ kind, min, max }) =>
      kind === "meetings_a_week" &&
      amountUnit === "meetings" &&
      typeof amount === "number" &&
      (amount > max || amount < min),
  );
  return (
    <Notice title={t("limits")} tone={broken ? "attention" : "info"}>
      {broken && typeof amount === "number" && (
        <p>
          <strong>{t(amount > broken.max ? "overLimit" : "underLimit", { limit: inWords(broken) })}</strong>
        </p>
      )}
      <ul>
        {limits.map((limit) => (
          <li key={limit.rule.id}>
            {inWords(limit)}. {say(limit.rule.explanation)}{" "}
            <span className="small soft">({sourceWords(limit.rule.source)})</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
