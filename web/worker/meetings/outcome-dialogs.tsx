import { useEffect } from "react";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import { cancelMeeting, markHeld, markNoShow, restoreMeeting } from "#contract/worker/meetings.ts";
import { movers, noShowKinds } from "#core/meetings/terms.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { MeetingDialogProps } from "./move-dialog.tsx";
import { ParticipantField } from "./participant-field.tsx";
import { keyOfRef, refOfKey } from "./participant-options.ts";
import { MeetingFailure } from "./refusal-help.tsx";

/** Cancels a meeting, or it and the later ones of its series. */
export function CancelDialog({ caseId, reply: { meeting }, onClose }: MeetingDialogProps) {
  const t = useText("meetings");
  const toast = useToast();
  const params = { caseId, meetingId: meeting.id };
  const restore = useCommand(restoreMeeting);
  const cancel = useCommand(cancelMeeting, {
    onDone: ({ cancelled }) => {
      const undo =
        cancelled === 1
          ? { undo: () => void restore.run({ params, body: { version: meeting.version + 1 } }) }
          : {};
      toast({ message: t("cancelDialog.done", { count: cancelled }), ...undo });
      onClose();
    },
  });
  const form = useForm({
    schema: cancelMeeting.body!,
    defaults: { version: meeting.version, reason: "", laterToo: false },
    onSubmit: (body) => cancel.run({ params, body }),
  });
  return (
    <Dialog isOpen title={t("cancelDialog.title")} onClose={onClose}>
      <Form form={form}>
        <RadioGroup
          label={t("cancelDialog.who")}
          look="chips"
          options={movers.map((value) => ({ value, label: t(`outcome.by.${value}`) }))}
          {...form.field("cancelledBy")}
        />
        <TextArea label={t("cancelDialog.why")} limit={500} rows={2} {...form.field("reason")} />
        {meeting.seriesId && <Checkbox label={t("cancelDialog.later")} {...form.field("laterToo")} />}
        <MeetingFailure caseId={caseId} error={cancel.error} />
        <FormActions>
          <Button isRunning={cancel.isRunning} kind="danger" type="submit">
            {t("cancelDialog.confirm")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancelDialog.keep")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** The family wasn't there: what is known of the reason. */
export function NoShowDialog({ caseId, reply: { meeting }, onClose }: MeetingDialogProps) {
  const t = useText("meetings");
  const toast = useToast();
  const params = { caseId, meetingId: meeting.id };
  const restore = useCommand(restoreMeeting);
  const mark = useCommand(markNoShow, {
    onDone: ({ version }) => {
      toast({ message: t("noShowDialog.done"), undo: () => void restore.run({ params, body: { version } }) });
      onClose();
    },
  });
  const form = useForm({
    schema: markNoShow.body!,
    defaults: { version: meeting.version, reason: "" },
    onSubmit: (body) => mark.run({ params, body }),
  });
  return (
    <Dialog isOpen title={t("noShowDialog.title")} onClose={onClose}>
      <p className="soft">{t("noShowDialog.lead")}</p>
      <Form form={form}>
        <RadioGroup
          label={t("noShowDialog.kind")}
          options={noShowKinds.map((value) => ({ value, label: t(`outcome.noShow.${value}`) }))}
          {...form.field("reasonKind")}
        />
        <TextArea label={t("noShowDialog.words")} limit={500} optional rows={2} {...form.field("reason")} />
        <MeetingFailure caseId={caseId} error={mark.error} />
        <FormActions>
          <Button isRunning={mark.isRunning} type="submit">
            {t("noShowDialog.confirm")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** Marks a meeting held with who was there; its record waits. */
export function HeldDialog({ caseId, reply: { meeting }, onClose }: MeetingDialogProps) {
  const t = useText("meetings");
  const toast = useToast();
  const options = useRead(meetingOptions, { params: { caseId } });
  const hold = useCommand(markHeld, {
    onDone: () => {
      toast({ message: t("heldDialog.done") });
      onClose();
    },
  });
  const form = useForm({
    schema: markHeld.body!,
    defaults: {
      version: meeting.version,
      present: meeting.participants.map(({ kind, id }) => ({ kind, id })),
    },
    onSubmit: (body) => hold.run({ params: { caseId, meetingId: meeting.id }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(hold.error), [hold.error, showIssues]);
  const present = form.field("present");
  return (
    <Dialog isOpen title={t("heldDialog.title")} onClose={onClose}>
      <p className="soft">{t("heldDialog.lead")}</p>
      <Form form={form}>
        <Loaded from={options}>
          {(around) => (
            <ParticipantField
              around={around}
              error={present.error}
              id={present.id}
              value={present.value.map(keyOfRef)}
              onChange={(keys) => present.onChange(keys.map(refOfKey))}
            />
          )}
        </Loaded>
        <MeetingFailure caseId={caseId} error={hold.error} on={meeting.on} />
        <FormActions>
          <Button isRunning={hold.isRunning} type="submit">
            {t("heldDialog.confirm")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
