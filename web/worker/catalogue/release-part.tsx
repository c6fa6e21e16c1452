import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { discardModelDraft, releaseModelDraft } from "#contract/worker/service-models.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useVersionWords } from "./version-words.ts";

/** From which day on, why, and the last look before what can't be taken back. */
export function ReleasePart({
  draftId,
  number,
  service,
  changes,
  isTried,
  onSave,
  onForget,
}: {
  readonly draftId: string;
  /** The number that the version gets. */
  readonly number: number;
  readonly service: string;
  readonly changes: number;
  readonly isTried: boolean;
  readonly onSave: () => Promise<number | undefined>;
  readonly onForget: () => void;
}) {
  const t = useText("catalogue");
  const toast = useToast();
  const format = useFormat();
  const navigate = useNavigate();
  const versionWords = useVersionWords();
  const [asked, setAsked] = useState<{ validFrom: never; reason: string }>();
  const send = useCommand(releaseModelDraft, {
    onDone: () => {
      onForget();
      toast({ message: t("release.done") });
      void navigate({ to: "/palvelumallit/$service", params: { service } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: releaseModelDraft.body!,
    defaults: { version: 0, validFrom: today(), reason: "" },
    onSubmit: ({ validFrom, reason }) => setAsked({ validFrom: validFrom as never, reason }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const run = async (): Promise<void> => {
    const version = await onSave();
    if (asked && version !== undefined) await send.run({ params: { draftId }, body: { ...asked, version } });
    setAsked(undefined);
  };
  return (
    <Stack>
      <h2 className="only-read">{t("draft.release")}</h2>
      <p>{t("release.lead")}</p>
      {changes === 0 ? (
        <Notice>{t("release.nothing")}</Notice>
      ) : isTried ? (
        <Notice tone="good">{t("release.summary", { count: changes })}</Notice>
      ) : (
        <Notice tone="attention">{t("release.tryFirst")}</Notice>
      )}
      <Form form={form}>
        <DateField label={t("release.validFrom")} {...form.field("validFrom")} />
        <TextArea hint={t("reasonHint")} label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button disabled={changes === 0 || !isTried} type="submit">
            {t("release.release")}
          </Button>
        </FormActions>
      </Form>
      <ConfirmDialog
        confirm={t("release.release")}
        isOpen={asked !== undefined}
        isRunning={send.isRunning}
        title={t("release.confirm", { version: versionWords(number) })}
        onClose={() => setAsked(undefined)}
        onConfirm={() => void run()}
      >
        <p>
          {t("release.confirmHelp", {
            day: asked && isLocalDate(asked.validFrom) ? format.date(asked.validFrom) : "",
          })}
        </p>
      </ConfirmDialog>
      <DiscardDraft draftId={draftId} onForget={onForget} onSave={onSave} />
    </Stack>
  );
}

function DiscardDraft({
  draftId,
  onSave,
  onForget,
}: {
  readonly draftId: string;
  readonly onSave: () => Promise<number | undefined>;
  readonly onForget: () => void;
}) {
  const t = useText("catalogue");
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const send = useCommand(discardModelDraft, {
    onDone: () => {
      onForget();
      toast({ message: t("draft.discarded") });
      void navigate({ to: "/palvelumallit" } as unknown as Parameters<typeof navigate>[0]);
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
