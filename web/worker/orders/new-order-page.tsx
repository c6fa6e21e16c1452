import { useSearch } from "@tanstack/react-router";
import { journeyOf } from "#contract/worker/moves.ts";
import { orderableServices, ordersOf } from "#contract/worker/orders.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { BackToFamily } from "./back-to-family.tsx";
import { useKeptOrder } from "./order-draft.ts";
import { OrderForm } from "./order-form.tsx";

/** The purchaser orders a service; `korjaa` in the address names a returned order that this one corrects, `siirto` a proposed move. */
export default function NewOrderPage() {
  const t = useText("orders");
  const caseId = useAddressPart("caseId");
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const corrected = typeof search["korjaa"] === "string" ? search["korjaa"] : undefined;
  const moveId = typeof search["siirto"] === "string" ? search["siirto"] : undefined;
  const journey = useRead(journeyOf, { params: { caseId } }, { enabled: moveId !== undefined });
  const move = journey.data?.moves.find(({ id }) => id === moveId);
  const orderable = useRead(orderableServices, { params: { caseId } });
  const orders = useRead(ordersOf, { params: { caseId } });
  const kept = useKeptOrder(caseId, corrected ?? moveId);
  return (
    <>
      <PageHead
        above={<BackToFamily caseId={caseId} name={orderable.data?.family} />}
        lead={t(corrected ? "correctLead" : "newLead")}
        title={t(corrected ? "correct" : "new")}
      />
      <Loaded from={orderable}>
        {(page) => (
          <Loaded from={orders}>
            {(known) => (
              <Loaded from={kept}>
                {({ draft }) =>
                  moveId !== undefined && !journey.data ? (
                    <Skeleton lines={4} />
                  ) : (
                    <OrderForm
                      caseId={caseId}
                      draft={draft}
                      former={known.orders.find(({ id }) => id === corrected)}
                      move={move}
                      orderable={page}
                    />
                  )
                }
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
