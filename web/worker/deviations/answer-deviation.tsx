import { useEffect } from "react";
import { answerDeviation } from "#contract/worker/deviations.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { z } from "zod";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { Span } from "./span.tsx";

const decisions = ["approve", "refuse"] as const;
const schema = z.object({
  decision: z.enum(decisions, { error: "choose" }),
  reason: words(2000),
  until: localDateShape.optional(),
});

/** The unit lead approves or refuses, always with reasons. */
export function AnswerDeviation({
  caseId,
  deviation,
  ruleName,
  onClose,
}: {
  readonly caseId: string;
  readonly deviation: {
    readonly id: string;
    readonly version: number;
    readonly reason: string;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
  };
  readonly ruleName: string;
  readonly onClose: () => void;
}) {
  const t = useText("deviations");
  const ui = useText("ui");
  const toast = useToast();
  const send = useCommand(answerDeviation, {
    onDone: ({ status }) => {
      onClose();
      toast({ message: t(status === "approved" ? "decided.approved" : "decided.refused") });
    },
  });
  const form = useForm({
    schema,
    defaults: { reason: "", ...(deviation.until && { until: deviation.until }) },
    onSubmit: ({ decision, reason, until }) =>
      send.run({
        params: { caseId, deviationId: deviation.id },
        body: {
          version: deviation.version,
          approve: decision === "approve",
          reason,
          ...(decision === "approve" && { until: until ?? null }),
        },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("answer")} onClose={onClose}>
      <Form form={form}>
        <div>
          <strong>{ruleName}</strong>
          <p className="soft">{deviation.reason}</p>
          <p>
            <Span from={deviation.from} until={deviation.until} />
          </p>
        </div>
        <RadioGroup
          label={t("decision")}
          options={decisions.map((value) => ({ value, label: t(value) }))}
          {...form.field("decision")}
          onChange={(value) => value && form.set("decision", value)}
        />
        {form.values.decision === "approve" && (
          <DateField optional hint={t("untilAnswerHint")} label={t("untilAnswer")} {...form.field("until")} />
        )}
        <TextArea label={t("answerReason")} limit={2000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("decide")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
