import { useEffect } from "react";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import { changeMeeting, meetingPlace } from "#contract/worker/meetings.ts";
import { homeAt } from "#core/meetings/usual-members.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ArrangementFields } from "./arrangement-fields.tsx";
import { CollisionNotice, useArranging } from "./collision-notice.tsx";
import { minutesOf, type MeetingDialogProps } from "./move-dialog.tsx";
import { InterpreterField, PlaceFields } from "./meeting-fields.tsx";
import { ParticipantField } from "./participant-field.tsx";
import { keyOfRef, refOfKey } from "./participant-options.ts";
import { MeetingFailure } from "./refusal-help.tsx";

/** Changes the place, purpose, interpreter or participants; the time is changed by moving. */
export function ChangeDialog(props: MeetingDialogProps) {
  const t = useText("meetings");
  const { caseId, reply, onClose } = props;
  const options = useRead(meetingOptions, { params: { caseId } });
  // A protected place is written over only by somebody who has seen it.
  const place = useRead(
    meetingPlace,
    { params: { caseId, meetingId: reply.meeting.id } },
    { enabled: reply.meeting.placeHidden },
  );
  return (
    <Dialog isOpen title={t("changeDialog.title")} onClose={onClose}>
      <Loaded from={options}>
        {(around) =>
          reply.meeting.placeHidden && place.data === undefined ? (
            <Loaded from={place}>{() => null}</Loaded>
          ) : (
            <ChangeForm {...props} around={around} place={reply.meeting.place ?? place.data?.place ?? ""} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function ChangeForm({
  caseId,
  reply: { meeting },
  onClose,
  around,
  place,
}: MeetingDialogProps & { readonly around: ReplyOf<typeof meetingOptions>; readonly place: string }) {
  const t = useText("meetings");
  const toast = useToast();
  const change = useCommand(changeMeeting, {
    onDone: () => {
      toast({ message: t("changeDialog.done") });
      onClose();
    },
  });
  const form = useForm({
    schema: changeMeeting.body!,
    defaults: {
      version: meeting.version,
      placeKind: meeting.placeKind,
      place,
      purpose: meeting.purpose,
      interpreter: meeting.interpreter,
      participants: meeting.participants.map(({ kind, id }) => ({ kind, id })),
      bookables: meeting.bookables.map(({ id }) => id),
      travelBefore: meeting.travelBefore,
      travelAfter: meeting.travelAfter,
      travelSource: meeting.travelSource,
      collisionReason: meeting.collisionReason,
    },
    onSubmit: (body) => change.run({ params: { caseId, meetingId: meeting.id }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(change.error), [change.error, showIssues]);
  const participants = form.field("participants");
  const { values } = form;
  const wanted = {
    on: meeting.on,
    from: timeOf(meeting.startsAt),
    minutes: minutesOf(meeting),
    before: values.travelBefore,
    after: values.travelAfter,
    workers: values.participants.filter(({ kind }) => kind === "worker").map(({ id }) => id),
    bookables: values.bookables,
    except: meeting.id,
  };
  const { found, taken } = useArranging(caseId, wanted, around.bookables);
  return (
    <Form form={form}>
      <ParticipantField
        around={around}
        error={participants.error}
        id={participants.id}
        value={participants.value.map(keyOfRef)}
        onChange={(keys) => participants.onChange(keys.map(refOfKey))}
      />
      <PlaceFields
        homes={around.homes}
        kind={form.field("placeKind")}
        place={form.field("place")}
        places={around.places}
      />
      <TextField label={t("form.purpose")} optional {...form.field("purpose")} />
      <InterpreterField languages={around.interpreterLanguages} {...form.field("interpreter")} />
      <ArrangementFields
        after={form.field("travelAfter")}
        before={form.field("travelBefore")}
        bookables={form.field("bookables")}
        bookable={around.bookables}
        taken={taken}
        way={
          form.values.placeKind === "home"
            ? (homeAt(form.values.place, around.members, around.homes)?.travel ?? null)
            : null
        }
        onTravel={(before, after, source) => {
          form.set("travelBefore", before);
          form.set("travelAfter", after);
          form.set("travelSource", source);
        }}
      />
      <CollisionNotice
        found={found}
        named={[...around.workers, ...around.bookables]}
        reason={form.field("collisionReason")}
      />
      <MeetingFailure caseId={caseId} error={change.error} />
      <FormActions>
        <Button isRunning={change.isRunning} type="submit">
          {t("changeDialog.confirm")}
        </Button>
      </FormActions>
    </Form>
  );
}
