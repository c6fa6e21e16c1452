import { useEffect, useState } from "react";
import { startSession } from "#contract/worker/sessions.ts";
import { tellSignedIn } from "#web/kit/again.ts";
import { onSignedOut } from "#web/kit/call.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import type { Session } from "./session.ts";

/**
 * When the session ends while somebody is writing: the page stays as it is under the window, and after
 * signing in again it goes on, drafts are sent and questions asked anew.
 */
export function SessionEnded({
  session,
  onLeave,
}: {
  readonly session: Session;
  readonly onLeave: () => void;
}) {
  const t = useText("sessions");
  const [ended, setEnded] = useState(false);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  const again = useCommand(startSession, {
    onDone: () => {
      setEnded(false);
      tellSignedIn();
    },
  });
  return (
    <Dialog canClose={false} isOpen={ended} title={t("ended")} onClose={() => undefined}>
      <p>{t("endedHelp")}</p>
      <Failure error={again.error} />
      <FormActions>
        <Button
          isRunning={again.isRunning}
          onClick={() => void again.run({ body: { personId: session.actor.id } })}
        >
          {t("continueAs", { name: session.actor.name })}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t("somebodyElse")}
        </Button>
      </FormActions>
    </Dialog>
  );
}
