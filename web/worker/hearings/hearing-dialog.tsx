import { useEffect, useState } from "react";
import { z } from "zod";
import { changeHearing, recordHearing } from "#contract/worker/hearings.ts";
import { hearingWays } from "#core/hearings/decide-hearing.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { HearingPage, HearingRow } from "./hearing-reply.ts";

const fields = z
  .object({
    personId: z.string().min(1, { error: "choose" }),
    way: z.enum(hearingWays, { error: "choose" }),
    on: localDateShape,
    about: optionalWords(300),
    words: optionalWords(4000),
    outcome: optionalWords(4000),
    reason: optionalWords(2000),
    meetingId: z.string().default(""),
  })
  .refine((form) => form.way === "not_heard" || form.words !== "", { path: ["words"], error: "empty" })
  .refine((form) => form.way !== "not_heard" || form.reason !== "", { path: ["reason"], error: "empty" });

/** How somebody was heard, in their own words; or why they weren't. */
export function HearingDialog({
  caseId,
  page,
  former,
  voiceOf,
  begun,
  onClose,
}: {
  readonly caseId: string;
  readonly page: HearingPage;
  readonly former?: HearingRow;
  /** Whose voice in the records is taken to begin with: the meeting, its day and the words, for the worker to go through. */
  readonly voiceOf?: string;
  /** What is known of it already, where another page proposes it. */
  readonly begun?: Partial<z.input<typeof fields>>;
  readonly onClose: () => void;
}) {
  const t = useText("hearings");
  const ui = useText("ui");
  const format = useFormat();
  const toast = useToast();
  const [id] = useState(newId);
  const key = `hearing.${former?.id ?? voiceOf ?? begun?.personId ?? caseId}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const onDone = (): void => {
    toast({ message: t("form.saved") });
    leave();
  };
  const record = useCommand(recordHearing, { onDone });
  const change = useCommand(changeHearing, { onDone });
  const [only] = page.people.length === 1 ? page.people : [];
  const voice = page.people.find((one) => one.id === voiceOf)?.voice;
  // Only the latest meetings are offered to choose from.
  const meetingOfVoice = page.meetings.find((one) => one.id === voice?.meetingId)?.id;
  const form = useForm({
    schema: fields,
    defaults: {
      personId: former?.personId ?? voiceOf ?? only?.id ?? "",
      way: former?.way ?? ("" as "talk"),
      on: former?.on ?? voice?.on ?? today(),
      about: former?.about ?? "",
      words: former?.words ?? voice?.words ?? "",
      outcome: former?.outcome ?? "",
      reason: former?.reason ?? "",
      meetingId: former?.meeting?.id ?? meetingOfVoice ?? "",
      ...begun,
      ...kept,
    },
    onSubmit: ({ meetingId, ...rest }) => {
      const body = { ...rest, meetingId: meetingId || null };
      return former
        ? change.run({ params: { caseId, hearingId: former.id }, body: { ...body, version: former.version } })
        : record.run({ params: { caseId }, body: { ...body, id } });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  const error = former ? change.error : record.error;
  const { showIssues } = form;
  useEffect(() => showIssues(error), [error, showIssues]);
  const isHeard = form.values.way !== "not_heard";
  return (
    <Dialog
      isBegun={kept !== undefined}
      isOpen
      size="wide"
      title={t(former ? "form.changeTitle" : "add")}
      onClose={leave}
    >
      <Form form={form} wide>
        <RadioGroup
          label={t("form.who")}
          look="chips"
          options={page.people.map(({ id: value, name }) => ({ value, label: name }))}
          {...form.field("personId")}
        />
        <RadioGroup
          label={t("form.way")}
          look="chips"
          options={hearingWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
          {...form.field("way")}
        />
        <FieldRow>
          <DateField label={t("form.on")} max={today()} {...form.field("on")} />
          <TextField hint={t("form.aboutHint")} label={t("form.about")} optional {...form.field("about")} />
        </FieldRow>
        {isHeard ? (
          <>
            <TextArea
              hint={t("form.wordsHint")}
              label={t("form.words")}
              limit={4000}
              rows={4}
              {...form.field("words")}
            />
            <TextArea
              hint={t("form.outcomeHint")}
              label={t("form.outcome")}
              limit={4000}
              optional
              {...form.field("outcome")}
            />
            {page.meetings.length > 0 && (
              <Select
                emptyLabel={t("form.noMeeting")}
                label={t("form.meeting")}
                options={page.meetings.map((meeting) => ({
                  value: meeting.id,
                  label: format.day(meeting.on),
                }))}
                {...form.field("meetingId")}
                onChange={(value) => form.set("meetingId", value ?? "")}
              />
            )}
          </>
        ) : (
          <TextArea label={t("form.reason")} limit={2000} {...form.field("reason")} />
        )}
        <Failure error={error} />
        <FormActions>
          <Button isRunning={record.isRunning || change.isRunning} type="submit">
            {t("form.save")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
