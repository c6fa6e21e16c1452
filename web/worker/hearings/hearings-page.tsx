import { useState } from "react";
import { hearingsOf } from "#contract/worker/hearings.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { HearingDialog } from "./hearing-dialog.tsx";
import { HearingLine } from "./hearing-line.tsx";
import type { HearingPage as Page, HearingRow } from "./hearing-reply.ts";

/** How each child and young person of the family has been heard, what they said and what came of it. */
export default function HearingsPage() {
  const t = useText("hearings");
  const caseId = useAddressPart("caseId");
  const page = useRead(hearingsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [open, setOpen] = useState<HearingRow | "new" | { readonly voiceOf: string }>();
  return (
    <Loaded from={page}>
      {(found) => {
        const mayWrite = found.running && can("hearing.write") && found.people.length > 0;
        return (
          <Stack gap={5}>
            <div>
              <Row align="between">
                <h2>{t("heading")}</h2>
                {mayWrite && (
                  <Button icon="plus" kind="quiet" onClick={() => setOpen("new")}>
                    {t("add")}
                  </Button>
                )}
              </Row>
              <p className="soft">{t("lead")}</p>
            </div>
            <People
              page={found}
              {...(mayWrite ? { onVoice: (voiceOf: string) => setOpen({ voiceOf }) } : {})}
            />
            {found.hearings.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <Card>
                <Lines>
                  {found.hearings.map((one) => (
                    <HearingLine
                      key={one.id}
                      caseId={caseId}
                      one={one}
                      {...(mayWrite ? { onChange: () => setOpen(one) } : {})}
                    />
                  ))}
                </Lines>
              </Card>
            )}
            {open && (
              <HearingDialog
                caseId={caseId}
                page={found}
                {...(open === "new" ? {} : "voiceOf" in open ? open : { former: open })}
                onClose={() => setOpen(undefined)}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Who has been heard and when last; who is still to be heard before the plan. */
function People({ page, onVoice }: { readonly page: Page; readonly onVoice?: (personId: string) => void }) {
  const t = useText("hearings");
  const voice = useText("child-voice");
  const format = useFormat();
  return (
    <Card level={3} title={t("people")}>
      <Lines>
        {page.people.map((one) => (
          <li key={one.id}>
            <Row align="between">
              <span>
                <strong>{one.name}</strong>
                {one.birthDate && <span className="soft"> {format.age(one.birthDate)}</span>}
              </span>
              {one.lastHeardOn ? (
                <span className="soft num">{t("lastHeard", { day: format.date(one.lastHeardOn) })}</span>
              ) : (
                <Tag tone={one.asked ? "attention" : "neutral"}>{t(one.asked ? "asked" : "notYet")}</Tag>
              )}
            </Row>
            {!one.lastHeardOn && one.voice && (
              <Row align="between">
                <span className="soft small">{voice("written", { day: format.date(one.voice.on) })}</span>
                {onVoice && (
                  <Button
                    aria-label={voice("recordOf", { name: one.name })}
                    kind="quiet"
                    small
                    onClick={() => onVoice(one.id)}
                  >
                    {voice("record")}
                  </Button>
                )}
              </Row>
            )}
          </li>
        ))}
      </Lines>
    </Card>
  );
}
