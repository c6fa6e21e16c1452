import { z } from "zod";
import { moveSession } from "#contract/worker/group-sessions.ts";
import { sessionBody } from "#contract/worker/group-shapes.ts";
import { words } from "#core/kernel/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { GroupPage, Session } from "./group.ts";

const { onDay, begins, ends, place } = sessionBody;
const fields = z.object({ onDay, begins, ends, place, reason: words(500) });

/** A session gets another day, time or place, with the reason. */
export function MoveDialog({
  page: { group },
  session,
  onClose,
}: {
  readonly page: GroupPage;
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const format = useFormat();
  const toast = useToast();
  const send = useCommand(moveSession, {
    onDone: ({ toTell }) => {
      toast({ message: t("sessions.moved", { count: toTell }) });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ ...session, place: session.place || group.place, reason: "" }}
      schema={fields}
      submit={t("sessions.move")}
      title={t("sessions.moveOf", { day: format.shortDay(session.onDay) })}
      onClose={onClose}
      onSave={(body) =>
        send.run({
          params: { groupId: group.id, sessionId: session.id },
          body: { ...body, version: session.version },
        })
      }
    >
      {(form) => (
        <>
          <p>{t("sessions.cancelHelp")}</p>
          <DateField
            label={t("sessions.day")}
            max={group.endsOn}
            min={group.startsOn > today() ? group.startsOn : today()}
            {...form.field("onDay")}
          />
          <FieldRow>
            <TimeField label={t("sessions.begins")} {...form.field("begins")} />
            <TimeField label={t("sessions.ends")} {...form.field("ends")} />
          </FieldRow>
          <TextField label={t("sessions.place")} optional {...form.field("place")} />
          <TextArea label={t("sessions.moveReason")} limit={500} rows={2} {...form.field("reason")} />
        </>
      )}
    </FormDialog>
  );
}
