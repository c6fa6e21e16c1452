import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { moveMeeting } from "#contract/worker/meetings.ts";
import { movers } from "#core/meetings/terms.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { FamilyCollisionNotice } from "../appointments/family-collision-notice.tsx";
import { CollisionNotice, useCollisions } from "./collision-notice.tsx";
import type { MeetingReply } from "./meeting-types.ts";
import { MeetingFailure } from "./refusal-help.tsx";

export type MeetingDialogProps = {
  readonly caseId: string;
  readonly reply: MeetingReply;
  readonly onClose: () => void;
  /** Opened over another window, which goes on when this one closes. */
  readonly stays?: boolean;
};

export const minutesOf = (meeting: { readonly startsAt: string; readonly endsAt: string }): number =>
  Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);

/** Another time for a planned meeting, with who asked for it and why. */
export function MoveDialog({ caseId, reply: { meeting }, onClose, stays = false }: MeetingDialogProps) {
  const t = useText("meetings");
  const ui = useText("ui");
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const move = useCommand(moveMeeting, {
    onDone: (reply) => {
      toast({ message: t("moveDialog.done") });
      onClose();
      if (stays) return;
      void navigate({ to: `/perheet/${caseId}/tapaamiset/${reply.id}` } as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema: moveMeeting.body!,
    defaults: {
      id,
      version: meeting.version,
      on: "",
      from: timeOf(meeting.startsAt),
      durationMinutes: minutesOf(meeting),
      reason: "",
      collisionReason: "",
    },
    onSubmit: (body) => move.run({ params: { caseId, meetingId: meeting.id }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(move.error), [move.error, showIssues]);
  const { on, from, durationMinutes } = form.values;
  const workers = meeting.participants.filter(({ kind }) => kind === "worker");
  const found = useCollisions(caseId, {
    on,
    from,
    minutes: durationMinutes,
    before: meeting.travelBefore,
    after: meeting.travelAfter,
    workers: workers.map((one) => one.id),
    bookables: meeting.bookables.map((one) => one.id),
    except: meeting.id,
  });
  return (
    <Dialog isOpen title={t("moveDialog.title")} onClose={onClose}>
      <p className="soft">{t("moveDialog.lead", { when: format.instant(meeting.startsAt) })}</p>
      <Form form={form}>
        <div className="meeting-when">
          <DateField label={t("form.day")} {...form.field("on")} />
          <TimeField label={t("form.from")} {...form.field("from")} />
          <NumberField
            label={t("form.duration")}
            unit={t("form.minutes")}
            {...form.field("durationMinutes")}
          />
        </div>
        <CollisionNotice
          found={found}
          named={[...workers, ...meeting.bookables]}
          reason={form.field("collisionReason")}
        />
        <FamilyCollisionNotice
          caseId={caseId}
          except={meeting.id}
          from={from}
          members={meeting.participants.filter(({ kind }) => kind === "member").map((one) => one.id)}
          minutes={durationMinutes}
          on={on}
          onTake={(time) => form.set("from", time)}
        />
        <RadioGroup
          label={t("moveDialog.who")}
          look="chips"
          options={movers.map((value) => ({ value, label: t(`moved.by.${value}`) }))}
          {...form.field("movedBy")}
        />
        <TextArea label={t("moveDialog.why")} limit={500} rows={2} {...form.field("reason")} />
        <MeetingFailure caseId={caseId} error={move.error} />
        <FormActions>
          <Button isRunning={move.isRunning} type="submit">
            {t("moveDialog.confirm")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
