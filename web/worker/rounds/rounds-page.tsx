import { useState } from "react";
import { roundsOf } from "#contract/worker/rounds.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { useFilter } from "#web/kit/filter.ts";
import { VoiceMark } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ResponseDialog } from "../measurements/response-dialog.tsx";
import { ScoresDialog } from "../measurements/scores-dialog.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { stateOf, type Round } from "./round.ts";
import { voiceOf } from "../shared-picture/picture.ts";
import "./rounds.css";

/** The family's rounds of views: those that wait for somebody, and those that have opened. */
export default function RoundsPage() {
  const t = useText("rounds");
  const m = useText("measurements");
  const f = useText("responses");
  const caseId = useAddressPart("caseId");
  const page = useRead(roundsOf, { params: { caseId } });
  const can = useCan(page.data);
  // Another page may lead here to open one at its moment of the service.
  const [filter, setFilter] = useFilter({ avaa: "" });
  const moment = measurementMoments.find((one) => one === filter.avaa);
  const [isOpening, setOpening] = useState(moment !== undefined);
  const [isScoring, setScoring] = useState(false);
  const [isBringing, setBringing] = useState(false);
  const leave = (): void => {
    setOpening(false);
    if (filter.avaa !== "") setFilter({ avaa: "" });
  };
  return (
    <Loaded from={page}>
      {(read) => (
        <Stack gap={5}>
          <div>
            <Row align="between">
              <h2>{t("heading")}</h2>
              {read.running && can("round.write") && (
                <Row>
                  <Button icon="plus" onClick={() => setOpening(true)}>
                    {t("open")}
                  </Button>
                  {read.shells.length > 0 && (
                    <Button kind="quiet" onClick={() => setScoring(true)}>
                      {m("scores")}
                    </Button>
                  )}
                  <Button kind="quiet" onClick={() => setBringing(true)}>
                    {f("bring")}
                  </Button>
                </Row>
              )}
            </Row>
            <p className="soft">{t("lead")}</p>
            <TextLink params={{ caseId }} to="/perheet/$caseId/mittaukset">
              {t("toMeasurements")}
            </TextLink>
          </div>
          {read.rounds.length === 0 && (
            <EmptyState title={t("none")}>{read.running ? t("noneHelp") : t("notRunning")}</EmptyState>
          )}
          {(["waiting", "revealed", "cancelled"] as const).map((state) => {
            const rounds = read.rounds.filter((round) => stateOf(round) === state);
            return rounds.length === 0 ? null : (
              <Card key={state} title={t(state)}>
                <Lines>
                  {rounds.map((round) => (
                    <RoundLine key={round.id} caseId={caseId} round={round} />
                  ))}
                </Lines>
              </Card>
            );
          })}
          {isOpening && read.running && can("round.write") && (
            <OpenDialog caseId={caseId} moment={moment ?? "along"} page={read} onClose={leave} />
          )}
          {isBringing && <ResponseDialog caseId={caseId} page={read} onClose={() => setBringing(false)} />}
          {isScoring && <ScoresDialog caseId={caseId} page={read} onClose={() => setScoring(false)} />}
        </Stack>
      )}
    </Loaded>
  );
}

function RoundLine({ caseId, round }: { readonly caseId: string; readonly round: Round }) {
  const t = useText("rounds");
  const m = useText("measurements");
  const say = useSay();
  const format = useFormat();
  const answered = round.voices.filter(({ state }) => state === "answered").length;
  return (
    <li>
      <Row align="between">
        <strong>
          <TextLink params={{ caseId, roundId: round.id }} to="/perheet/$caseId/arviot/$roundId">
            {say(round.name)} {format.date(round.openedOn)}
          </TextLink>
        </strong>
        <span className="num soft">{t("answered", { count: answered, of: round.voices.length })}</span>
      </Row>
      <p className="soft small">
        {[
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
      </p>
      <ul className="round-voices small">
        {round.voices.map((voice) => (
          <li key={voice.id}>
            <VoiceMark voice={voiceOf[voice.perspective]} /> {voice.name}: {t(`state.${voice.state}`)}
          </li>
        ))}
      </ul>
    </li>
  );
}
