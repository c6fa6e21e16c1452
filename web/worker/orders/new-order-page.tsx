import { useSearch } from "@tanstack/react-router";
import { orderableServices, ordersOf } from "#contract/worker/orders.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { BackToFamily } from "./back-to-family.tsx";
import { useKeptOrder } from "./order-draft.ts";
import { OrderForm } from "./order-form.tsx";

/** The purchaser orders a service; `korjaa` in the address names a returned order that this one corrects. */
export default function NewOrderPage() {
  const t = useText("orders");
  const caseId = useAddressPart("caseId");
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const corrected = typeof search["korjaa"] === "string" ? search["korjaa"] : undefined;
  const orderable = useRead(orderableServices, { params: { caseId } });
  const orders = useRead(ordersOf, { params: { caseId } });
  const kept = useKeptOrder(caseId, corrected);
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
                {({ draft }) => (
                  <OrderForm
                    caseId={caseId}
                    draft={draft}
                    former={known.orders.find(({ id }) => id === corrected)}
                    orderable={page}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
