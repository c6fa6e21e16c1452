import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginModelDraft } from "#contract/worker/service-models.ts";
import { newId } from "#web/kit/new-id.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Version } from "./version-words.ts";

/** A copy to be changed: the service's next version, or a service of its own. */
export function CopyDialog({
  version,
  onClose,
}: {
  readonly version: Version;
  readonly onClose: () => void;
}) {
  const t = useText("catalogue");
  const ui = useText("ui");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [asService, setAsService] = useState(false);
  const send = useCommand(beginModelDraft, {
    onDone: () =>
      void navigate({
        to: "/palvelumallit/luonnos/$draftId",
        params: { draftId: id },
      } as unknown as Parameters<typeof navigate>[0]),
  });
  const form = useForm({
    schema: beginModelDraft.body!,
    defaults: { id, from: { service: version.service, version: version.version } },
    onSubmit: ({ newService, ...body }) =>
      send.run({ body: asService && newService ? { ...body, newService } : body }),
  });
  return (
    <Dialog isOpen title={t("copy")} onClose={onClose}>
      <Form form={form}>
        <p>{t("copyHelp")}</p>
        <Checkbox
          id="as-service"
          label={t("copyAsService")}
          name="as-service"
          value={asService}
          onChange={(value) => setAsService(value ?? false)}
        />
        {asService && (
          <TextField hint={t("newServiceHint")} label={t("newService")} {...form.field("newService")} />
        )}
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("begin")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
