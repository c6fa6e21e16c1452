import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import { recordMeeting } from "#contract/worker/entries.ts";
import { unwrittenForm } from "./unwritten-form.ts";
import { unwritten } from "#core/entries/check-record.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgreedFields, SettledFields } from "./agreed-fields.tsx";
import { CheckStep } from "./check-step.tsx";
import { ConcernField, ContentFields } from "./content-fields.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { continued, withoutBlankRows, type RecordReply, type RecordValues } from "./entry-form-values.ts";
import { typingKeyOf } from "./typing-key.ts";
import { useRecordDraft } from "./use-record-draft.ts";

const schema = recordMeeting.body!;

/** The record while it is written, then its check before the signature. Saved all the time. */
export function RecordForm({
  caseId,
  reply,
  initial,
  head,
}: {
  readonly caseId: string;
  readonly reply: RecordReply;
  readonly initial: RecordValues;
  readonly head: (state: ReactNode) => ReactNode;
}) {
  const t = useText("entries");
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const meetingId = reply.meeting.id;
  const [checked, setChecked] = useState<RecordValues>();
  const form = useForm({
    schema,
    defaults: initial as never,
    onSubmit: (values) => {
      const missing = [...unwritten(reply.parts, values.content), ...unwrittenForm(values.content, reply)];
      if (missing.length === 0) setChecked(values as RecordValues);
      else
        form.showIssues({
          kind: "invalid",
          issues: missing.map(({ path, code }) => ({ path: `body.content.${path}`, code })),
        });
    },
  });
  const draft = useRecordDraft({
    caseId,
    kind: "entry",
    targetId: meetingId,
    typingKey: typingKeyOf(meetingId),
    seenVersion: reply.draft?.version ?? 0,
    value: form.values as RecordValues,
  });
  const sign = useCommand(recordMeeting, {
    onDone: ({ entryId, lifted }) => {
      draft.autosave.forget();
      if (lifted.length > 0) toast({ message: t("lifted") });
      void navigate({
        to: `/perheet/${caseId}/kirjaukset/${entryId}`,
        search: { juuri: "1" },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const { showIssues } = form;
  useEffect(() => {
    showIssues(sign.error);
  }, [showIssues, sign.error]);
  const state = <SaveState state={draft.autosave.state} />;
  // What only the server could see is mended in the form.
  if (checked && sign.error?.kind !== "invalid") {
    return (
      <>
        {head(state)}
        <CheckStep
          caseId={caseId}
          error={sign.error}
          isRunning={sign.isRunning}
          reply={reply}
          state={state}
          values={checked}
          onBack={() => {
            sign.clear();
            setChecked(undefined);
          }}
          onSign={() => void sign.run({ params: { caseId, meetingId }, body: checked })}
        />
      </>
    );
  }
  const check = (): void => {
    form.reset(withoutBlankRows(form.values as RecordValues, reply) as never);
    form.submit();
  };
  return (
    <>
      {head(state)}
      {reply.draft && draft.autosave.state.kind === "idle" && (
        <p className="soft small">{t("draftKept", { when: format.recent(reply.draft.savedAt) })}</p>
      )}
      <DraftConflict draft={draft} onTake={(theirs) => form.reset(continued(theirs, reply) as never)} />
      <Form form={{ ...form, submit: check }}>
        <ContentFields form={form} reply={reply} />
        <AgreedFields form={form} reply={reply} />
        <SettledFields form={form} reply={reply} />
        {(!reply.light || form.values.content.assessed !== "") && (
          <TextArea
            hint={t("assessedHint")}
            label={t("assessed")}
            limit={10_000}
            optional
            {...form.field("content.assessed")}
          />
        )}
        <ConcernField form={form} />
        <FormActions>
          <Button type="submit">{t("check")}</Button>
          {/* Read out once, from the head of the page. */}
          <span aria-hidden="true">{state}</span>
        </FormActions>
      </Form>
    </>
  );
}
