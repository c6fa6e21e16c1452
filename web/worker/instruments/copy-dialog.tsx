import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginInstrumentDraft } from "#contract/worker/instruments.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Version } from "./instrument-words.ts";

/** Opens the draft's page, once it is there. */
export function useGoToDraft() {
  const navigate = useNavigate();
  return (draftId: string): void =>
    void navigate({ to: "/mittarit/luonnos/$draftId", params: { draftId } } as unknown as Parameters<
      typeof navigate
    >[0]);
}

/** A copy to be changed: the instrument's next version, or an instrument of its own. */
export function CopyDialog({
  version,
  onClose,
}: {
  readonly version: Version;
  readonly onClose: () => void;
}) {
  const t = useText("instruments");
  const ui = useText("ui");
  const [id] = useState(newId);
  const [asNew, setAsNew] = useState(false);
  const go = useGoToDraft();
  const send = useCommand(beginInstrumentDraft, { onDone: () => go(id) });
  const form = useForm({
    schema: beginInstrumentDraft.body!,
    defaults: { id, from: { instrument: version.id, version: version.version } },
    onSubmit: ({ newInstrument, ...body }) =>
      send.run({ body: asNew && newInstrument ? { ...body, newInstrument } : body }),
  });
  return (
    <Dialog isOpen title={t("copy")} onClose={onClose}>
      <Form form={form}>
        <p>{t("copyHelp")}</p>
        <Checkbox
          id="as-new"
          label={t("copyAsNew")}
          name="as-new"
          value={asNew}
          onChange={(value) => setAsNew(value ?? false)}
        />
        {asNew && <TextField hint={t("codeHint")} label={t("code")} {...form.field("newInstrument")} />}
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
