import type { CallError } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
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
  const t = useText("partners");
  const lacksConsent = error?.kind === "refused" && error.code === "partner_consent_missing";
  return (
    <Failure
      error={error}
      help={
        lacksConsent ? (
          <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/toimijat">
            {t("consent.record")}
          </LinkButton>
        ) : (
          <AskDeviation caseId={caseId} error={error} from={on} />
        )
      }
    />
  );
}
