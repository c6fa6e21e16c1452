import { board } from "#contract/worker/board.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { GivingNotice } from "../giving/giving-notice.tsx";
import { AlertsCard } from "../rounds/alerts-card.tsx";
import { SupportWaitsCard } from "../support-persons/todo-card.tsx";
import { CasesByPhase } from "./cases-by-phase.tsx";
import { DeviationRequests } from "./deviation-requests.tsx";
import { LateCard } from "./late-card.tsx";
import { LoadCard } from "./load-card.tsx";
import { WaitingOrders } from "./waiting-orders.tsx";
import "./board.css";

/** What the unit lead needs in the morning: what waits, what is late, who has room, where each family stands. */
export default function BoardPage() {
  const t = useText("board");
  const [filter, setFilter] = useFilter({ yksikko: "" });
  const page = useRead(
    board,
    { query: filter.yksikko ? { unit: filter.yksikko } : {} },
    { keepFormer: true },
  );
  // The list of units stays whole while one of them is looked at.
  const all = useRead(board, { query: {} });
  const units = all.data?.units ?? [];
  return (
    <>
      <PageHead lead={page.data?.units.map(({ name }) => name).join(", ")} title={t("heading")} />
      <Stack>
        {units.length > 1 && (
          <Select
            emptyLabel={t("allUnits")}
            id="board-unit"
            label={t("unit")}
            name="unit"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.yksikko}
            width="narrow"
            onChange={(unit) => setFilter({ yksikko: unit ?? "" })}
          />
        )}
        <Loaded from={page}>
          {(found) => (
            <Stack gap={5}>
              <GivingNotice />
              <AlertsCard of="led" />
              <Columns look="even">
                <Stack>
                  <WaitingOrders orders={found.orders} />
                  <DeviationRequests deviations={found.deviations} />
                  <SupportWaitsCard matches={found.support} />
                </Stack>
                <LateCard count={found.dutyCount} duties={found.duties} />
              </Columns>
              <LoadCard load={found.load} />
              <CasesByPhase cases={found.cases} services={found.services} />
            </Stack>
          )}
        </Loaded>
      </Stack>
    </>
  );
}
