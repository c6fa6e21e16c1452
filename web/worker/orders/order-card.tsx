import { useState } from "react";
import { returnOrder, withdrawOrder } from "#contract/worker/orders.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { OrderDetails } from "./order-details.tsx";
import { statusTone, useAmount, type Order } from "./order-words.ts";

type Can = (action: string) => boolean;

/** One order: where it stands, what it asks, and what the reader can do about it. */
export function OrderCard({
  order,
  caseId,
  can,
  startsOpen,
}: {
  readonly order: Order;
  readonly caseId: string;
  readonly can: Can;
  readonly startsOpen: boolean;
}) {
  const t = useText("orders");
  const say = useSay();
  const format = useFormat();
  const amount = useAmount();
  return (
    <li>
      <Stack gap={2}>
        <Row align="between">
          <strong>{say(order.serviceName)}</strong>
          <Row>
            {order.status === "sent" && (
              <span className="soft small">{t("waited", { count: order.waited })}</span>
            )}
            {order.replaced && <Tag>{t("replacedTag")}</Tag>}
            <Tag tone={statusTone[order.status]}>{t(`status.${order.status}`)}</Tag>
          </Row>
        </Row>
        <p className="soft small">
          {order.unit.name} · {amount(order)}
          {order.askedBy === "purchaser" && ` · ${format.range(order.validFrom, order.validTo)}`}
        </p>
        {order.status === "returned" && !order.replaced && (
          <Notice title={t("status.returned")} tone="attention">
            <p>{order.answerReason}</p>
          </Notice>
        )}
        <OrderActions can={can} caseId={caseId} order={order} />
        <Disclosure bare startsOpen={startsOpen} title={t("grounds")}>
          <OrderDetails order={order} />
        </Disclosure>
      </Stack>
    </li>
  );
}

function OrderActions({
  order,
  caseId,
  can,
}: {
  readonly order: Order;
  readonly caseId: string;
  readonly can: Can;
}) {
  const t = useText("orders");
  const toast = useToast();
  const [asking, setAsking] = useState<"return" | "withdraw">();
  const close = () => setAsking(undefined);
  const done = (message: string) => () => {
    close();
    toast({ message });
  };
  const back = useCommand(returnOrder, { onDone: done(t("returned")) });
  const away = useCommand(withdrawOrder, { onDone: done(t("withdrawn")) });
  const params = { caseId, orderId: order.id };
  const mayAnswer = order.status === "sent" && order.forMe && can("order.answer");
  const mayWithdraw = order.status === "sent" && can("order.withdraw");
  const mayCorrect = order.status === "returned" && !order.replaced && can("order.create");
  if (!mayAnswer && !mayWithdraw && !mayCorrect) return null;
  return (
    <Row>
      {mayAnswer && (
        <>
          <LinkButton params={params} to="/perheet/$caseId/tilaus/$orderId/vastaanota">
            {t("accept")}
          </LinkButton>
          <Button kind="quiet" onClick={() => setAsking("return")}>
            {t("return")}
          </Button>
        </>
      )}
      {mayWithdraw && (
        <Button kind="quiet" onClick={() => setAsking("withdraw")}>
          {t("withdraw")}
        </Button>
      )}
      {mayCorrect && (
        <LinkButton params={{ caseId }} search={{ korjaa: order.id }} to="/perheet/$caseId/tilaus/uusi">
          {t("correct")}
        </LinkButton>
      )}
      {asking === "return" && (
        <ReasonDialog
          confirm={t("return")}
          error={back.error}
          hint={t("returnHint")}
          isRunning={back.isRunning}
          label={t("returnReason")}
          title={t("return")}
          onClose={close}
          onConfirm={(reason) => back.run({ params, body: { version: order.version, reason } })}
        />
      )}
      {asking === "withdraw" && (
        <ReasonDialog
          confirm={t("withdraw")}
          error={away.error}
          isRunning={away.isRunning}
          kind="danger"
          label={t("withdrawReason")}
          title={t("withdraw")}
          onClose={close}
          onConfirm={(reason) => away.run({ params, body: { version: order.version, reason } })}
        />
      )}
    </Row>
  );
}
