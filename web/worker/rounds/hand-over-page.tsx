import { useState } from "react";
import { handOver, roundPage } from "#contract/worker/rounds.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { giveDeviceTo, hasUnsavedTyping } from "#web/kit/handed-over.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";

const what = ["only", "you", "never", "alert", "time"] as const;

/** Before the device leaves the worker's hand: to whom, and what happens then. */
export default function HandOverPage() {
  const t = useText("rounds");
  const say = useSay();
  const caseId = useAddressPart("caseId");
  const roundId = useAddressPart("roundId");
  const voiceId = useAddressPart("voiceId");
  const page = useRead(roundPage, { params: { caseId, roundId } });
  const [isUnsaved] = useState(hasUnsavedTyping);
  const send = useCommand(handOver, {
    invalidates: [],
    onDone: () => giveDeviceTo("/tyo/vastaa", `/perheet/${caseId}/arviot/${roundId}`),
  });
  return (
    <Loaded page from={page}>
      {({ round, instrument }) => {
        const name = round.voices.find(({ id }) => id === voiceId)?.name ?? "";
        const lines = what.filter((one) => one !== "alert" || instrument.alerts.length > 0);
        return (
          <>
            <PageHead
              above={
                <TextLink params={{ caseId, roundId }} to="/perheet/$caseId/arviot/$roundId">
                  {say(round.name)}
                </TextLink>
              }
              lead={t("handLead")}
              title={t("handHeading", { name })}
            />
            <Card>
              <Stack>
                <ul className="lines">
                  {lines.map((one) => (
                    <li key={one}>{t(`handWhat.${one}`, { name })}</li>
                  ))}
                </ul>
                {isUnsaved && <Notice tone="attention">{t("unsaved")}</Notice>}
                <Failure error={send.error} />
                <FormActions>
                  <Button
                    icon="lock"
                    isRunning={send.isRunning}
                    onClick={() => void send.run({ params: { caseId, roundId, voiceId }, body: {} })}
                  >
                    {t("handDo")}
                  </Button>
                </FormActions>
              </Stack>
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}
