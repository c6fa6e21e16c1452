import { useState } from "react";
import { endCase } from "#contract/worker/closings.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Closing } from "./closing.ts";

/** Before closing: that only the service ends, and for what the case stays open. */
export function KeepsOpen({ keepsOpen }: { readonly keepsOpen: Closing["keepsOpen"] }) {
  const t = useText("closings");
  return (
    <Notice title={t("keepsOpen")}>
      {keepsOpen.services > 0 && <p>{t("keepsOpenServices")}</p>}
      {keepsOpen.orders > 0 && <p>{t("keepsOpenOrders", { count: keepsOpen.orders })}</p>}
    </Notice>
  );
}

/** After a service that ended alone: what the case waits for, and closing it when nothing comes. */
export function BetweenServices({
  caseId,
  closing,
  endedOn,
  can,
}: {
  readonly caseId: string;
  readonly closing: Closing;
  readonly endedOn: LocalDate;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("closings");
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { services, orders } = closing.keepsOpen;
  const nothingWaits = services + orders === 0;
  return (
    <Notice
      actions={
        nothingWaits &&
        can("case.end") && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t("endCase")}
          </Button>
        )
      }
      title={t("serviceEnded", { day: format.date(endedOn) })}
    >
      {orders > 0 && <p>{t("waitsForNext", { count: orders })}</p>}
      {nothingWaits && <p>{t("nothingWaits")}</p>}
      {isOpen && <EndDialog caseId={caseId} version={closing.version} onClose={() => setOpen(false)} />}
    </Notice>
  );
}

function EndDialog({
  caseId,
  version,
  onClose,
}: {
  readonly caseId: string;
  readonly version: number;
  readonly onClose: () => void;
}) {
  const t = useText("closings");
  const toast = useToast();
  const end = useCommand(endCase, {
    onDone: () => {
      toast({ message: t("caseEnded") });
      onClose();
    },
  });
  return (
    <ReasonDialog
      confirm={t("endCase")}
      error={end.error}
      isRunning={end.isRunning}
      label={t("endCaseReason")}
      title={t("endCaseTitle")}
      onClose={onClose}
      onConfirm={(reason) => end.run({ params: { caseId }, body: { version, reason } })}
    >
      <p>{t("endCaseText")}</p>
    </ReasonDialog>
  );
}
