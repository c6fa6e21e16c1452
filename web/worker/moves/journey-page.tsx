import { useState } from "react";
import { journeyOf } from "#contract/worker/moves.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { JoinElsewhere } from "./join-elsewhere.tsx";
import { JoinDialog } from "./join-dialog.tsx";
import { JourneyLine } from "./journey-line.tsx";
import { MoveCard } from "./move-card.tsx";
import type { Can, JourneyPage } from "./moves.ts";
import { ProposeDialog } from "./propose-dialog.tsx";

/** The family's whole way through its services, and the moves between them. */
export default function FamilyJourneyPage() {
  const t = useText("moves");
  const caseId = useAddressPart("caseId");
  const page = useRead(journeyOf, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <div className="tab-panel">
      <Loaded from={page}>
        {(journey) => (
          <Stack gap={5}>
            <div>
              <h2>{t("journey")}</h2>
              <p className="soft">{t("journeyLead")}</p>
            </div>
            {journey.periods.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <Columns>
                <JourneyLine journey={journey} />
                <Moves can={can} caseId={caseId} journey={journey} />
              </Columns>
            )}
          </Stack>
        )}
      </Loaded>
    </div>
  );
}

function Moves({
  caseId,
  journey,
  can,
}: {
  readonly caseId: string;
  readonly journey: JourneyPage;
  readonly can: Can;
}) {
  const t = useText("moves");
  const siblings = useText("siblings");
  const [open, setOpen] = useState<"propose" | "join" | "elsewhere">();
  const running = journey.periods.find(({ endedOn }) => endedOn === null);
  const underWay = journey.moves.some(({ status }) => ["proposed", "ordered", "accepted"].includes(status));
  return (
    <Stack>
      <Card
        aside={
          running &&
          !underWay &&
          can("move.propose") && (
            <Button small onClick={() => setOpen("propose")}>
              {t("propose")}
            </Button>
          )
        }
        title={t("moves")}
      >
        {journey.moves.length === 0 ? (
          <p className="soft">{t("movesNone")}</p>
        ) : (
          <Stack gap={5}>
            {journey.moves.map((move) => (
              <MoveCard key={move.id} can={can} caseId={caseId} move={move} />
            ))}
          </Stack>
        )}
      </Card>
      {running && (journey.besides.length > 0 || can("move.propose")) && (
        <Card title={t("join")}>
          <Stack>
            {journey.besides.length > 0 && (
              <p>{t("besides", { names: journey.besides.map(({ name }) => name).join(", ") })}</p>
            )}
            {can("move.propose") && (
              <Row>
                {journey.besides.length > 0 && (
                  <Button kind="quiet" onClick={() => setOpen("join")}>
                    {t("join")}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => setOpen("elsewhere")}>
                  {siblings("open")}
                </Button>
              </Row>
            )}
          </Stack>
        </Card>
      )}
      {open === "propose" && running && (
        <ProposeDialog caseId={caseId} running={running} onClose={() => setOpen(undefined)} />
      )}
      {open === "elsewhere" && <JoinElsewhere caseId={caseId} onClose={() => setOpen(undefined)} />}
      {open === "join" && (
        <JoinDialog besides={journey.besides} caseId={caseId} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  );
}
