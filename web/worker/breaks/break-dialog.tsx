import { useEffect, useState } from "react";
import { z } from "zod";
import { agreeBreak, changeBreak } from "#contract/worker/breaks.ts";
import { breakKinds, meetingsWithin } from "#core/breaks/decide-break.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { MeetingsWithin, MeetingWindow, type OpenedMeeting } from "./meetings-within.tsx";
import type { BreakRow, PlannedRow } from "./rhythm-reply.ts";

const fields = z
  .object({
    kind: z.enum(breakKinds),
    reason: words(1000),
    agreedWith: words(300),
    from: localDateShape,
    to: localDateShape.nullable().default(null),
  })
  .refine((form) => form.kind === "pause" || form.to !== null, { path: ["to"], error: "empty" })
  .refine((form) => form.to === null || form.to >= form.from, { path: ["to"], error: "before_start" });

/** Agrees on a break or pauses the service; with `former`, changes what was agreed. */
export function BreakDialog({
  caseId,
  planned,
  former,
  onClose,
}: {
  readonly caseId: string;
  /** Meetings that are still planned. */
  readonly planned: readonly PlannedRow[];
  readonly former?: BreakRow;
  readonly onClose: () => void;
}) {
  const t = useText("breaks");
  const toast = useToast();
  const [id] = useState(newId);
  const onDone = (): void => {
    toast({ message: t("form.saved") });
    onClose();
  };
  const agree = useCommand(agreeBreak, { onDone });
  const change = useCommand(changeBreak, { onDone });
  const form = useForm({
    schema: fields,
    defaults: {
      kind: former?.kind ?? ("break" as const),
      reason: former?.reason ?? "",
      agreedWith: former?.agreedWith ?? "",
      from: former?.from ?? today(),
      to: former?.to ?? null,
    },
    onSubmit: (body) =>
      former
        ? change.run({ params: { caseId, breakId: former.id }, body: { ...body, version: former.version } })
        : agree.run({ params: { caseId }, body: { ...body, id } }),
  });
  const error = former ? change.error : agree.error;
  const { showIssues } = form;
  useEffect(() => showIssues(error), [error, showIssues]);
  const to = form.field("to");
  const [opened, setOpened] = useState<OpenedMeeting>();
  const { kind, from, to: until } = form.values;
  // A break without its last day isn't one yet; a pause may go on.
  const within =
    from && (kind === "pause" || until) ? meetingsWithin(planned, { from, to: until || null }) : [];
  return (
    <>
      <Dialog isOpen title={t(former ? "form.change" : "form.add")} onClose={onClose}>
        <Form form={form}>
          <RadioGroup
            label={t("form.kind")}
            look="boxed"
            options={breakKinds.map((value) => ({
              value,
              label: t(`kinds.${value}`),
              hint: t(`kindHints.${value}`),
            }))}
            {...form.field("kind")}
            onChange={(value) => value && form.set("kind", value)}
          />
          <FieldRow>
            <DateField label={t("form.from")} {...form.field("from")} />
            <DateField
              hint={form.values.kind === "pause" ? t("form.toOpenHint") : undefined}
              label={t("form.to")}
              optional={form.values.kind === "pause"}
              {...to}
              onChange={(day) => to.onChange(day || null)}
            />
          </FieldRow>
          <MeetingsWithin kind={kind} meetings={within} onOpen={setOpened} />
          <TextArea label={t("form.reason")} limit={1000} rows={2} {...form.field("reason")} />
          <TextField
            hint={t("form.agreedWithHint")}
            label={t("form.agreedWith")}
            {...form.field("agreedWith")}
          />
          <Failure error={error} />
          <FormActions>
            <Button isRunning={agree.isRunning || change.isRunning} type="submit">
              {t("form.save")}
            </Button>
          </FormActions>
        </Form>
      </Dialog>
      {opened && <MeetingWindow caseId={caseId} opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
