import { useState } from "react";
import { openAlerts } from "#contract/worker/answer-alerts.ts";
import { markReminders } from "#contract/worker/reminders.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { AlertLine } from "./alert-line.tsx";

const everyMs = 60_000;

/** Before anything else, over whatever page: a distress answer that one hasn't been told of yet. */
export function FirstAlerts() {
  const t = useText("rounds");
  const read = useRead(openAlerts, {}, { every: everyMs });
  const mark = useCommand(markReminders);
  // A device that has just come back may be looked at by others than the worker.
  const [isShown, setShown] = useState(false);
  const told = [...(read.data?.own ?? []), ...(read.data?.led ?? [])];
  const first = told.filter(
    ({ id, reminderId }, at) => reminderId !== null && told.findIndex((one) => one.id === id) === at,
  );
  const ids = first.flatMap(({ reminderId }) => (reminderId === null ? [] : [reminderId]));
  return (
    <Dialog
      canClose={false}
      isOpen={first.length > 0}
      size="wide"
      title={t("alerts.first")}
      onClose={() => undefined}
    >
      <p>{t("alerts.firstHelp")}</p>
      {isShown ? (
        <>
          <Lines>
            {first.map((alert) => (
              <AlertLine key={alert.id} alert={alert} isOnRound mayHandle startsOpen />
            ))}
          </Lines>
          <Failure error={mark.error} />
          <FormActions>
            <Button
              isRunning={mark.isRunning}
              kind="quiet"
              onClick={async () => void ((await mark.run({ body: { ids } })) && setShown(false))}
            >
              {t("alerts.later")}
            </Button>
          </FormActions>
          <p className="soft small">{t("alerts.laterHelp")}</p>
        </>
      ) : (
        <FormActions>
          <Button onClick={() => setShown(true)}>{t("alerts.show")}</Button>
        </FormActions>
      )}
    </Dialog>
  );
}
