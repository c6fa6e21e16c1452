import { useEffect, useState } from "react";
import { z } from "zod";
import { changeAbsence, writeAbsence } from "#contract/worker/absences.ts";
import { absenceKinds } from "#core/calendar/decide-absence.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { ConfirmDialog, Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Absence } from "./absence.ts";

const fields = z
  .object({
    staffId: words(60),
    kind: z.enum(absenceKinds, { error: "choose" }),
    from: localDateShape,
    to: localDateShape,
    fromTime: z.string().optional(),
    toTime: z.string().optional(),
    note: optionalWords(500),
  })
  .refine((one) => one.to >= one.from, { path: ["to"], error: "before_start" });

/** Marks an absence, or changes one: whole days, or hours of one day. */
export function AbsenceDialog({
  absence,
  workers,
  onClose,
}: {
  readonly absence: Absence | undefined;
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}) {
  const t = useText("calendar");
  const toast = useToast();
  const [id] = useState(newId);
  const [inHours, setInHours] = useState(absence?.fromTime != null);
  const [asking, setAsking] = useState(false);
  const onDone = (): void => {
    toast({ message: asking ? t("absences.cancelled") : t("absences.saved") });
    onClose();
  };
  const write = useCommand(writeAbsence, { onDone });
  const change = useCommand(changeAbsence, { onDone });
  const running = absence ? change : write;
  const form = useForm({
    schema: fields,
    defaults: {
      staffId: absence?.staffId ?? (workers.length === 1 ? (workers[0]?.id ?? "") : ""),
      kind: absence?.kind ?? "holiday",
      from: absence?.from ?? "",
      to: absence?.to ?? "",
      fromTime: absence?.fromTime ?? "",
      toTime: absence?.toTime ?? "",
      note: absence?.note ?? "",
    },
    onSubmit: ({ staffId, fromTime, toTime, ...body }) => {
      const hours = {
        fromTime: inHours && fromTime ? fromTime : null,
        toTime: inHours && toTime ? toTime : null,
      };
      return absence
        ? change.run({
            params: { absenceId: absence.id },
            body: { ...body, ...hours, version: absence.version, cancelled: false },
          })
        : write.run({ body: { ...body, ...hours, id, staffId } });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(running.error), [running.error, showIssues]);
  const cancel = (): void => {
    if (!absence) return;
    const { version, kind, from, to, fromTime, toTime, note } = absence;
    void change.run({
      params: { absenceId: absence.id },
      body: { version, kind, from, to, fromTime, toTime, note, cancelled: true },
    });
  };
  return (
    <Dialog isOpen title={absence ? t("absences.change") : t("absences.add")} onClose={onClose}>
      <Form form={form}>
        {!absence && (
          <Select
            label={t("absences.who")}
            options={workers.map((one) => ({ value: one.id, label: one.name }))}
            {...form.field("staffId")}
            onChange={(value) => form.set("staffId", value ?? "")}
          />
        )}
        <RadioGroup
          label={t("absences.kind")}
          look="chips"
          options={absenceKinds.map((value) => ({ value, label: t(`absences.kinds.${value}`) }))}
          {...form.field("kind")}
          onChange={(value) => value && form.set("kind", value)}
        />
        <FieldRow>
          <DateField label={t("absences.from")} {...form.field("from")} />
          <DateField label={t("absences.to")} {...form.field("to")} />
        </FieldRow>
        <Checkbox
          id="absence-hours"
          label={t("absences.partDay")}
          name="hours"
          value={inHours}
          onChange={(on) => setInHours(on ?? false)}
        />
        {inHours && (
          <div className="absence-hours">
            <TimeField label={t("absences.fromTime")} {...form.field("fromTime")} />
            <TimeField label={t("absences.toTime")} {...form.field("toTime")} />
          </div>
        )}
        <TextField label={t("absences.note")} optional {...form.field("note")} />
        <Failure error={running.error} />
        <FormActions>
          <Button isRunning={running.isRunning} type="submit">
            {t("absences.save")}
          </Button>
          {absence && (
            <Button kind="danger" onClick={() => setAsking(true)}>
              {t("absences.cancel")}
            </Button>
          )}
        </FormActions>
      </Form>
      <ConfirmDialog
        confirm={t("absences.cancel")}
        isOpen={asking}
        isRunning={change.isRunning}
        kind="danger"
        title={t("absences.cancel")}
        onClose={() => setAsking(false)}
        onConfirm={cancel}
      >
        <p>{t("absences.cancelHelp")}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
