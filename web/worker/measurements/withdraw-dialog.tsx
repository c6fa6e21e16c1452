import { useEffect } from "react";
import { z } from "zod";
import { withdrawMeasurement } from "#contract/worker/measurements.ts";
import { words } from "#core/kernel/shapes.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { Measurement } from "./measurement.ts";

const fields = z.object({ reason: words(1000) });

/** Taking back a measurement that was recorded wrong: it stays readable with its reason. */
export function WithdrawDialog({
  caseId,
  measurement,
  onClose,
}: {
  readonly caseId: string;
  readonly measurement: Measurement;
  readonly onClose: () => void;
}) {
  const t = useText("measurements");
  const ui = useText("ui");
  const send = useCommand(withdrawMeasurement, { onDone: onClose });
  const form = useForm({
    schema: fields,
    defaults: { reason: "" },
    onSubmit: (body) => send.run({ params: { caseId, measurementId: measurement.id }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("withdraw")} onClose={onClose}>
      <Form form={form}>
        <TextArea label={t("withdrawReason")} rows={2} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} kind="danger" type="submit">
            {t("withdraw")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
