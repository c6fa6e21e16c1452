import { ordersOf } from "#contract/worker/orders.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import type { ReplyOf } from "#web/kit/call.ts";
import { DeviationList } from "../deviations/deviation-list.tsx";
import { TeamCard } from "../teams/team-card.tsx";
import { HandOver } from "./hand-over.tsx";
import { OrderCard } from "./order-card.tsx";

/** What has been ordered for the family and who does the work; the rules that have been set aside. */
export default function OrderAndTeamPage() {
  const caseId = useAddressPart("caseId");
  const orders = useRead(ordersOf, { params: { caseId } });
  return (
    <div className="tab-panel">
      <Columns look="even">
        <Stack>
          <Loaded from={orders}>{(page) => <Orders caseId={caseId} page={page} />}</Loaded>
          <DeviationList caseId={caseId} />
        </Stack>
        <TeamCard caseId={caseId} />
      </Columns>
    </div>
  );
}

function Orders({ page, caseId }: { readonly page: ReplyOf<typeof ordersOf>; readonly caseId: string }) {
  const t = useText("orders");
  const can = useCan(page);
  const newOrder = can("order.create") && (
    <LinkButton
      kind={page.orders.length > 0 ? "quiet" : "primary"}
      params={{ caseId }}
      small
      to="/perheet/$caseId/tilaus/uusi"
    >
      {page.orders.some(({ status }) => status === "accepted") ? t("extend") : t("new")}
    </LinkButton>
  );
  return (
    <Card aside={page.orders.length > 0 && newOrder} title={t("orders")}>
      {page.orders.length === 0 ? (
        <EmptyState action={newOrder} title={t("noneYet")}>
          {!newOrder && t("noneYetHelp")}
        </EmptyState>
      ) : (
        <Lines>
          {page.orders.map((order, at) => (
            <OrderCard
              key={order.id}
              can={can}
              caseId={caseId}
              order={order}
              startsOpen={at === 0 && order.status === "sent"}
            />
          ))}
        </Lines>
      )}
      {can("purchaser.change") && <HandOver caseId={caseId} />}
    </Card>
  );
}
