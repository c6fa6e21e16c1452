import { useState } from "react";
import { absencesOf } from "#contract/worker/absences.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Absence } from "./absence.ts";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { CalendarTabs } from "./calendar-tabs.tsx";
import "./calendar.css";

/** Who is away and when, and whether somebody stands in. */
export default function AbsencesPage() {
  const t = useText("calendar");
  const found = useRead(absencesOf, {});
  const [opened, setOpened] = useState<Absence | "new">();
  return (
    <>
      <PageHead
        actions={
          <Button icon="plus" onClick={() => setOpened("new")}>
            {t("absences.add")}
          </Button>
        }
        lead={t("absences.lead")}
        title={t("absences.heading")}
      />
      <Stack>
        <CalendarTabs />
        <Loaded from={found}>
          {(page) => (
            <>
              {page.absences.length === 0 ? (
                <EmptyState title={t("absences.none")}>{t("absences.noneHelp")}</EmptyState>
              ) : (
                <Card>
                  <Lines>
                    {page.absences.map((absence) => (
                      <AbsenceLine key={absence.id} absence={absence} onChange={() => setOpened(absence)} />
                    ))}
                  </Lines>
                </Card>
              )}
              {opened && (
                <AbsenceDialog
                  absence={opened === "new" ? undefined : opened}
                  workers={page.workers}
                  onClose={() => setOpened(undefined)}
                />
              )}
            </>
          )}
        </Loaded>
      </Stack>
    </>
  );
}

function AbsenceLine({ absence, onChange }: { readonly absence: Absence; readonly onChange: () => void }) {
  const t = useText("calendar");
  const format = useFormat();
  const { families, handedOver } = absence;
  return (
    <li>
      <Row align="between">
        <span>
          <strong>{absence.name}</strong> <Tag>{t(`absences.kinds.${absence.kind}`)}</Tag>
          <span className="slot-under num">
            {format.range(absence.from, absence.to)}
            {absence.fromTime && absence.toTime && ` ${format.timeRange(absence.fromTime, absence.toTime)}`}
          </span>
          <span className="slot-under soft small">
            {[
              t("absences.families", { count: families }),
              families > 0 && t("absences.handed", { done: handedOver, all: families }),
              absence.note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <Row>
          <LinkButton
            kind="quiet"
            params={{ absenceId: absence.id }}
            small
            to="/kalenteri/poissaolot/$absenceId"
          >
            {t("absences.open")}
            <span className="only-read"> {absence.name}</span>
          </LinkButton>
          <Button kind="quiet" small onClick={onChange}>
            {t("absences.change")}
            <span className="only-read"> {absence.name}</span>
          </Button>
        </Row>
      </Row>
    </li>
  );
}
