import { useState } from "react";
import { measurementResponse } from "#contract/worker/measurements.ts";
import { call, reasonOf, type CallError } from "#web/kit/call.ts";
import { saveFile } from "#web/kit/save-as-file.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";

/** One filling to a file of FHIR: for another system, or for the family to take along. */
export function ExportButton({
  caseId,
  measurementId,
  what,
}: {
  readonly caseId: string;
  readonly measurementId: string;
  /** Which filling, in words. */
  readonly what: string;
}) {
  const t = useText("responses");
  const [error, setError] = useState<CallError>();
  const save = async (): Promise<void> => {
    try {
      saveFile(await call(measurementResponse, { params: { caseId, measurementId } }));
      setError(undefined);
    } catch (failure) {
      setError(reasonOf(failure));
    }
  };
  return (
    <>
      <Button aria-label={t("exportOf", { what })} kind="plain" small onClick={() => void save()}>
        {t("export")}
      </Button>
      <Failure error={error} />
    </>
  );
}
