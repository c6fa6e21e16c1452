import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { discardInstrumentDraft, releaseInstrumentDraft } from "#contract/worker/instruments.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useVersionWords } from "./instrument-words.ts";

type Draft = {
  readonly draftId: string;
  /** Saves what is typed; the draft's version, or nothing when it couldn't be. */
  readonly onSave: () => Promise<number | undefined>;
  readonly onForget: () => void;
};

/** Why, and the last look before what can't be taken back. */
export function ReleasePart({
  number,
  instrument,
  hasProblems,
  ...draft
}: Draft & { readonly number: number; readonly instrument: string; readonly hasProblems: boolean }) {
  const t = useText("instruments");
  const toast = useToast();
  const navigate = useNavigate();
  const versionWords = useVersionWords();
  const [reason, setReason] = useState<string>();
  const send = useCommand(releaseInstrumentDraft, {
    onDone: () => {
      draft.onForget();
      toast({ message: t("release.done") });
      void navigate({ to: "/mittarit/$instrument", params: { instrument } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: releaseInstrumentDraft.body!,
    defaults: { version: 0, reason: "" },
    onSubmit: (typed) => setReason(typed.reason),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const run = async (): Promise<void> => {
    const version = await draft.onSave();
    if (reason !== undefined && version !== undefined)
      await send.run({ params: { draftId: draft.draftId }, body: { version, reason } });
    setReason(undefined);
  };
  return (
    <Stack>
      <h2 className="only-read">{t("draft.release")}</h2>
      <p>{t("release.lead")}</p>
      {hasProblems && <Notice tone="attention">{t("release.problems")}</Notice>}
      <Form form={form}>
        <TextArea hint={t("reasonHint")} label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button disabled={hasProblems} type="submit">
            {t("release.release")}
          </Button>
        </FormActions>
      </Form>
      <ConfirmDialog
        confirm={t("release.release")}
        isOpen={reason !== undefined}
        isRunning={send.isRunning}
        title={t("release.confirm", { version: versionWords(number) })}
        onClose={() => setReason(undefined)}
        onConfirm={() => void run()}
      >
        <p>{t("release.lead")}</p>
      </ConfirmDialog>
      <Discard {...draft} />
    </Stack>
  );
}

function Discard({ draftId, onSave, onForget }: Draft) {
  const t = useText("instruments");
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const send = useCommand(discardInstrumentDraft, {
    onDone: () => {
      onForget();
      toast({ message: t("draft.discarded") });
      void navigate({ to: "/mittarit" } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const run = async (): Promise<void> => {
    const version = await onSave();
    if (version !== undefined) await send.run({ params: { draftId }, body: { version } });
    setAsking(false);
  };
  return (
    <div>
      <Failure error={send.error} />
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t("draft.discard")}
      </Button>
      <ConfirmDialog
        confirm={t("draft.discard")}
        isOpen={asking}
        isRunning={send.isRunning}
        kind="danger"
        title={t("draft.discard")}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
      >
        <p>{t("draft.discardHelp")}</p>
      </ConfirmDialog>
    </div>
  );
}
