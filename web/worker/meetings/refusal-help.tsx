import type { CallError } from "#web/kit/call.ts";
import { Failure } from "#web/ui/failure.tsx";
import { AskDeviation } from "../deviations/ask-deviation.tsx";

/** A failure of a meeting's command; where a rule of the service refuses, with the way to ask for a deviation from it. */
export function MeetingFailure({
  caseId,
  error,
  on,
}: {
  readonly caseId: string;
  readonly error: CallError | undefined;
  /** The meeting's own day, which a deviation asked for it covers. */
  readonly on?: string | undefined;
}) {
  return <Failure error={error} help={<AskDeviation caseId={caseId} error={error} from={on} />} />;
}
