import { useEffect, useState } from "react";
import { retireInstrument } from "#contract/worker/instruments.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Version } from "./instrument-words.ts";

/** Taking a version out of use, or back into it, with the reason. */
export function RetireDialog({
  version,
  onClose,
}: {
  readonly version: Version;
  readonly onClose: () => void;
}) {
  const t = useText("instruments");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const title = t(version.retired ? "takeBack" : "retire");
  const send = useCommand(retireInstrument, {
    onDone: ({ retired }) => {
      onClose();
      toast({ message: t(retired ? "retiredDone" : "takenBack") });
    },
  });
  const form = useForm({
    schema: retireInstrument.body!,
    defaults: { id, retired: !version.retired, reason: "" },
    onSubmit: (body) => send.run({ params: { instrument: version.id, version: version.version }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form}>
        {!version.retired && <p>{t("retireHelp")}</p>}
        <TextArea hint={t("reasonHint")} label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} kind={version.retired ? "primary" : "danger"} type="submit">
            {title}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
