import { useState } from "react";
import { deviationsOf } from "#contract/worker/deviations.ts";
import type { CallError } from "#web/kit/call.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RequestDeviation } from "./request-deviation.tsx";

/**
 * The way out of a refusal: asks for a deviation from the rule that refused. Nothing where no rule did, or one that must hold.
 * `<Failure error={send.error} help={<AskDeviation caseId={caseId} error={send.error} />} />`
 */
export function AskDeviation({
  caseId,
  error,
  from,
}: {
  readonly caseId: string;
  readonly error: CallError | undefined;
  /** The day it is about, where it isn't today. */
  readonly from?: string | undefined;
}) {
  const t = useText("deviations");
  const [isOpen, setOpen] = useState(false);
  const rule = error?.kind === "refused" ? error.rule?.id : undefined;
  const known = useRead(deviationsOf, { params: { caseId } }, { enabled: rule !== undefined });
  // What law demands can't be set aside: then there is no such way out.
  if (rule === undefined || !known.data?.deviable.some(({ id }) => id === rule)) return null;
  return (
    <>
      <Button kind="quiet" small onClick={() => setOpen(true)}>
        {t("ask")}
      </Button>
      {isOpen && <RequestDeviation caseId={caseId} from={from} rule={rule} onClose={() => setOpen(false)} />}
    </>
  );
}
