import { useState } from "react";
import { notReached } from "#contract/worker/rounds.ts";
import { VoiceMark } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { OnlyRead, Row } from "#web/ui/layout.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Voice } from "./round.ts";
import { voiceOf } from "../shared-picture/picture.ts";
import "./rounds.css";

const tones = {
  waiting: "attention",
  answered: "good",
  declined: "neutral",
  not_reached: "neutral",
} as const;

/** One voice and where it stands; while it waits, the ways on: handing the device over, or that they weren't reached. */
export function VoiceLine({
  caseId,
  roundId,
  voice,
  isOwn,
  mayWrite,
}: {
  readonly caseId: string;
  readonly roundId: string;
  readonly voice: Voice;
  readonly isOwn: boolean;
  readonly mayWrite: boolean;
}) {
  const t = useText("rounds");
  const say = useSay();
  const format = useFormat();
  const [isMarking, setMarking] = useState(false);
  const mark = useCommand(notReached, { onDone: () => setMarking(false) });
  const { id: voiceId, name, state } = voice;
  const waits = mayWrite && state === "waiting";
  return (
    <li>
      <Row align="between">
        <span>
          <VoiceMark voice={voiceOf[voice.perspective]} /> <strong>{name}</strong>{" "}
          <span className="soft small">{say(voice.formName)}</span>
        </span>
        <Tag tone={tones[state]}>{state === "waiting" && voice.begun ? t("begun") : t(`state.${state}`)}</Tag>
      </Row>
      {(voice.settledOn || voice.reason) && (
        <p className="soft small">
          {[voice.settledOn && format.date(voice.settledOn), voice.reason].filter(Boolean).join(" · ")}
        </p>
      )}
      {waits && (
        <div className="round-actions">
          {isOwn && (
            <LinkButton params={{ caseId, roundId }} small to="/perheet/$caseId/arviot/$roundId/oma">
              {t("answerOwn")}
            </LinkButton>
          )}
          {voice.personId !== null && (
            <LinkButton
              icon="lock"
              params={{ caseId, roundId, voiceId }}
              small
              to="/perheet/$caseId/arviot/$roundId/anna/$voiceId"
            >
              {t("handOver")} <OnlyRead>{name}</OnlyRead>
            </LinkButton>
          )}
          <Button
            aria-label={t("notReachedOf", { name })}
            kind="plain"
            small
            onClick={() => setMarking(true)}
          >
            {t("notReached")}
          </Button>
        </div>
      )}
      {isMarking && (
        <ReasonDialog
          confirm={t("save")}
          error={mark.error}
          hint={t("notReachedHelp")}
          isRunning={mark.isRunning}
          label={t("notReachedReason")}
          title={t("notReachedOf", { name })}
          onClose={() => setMarking(false)}
          onConfirm={(reason) =>
            mark.run({ params: { caseId, roundId, voiceId }, body: { version: voice.version, reason } })
          }
        />
      )}
    </li>
  );
}
