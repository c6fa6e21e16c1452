import { roundPage } from "#contract/worker/rounds.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AlertLine } from "./alert-line.tsx";
import { CancelRound } from "./cancel-round.tsx";
import { GivenCard } from "./given-card.tsx";
import { MoreVoices } from "./more-voices.tsx";
import { stateOf } from "./round.ts";
import { VoiceLine } from "./voice-line.tsx";

/** One round: who is waited for, handing the device over, and once it has opened the answers side by side. */
export default function RoundPage() {
  const t = useText("rounds");
  const m = useText("measurements");
  const say = useSay();
  const format = useFormat();
  const caseId = useAddressPart("caseId");
  const roundId = useAddressPart("roundId");
  const page = useRead(roundPage, { params: { caseId, roundId } });
  const can = useCan(page.data);
  return (
    <Loaded page from={page}>
      {(read) => {
        const { round } = read;
        const waits = stateOf(round) === "waiting";
        const mayWrite = waits && can("round.write");
        return (
          <>
            <PageHead
              above={
                <TextLink params={{ caseId }} to="/perheet/$caseId/arviot">
                  {t("heading")}
                </TextLink>
              }
              lead={[
                t("openedBy", { day: format.date(round.openedOn), who: round.openedBy }),
                round.about && t("about", { name: round.about.name }),
                round.meeting
                  ? t("ofMeeting", { day: format.date(round.meeting.on) })
                  : m(`moment.${round.moment}`),
                round.revealedAt && t("revealedAt", { when: format.recent(round.revealedAt) }),
                round.cancelledOn &&
                  t("cancelledOn", { day: format.date(round.cancelledOn), reason: round.cancelReason }),
              ]
                .filter(Boolean)
                .join(" · ")}
              title={say(round.name)}
            />
            <Stack gap={5}>
              {read.alerts.length > 0 && (
                <Card title={t("alerts.heading")}>
                  <Lines>
                    {read.alerts.map((alert) => (
                      <AlertLine
                        key={alert.id}
                        alert={alert}
                        isOnRound
                        mayHandle={can("answer_alert.handle")}
                      />
                    ))}
                  </Lines>
                </Card>
              )}
              <Card title={t("who")}>
                <Stack gap={3}>
                  {waits && <Notice>{t("blind")}</Notice>}
                  <Lines>
                    {round.voices.map((voice) => (
                      <VoiceLine
                        key={voice.id}
                        caseId={caseId}
                        isOwn={voice.id === read.ownVoiceId}
                        mayWrite={mayWrite}
                        roundId={roundId}
                        voice={voice}
                      />
                    ))}
                  </Lines>
                  {mayWrite && <MoreVoices askable={read.askable} caseId={caseId} roundId={roundId} />}
                </Stack>
              </Card>
              {round.revealedAt !== null && (
                <>
                  <TextLink params={{ caseId }} to="/perheet/$caseId/yhteinen-kuva">
                    {t("toPicture")}
                  </TextLink>
                  <GivenCard page={read} />
                </>
              )}
              {mayWrite && round.voices.every(({ state }) => state !== "answered") && (
                <CancelRound caseId={caseId} round={round} />
              )}
            </Stack>
          </>
        );
      }}
    </Loaded>
  );
}
