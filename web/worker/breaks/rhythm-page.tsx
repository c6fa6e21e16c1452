import { useState } from "react";
import { visitRhythm } from "#contract/worker/breaks.ts";
import { WeekStrip } from "#web/figures/week-strip.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { BreakDialog } from "./break-dialog.tsx";
import { BreakList } from "./break-list.tsx";
import { LimitLine } from "./limits.tsx";
import type { RhythmPage as Page } from "./rhythm-reply.ts";

/** Visits week by week against what was agreed, how long the service can last, and the agreed breaks. */
export default function RhythmPage() {
  const t = useText("breaks");
  const caseId = useAddressPart("caseId");
  const page = useRead(visitRhythm, { params: { caseId } });
  const can = useCan(page.data);
  const [adding, setAdding] = useState(false);
  return (
    <Loaded from={page}>
      {(found) => (
        <Stack gap={5}>
          <Row align="between">
            <h2>{t("heading")}</h2>
            {found.running && can("break.agree") && (
              <Button icon="plus" kind="quiet" onClick={() => setAdding(true)}>
                {t("form.add")}
              </Button>
            )}
          </Row>
          <Rhythm page={found} />
          {found.limits.length > 0 && (
            <Card level={3} title={t("limits.title")}>
              {found.limits.map((limit) => (
                <LimitLine key={limit.rule.id} limit={limit} />
              ))}
            </Card>
          )}
          <BreakList caseId={caseId} mayChange={found.running && can("break.agree")} page={found} />
          {adding && <BreakDialog caseId={caseId} planned={found.planned} onClose={() => setAdding(false)} />}
        </Stack>
      )}
    </Loaded>
  );
}

function Rhythm({ page }: { readonly page: Page }) {
  const t = useText("breaks");
  const say = useSay();
  const { rhythm } = page;
  if (!rhythm) return <p className="soft">{t(page.running ? "rhythm.notYet" : "rhythm.none")}</p>;
  return (
    <Card
      aside={
        <span className="soft small">
          {t(rhythm.per === "week" ? "rhythm.agreed" : "rhythm.agreedOfDay", {
            min: rhythm.min,
            max: rhythm.max,
          })}
        </span>
      }
      level={3}
      title={t("rhythm.title")}
    >
      <WeekStrip max={rhythm.max} min={rhythm.min} per={rhythm.per} weeks={rhythm.weeks} withTable />
      <p className="soft small">{say(rhythm.rule.explanation)}</p>
    </Card>
  );
}
