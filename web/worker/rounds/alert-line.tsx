import { useState } from "react";
import { handleAlert, type openAlerts } from "#contract/worker/answer-alerts.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
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
  startsOpen,
}: {
  readonly alert: Alert;
  readonly mayHandle: boolean;
  readonly isOnRound?: boolean;
  readonly startsOpen?: boolean;
}) {
  const t = useText("rounds");
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
        <strong>{t("alerts.distress", { family: alert.family, when: format.recent(alert.raisedAt) })}</strong>
      </p>
      {/* Whoever stands by the screen, or gets the device next, doesn't read it. */}
      <Disclosure bare startsOpen={startsOpen ?? false} title={t("alerts.show")}>
        <Said alert={alert} />
      </Disclosure>
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
        >
          <Said alert={alert} />
        </ReasonDialog>
      )}
    </li>
  );
}

/** Who answered what, and what is asked of the worker. */
function Said({ alert }: { readonly alert: Alert }) {
  const t = useText("rounds");
  const say = useSay();
  const format = useFormat();
  return (
    <>
      <p>{t("alerts.answered", { who: alert.who, when: format.recent(alert.raisedAt) })}</p>
      {alert.answers.map(({ question, answer }) => (
        <p key={question.fi}>
          {say(question)} <strong>”{say(answer)}”</strong>
        </p>
      ))}
      <p>{say(alert.text)}</p>
    </>
  );
}
