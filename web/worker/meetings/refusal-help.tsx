import { useState } from "react";
import type { CallError } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { RequestDeviation } from "../deviations/request-deviation.tsx";

/** A failure of a meeting's command; where a rule of the service refuses, with the way to ask for a deviation from it. */
export function MeetingFailure({
  caseId,
  error,
}: {
  readonly caseId: string;
  readonly error: CallError | undefined;
}) {
  const t = useText("meetings");
  const [asking, setAsking] = useState(false);
  const rule = error?.kind === "refused" ? error.rule?.id : undefined;
  return (
    <>
      <Failure
        error={error}
        help={
          rule && (
            <Button kind="quiet" small onClick={() => setAsking(true)}>
              {t("deviation")}
            </Button>
          )
        }
      />
      {asking && rule && <RequestDeviation caseId={caseId} rule={rule} onClose={() => setAsking(false)} />}
    </>
  );
}
