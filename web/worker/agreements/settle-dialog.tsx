import { useEffect } from "react";
import { reopenAgreement, settleAgreement } from "#contract/worker/agreements.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";

export type Settling = "done" | "dropped";

/** Marks an agreement done or dropped, with how it went; it can be taken back at once. */
export function SettleDialog({
  agreement,
  caseId,
  how,
  onClose,
}: {
  readonly agreement: { readonly id: string; readonly what: string; readonly version: number };
  readonly caseId: string;
  readonly how: Settling;
  readonly onClose: () => void;
}) {
  const t = useText("agreements");
  const toast = useToast();
  const params = { caseId, agreementId: agreement.id };
  const reopen = useCommand(reopenAgreement);
  const settle = useCommand(settleAgreement, {
    onDone: ({ version }) => {
      toast({
        message: t("settledToast", { what: agreement.what }),
        undo: () => void reopen.run({ params, body: { version } }),
      });
      onClose();
    },
  });
  const form = useForm({
    schema: settleAgreement.body!,
    defaults: { version: agreement.version, status: how, outcome: "", on: today() as LocalDate },
    onSubmit: (body) => settle.run({ params, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(settle.error), [settle.error, showIssues]);
  return (
    <Dialog isOpen title={how === "done" ? t("doneTitle") : t("dropTitle")} onClose={onClose}>
      <p>{agreement.what}</p>
      <Form form={form}>
        <TextArea
          label={how === "done" ? t("howDone") : t("whyDropped")}
          limit={500}
          optional={how === "done"}
          rows={2}
          {...form.field("outcome")}
        />
        <DateField label={t("onDay")} max={today()} {...form.field("on")} />
        <Failure error={settle.error} />
        <FormActions>
          <Button isRunning={settle.isRunning} type="submit">
            {how === "done" ? t("confirmDone") : t("confirmDrop")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
