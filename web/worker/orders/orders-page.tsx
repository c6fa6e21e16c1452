import { orderList } from "#contract/worker/orders.ts";
import { orderStatuses } from "#core/orders/order.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { statusTone, useAmount } from "./order-words.ts";

const states = [...orderStatuses, "all"] as const;
type State = (typeof states)[number];
type Listed = ReplyOf<typeof orderList>["orders"][number];

/** Orders sent by oneself or to the units one leads, by where they stand. */
export default function OrdersPage() {
  const t = useText("orders");
  const [filter, setFilter] = useFilter({ tila: "sent" });
  const status = states.find((state) => state === filter.tila) ?? "sent";
  const list = useRead(orderList, { query: { status } }, { keepFormer: true });
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Loaded from={list}>
        {({ orders, counts }) => (
          <Stack>
            <RadioGroup<State>
              id="order-state"
              label={t("filter")}
              look="chips"
              name="state"
              options={states.map((state) => ({
                value: state,
                label:
                  state === "all"
                    ? `${t("all")} (${Object.values(counts).reduce((sum, n) => sum + n, 0)})`
                    : `${t(`statuses.${state}`)} (${counts[state] ?? 0})`,
              }))}
              value={status}
              onChange={(state) => setFilter({ tila: state || "sent" })}
            />
            {orders.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <OrderTable orders={orders} />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function OrderTable({ orders }: { readonly orders: readonly Listed[] }) {
  const t = useText("orders");
  const board = useText("board");
  const say = useSay();
  const format = useFormat();
  const amount = useAmount();
  return (
    <Table
      caption={board("families", { count: new Set(orders.map(({ caseId }) => caseId)).size })}
      columns={[
        {
          key: "family",
          title: t("open"),
          isName: true,
          cell: (order) => (
            <TextLink params={{ caseId: order.caseId }} to="/perheet/$caseId/tilaus">
              {order.family}
            </TextLink>
          ),
        },
        { key: "service", title: t("service"), cell: (order) => say(order.serviceName) },
        { key: "unit", title: t("unit"), cell: (order) => order.unit.name },
        { key: "purchaser", title: t("purchaser"), cell: (order) => order.purchaser.name },
        { key: "amount", title: t("amount"), cell: amount },
        { key: "ordered", title: t("orderedOn"), cell: (order) => format.date(order.orderedOn) },
        { key: "status", title: t("filter"), cell: (order) => <Status order={order} /> },
      ]}
      rowKey={(order) => order.id}
      rows={orders}
    />
  );
}

function Status({ order }: { readonly order: Listed }) {
  const t = useText("orders");
  return (
    <Row>
      <Tag tone={statusTone[order.status]}>
        {order.status === "sent" ? t("waited", { count: order.waited }) : t(`status.${order.status}`)}
      </Tag>
      {order.status === "sent" && order.forMe && (
        <LinkButton
          kind="quiet"
          params={{ caseId: order.caseId, orderId: order.id }}
          small
          to="/perheet/$caseId/tilaus/$orderId/vastaanota"
        >
          {t("answer")}
        </LinkButton>
      )}
    </Row>
  );
}
