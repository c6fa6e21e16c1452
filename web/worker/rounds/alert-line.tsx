import { useState } from "react";
import { handleAlert, type openAlerts } from "#contract/worker/answer-alerts.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import "./rounds.css";

export type Alert = ReplyOf<typeof openAlerts>["own"][number];

/** A distress answer: whose, what was asked and answered, what the worker is asked to do, and what has been done. */
export function AlertLine({
  alert,
  mayHandle,
  isOnRound,
}: {
  readonly alert: Alert;
  readonly mayHandle: boolean;
  readonly isOnRound?: boolean;
}) {
  const t = useText("rounds");
  const say = useSay();
  const format = useFormat();
  const toast = useToast();
  const [isHandling, setHandling] = useState(false);
  const send = useCommand(handleAlert, {
    onDone: () => {
      setHandling(false);
      toast({ message: t("alerts.saved") });
    },
  });
  const { caseId, roundId } = alert;
  return (
    <li>
      <p>
        <strong>
          {t("alerts.family", { family: alert.family, who: alert.who, when: format.recent(alert.raisedAt) })}
        </strong>
      </p>
      {alert.answers.map(({ question, answer }) => (
        <p key={question.fi}>
          {say(question)} <strong>”{say(answer)}”</strong>
        </p>
      ))}
      <p>{say(alert.text)}</p>
      {alert.changed && <p className="small">{t("alerts.changed")}</p>}
      {alert.doneOn && (
        <p className="soft">
          {t("alerts.done", {
            who: alert.doneBy ?? "",
            day: format.date(alert.doneOn),
            words: alert.doneWords,
          })}
        </p>
      )}
      <div className="round-actions">
        {mayHandle && !alert.doneOn && (
          <Button small={!isOnRound} onClick={() => setHandling(true)}>
            {t("alerts.handle")}
          </Button>
        )}
        {!isOnRound && (
          <TextLink params={{ caseId, roundId }} to="/perheet/$caseId/arviot/$roundId">
            {t("alerts.toRound")}
          </TextLink>
        )}
      </div>
      {isHandling && (
        <ReasonDialog
          confirm={t("save")}
          error={send.error}
          isRunning={send.isRunning}
          label={t("alerts.words")}
          title={t("alerts.handle")}
          onClose={() => setHandling(false)}
          onConfirm={(words) =>
            send.run({ params: { caseId, alertId: alert.id }, body: { version: alert.version, words } })
          }
        />
      )}
    </li>
  );
}
