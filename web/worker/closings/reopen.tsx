import { useState } from "react";
import { reopenCase } from "#contract/worker/closings.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
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
  const ui = useText("ui");
  const toast = useToast();
  const reopen = useCommand(reopenCase, {
    onDone: () => {
      toast({ message: t("reopened") });
      onClose();
    },
  });
  const form = useForm({
    schema: reopenCase.body as NonNullable<typeof reopenCase.body>,
    defaults: { version, reason: "" },
    onSubmit: (body) => reopen.run({ params: { caseId }, body: { ...body, version } }),
  });
  return (
    <Dialog isOpen title={t("reopenTitle")} onClose={onClose}>
      <Form form={form}>
        <p>{t("reopenText")}</p>
        <TextArea label={t("reopenReason")} limit={2000} {...form.field("reason")} />
        <Failure error={reopen.error} />
        <FormActions>
          <Button isRunning={reopen.isRunning} type="submit">
            {t("reopen")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
