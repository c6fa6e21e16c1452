import { useState } from "react";
import { reopenCase } from "#contract/worker/closings.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { useToast } from "#web/ui/toast.tsx";

type Props = { readonly caseId: string; readonly version: number };

/** Taking a closed case up again, with a reason. */
export function Reopen(props: Props) {
  const t = useText("closings");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("reopen")}
      </Button>
      {isOpen && <ReopenDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReopenDialog({ caseId, version, onClose }: Props & { readonly onClose: () => void }) {
  const t = useText("closings");
  const toast = useToast();
  const reopen = useCommand(reopenCase, {
    onDone: () => {
      toast({ message: t("reopened") });
      onClose();
    },
  });
  return (
    <ReasonDialog
      confirm={t("reopen")}
      error={reopen.error}
      isRunning={reopen.isRunning}
      label={t("reopenReason")}
      title={t("reopenTitle")}
      onClose={onClose}
      onConfirm={(reason) => reopen.run({ params: { caseId }, body: { version, reason } })}
    >
      <p>{t("reopenText")}</p>
    </ReasonDialog>
  );
}
