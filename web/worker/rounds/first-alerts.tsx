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
  const first = (read.data?.own ?? []).filter(({ reminderId }) => reminderId !== null);
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
      <Lines>
        {first.map((alert) => (
          <AlertLine key={alert.id} alert={alert} isOnRound mayHandle />
        ))}
      </Lines>
      <Failure error={mark.error} />
      <FormActions>
        <Button isRunning={mark.isRunning} kind="quiet" onClick={() => void mark.run({ body: { ids } })}>
          {t("alerts.later")}
        </Button>
      </FormActions>
      <p className="soft small">{t("alerts.laterHelp")}</p>
    </Dialog>
  );
}
