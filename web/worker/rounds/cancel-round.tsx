import { useState } from "react";
import { cancelRound } from "#contract/worker/rounds.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import type { Round } from "./round.ts";

/** Giving a round up while nobody has answered. */
export function CancelRound({ caseId, round }: { readonly caseId: string; readonly round: Round }) {
  const t = useText("rounds");
  const [isAsking, setAsking] = useState(false);
  const cancel = useCommand(cancelRound, { onDone: () => setAsking(false) });
  return (
    <div>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t("cancelRound")}
      </Button>
      {isAsking && (
        <ReasonDialog
          confirm={t("cancelRound")}
          error={cancel.error}
          isRunning={cancel.isRunning}
          kind="danger"
          label={t("cancelReason")}
          title={t("cancelRound")}
          onClose={() => setAsking(false)}
          onConfirm={(reason) =>
            cancel.run({ params: { caseId, roundId: round.id }, body: { version: round.version, reason } })
          }
        />
      )}
    </div>
  );
}
