import { useState } from "react";
import { concernsOf } from "#contract/worker/concerns.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Referrals } from "../referrals/referrals.tsx";
import { ConcernCard } from "./concern-card.tsx";
import { ConcernDialog } from "./concern-dialog.tsx";

/** What worries, followed until it doesn't; and where the family has been guided. */
export default function ConcernsPage() {
  const t = useText("concerns");
  const caseId = useAddressPart("caseId");
  const page = useRead(concernsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap={6}>
      <Loaded from={page}>
        {({ concerns, running }) => {
          const open = concerns.filter(({ status }) => status === "open");
          const closed = concerns.filter(({ status }) => status === "closed");
          const mayWrite = running && can("concern.write");
          const card = (concern: (typeof concerns)[number]) => (
            <ConcernCard
              key={concern.id}
              caseId={caseId}
              concern={concern}
              mayFollow={mayWrite}
              mayNotify={running && can("document.write")}
            />
          );
          return (
            <section aria-labelledby="concerns" className="stack">
              <Row align="between">
                <h2 id="concerns">{t("heading")}</h2>
                {mayWrite && (
                  <Button icon="plus" kind="quiet" onClick={() => setAdding(true)}>
                    {t("add")}
                  </Button>
                )}
              </Row>
              {open.length === 0 && (
                <EmptyState title={t(closed.length > 0 ? "noneOpen" : "none")}>
                  {running ? t("noneHelp") : t("noService")}
                </EmptyState>
              )}
              {open.map(card)}
              {closed.length > 0 && (
                <Disclosure title={t("closedOnes", { count: closed.length })}>
                  <Stack>{closed.map(card)}</Stack>
                </Disclosure>
              )}
              {adding && <ConcernDialog caseId={caseId} onClose={() => setAdding(false)} />}
            </section>
          );
        }}
      </Loaded>
      <Referrals caseId={caseId} />
    </Stack>
  );
}
