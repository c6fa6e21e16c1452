import { useEffect, useState } from "react";
import { addAppointment, appointmentShape, changeAppointment } from "#contract/worker/family-appointments.ts";
import { isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Appointment, Calendar } from "./appointment.ts";

const rhythms = { once: null, weekly: 1, second: 2, fourth: 4 } as const;
type Rhythm = keyof typeof rhythms;
const rhythmOf = (weeks: number | null | undefined): Rhythm | "" =>
  (Object.keys(rhythms) as Rhythm[]).find((one) => rhythms[one] === (weeks ?? null)) ?? "";

const fields = appointmentShape.extend({ endedReason: optionalWords(300) });

/** A known time of another service: written down, changed, ended, or left out on single days. */
export function AppointmentDialog({
  caseId,
  page,
  appointment,
  onClose,
}: {
  readonly caseId: string;
  readonly page: Calendar;
  readonly appointment: Appointment | undefined;
  readonly onClose: () => void;
}) {
  const t = useText("appointments");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const done = (): void => {
    toast({ message: t("saved") });
    onClose();
  };
  const add = useCommand(addAppointment, { onDone: done });
  const change = useCommand(changeAppointment, { onDone: done });
  const form = useForm({
    schema: fields,
    defaults: {
      partnerId: appointment?.partner?.id ?? null,
      what: appointment?.what ?? "",
      personIds: appointment?.personIds ?? [],
      firstOn: appointment?.firstOn ?? today(),
      from: appointment?.from ?? "",
      minutes: appointment?.minutes ?? 45,
      everyWeeks: appointment ? appointment.everyWeeks : 1,
      untilOn: appointment?.untilOn ?? null,
      skips: appointment?.skips ?? [],
      toldBy: appointment?.toldBy ?? "",
      endedReason: appointment?.endedReason ?? "",
    },
    onSubmit: ({ endedReason, ...body }) =>
      appointment
        ? change.run({
            params: { caseId, appointmentId: appointment.id },
            body: { ...body, endedReason, version: appointment.version },
          })
        : add.run({ params: { caseId }, body: { ...body, id } }),
  });
  const error = appointment ? change.error : add.error;
  const { showIssues, values } = form;
  useEffect(() => showIssues(error), [error, showIssues]);
  const partner = form.field("partnerId");
  const untilOn = form.field("untilOn");
  const isOnce = values.everyWeeks === null;
  return (
    <Dialog isOpen title={appointment ? t("changeTitle") : t("addTitle")} onClose={onClose}>
      <Form form={form}>
        <TextField hint={t("whatHint")} label={t("what")} {...form.field("what")} />
        <ChipGroup
          label={t("people")}
          options={page.members.map(({ id: value, name }) => ({ value, label: name }))}
          {...form.field("personIds")}
        />
        <Select
          emptyLabel={t("partnerNone")}
          label={t("partner")}
          options={page.partners.map(({ id: value, name, agency }) => ({
            value,
            label: [name, agency].filter(Boolean).join(", "),
          }))}
          {...partner}
          onChange={(value) => partner.onChange(value || null)}
        />
        <RadioGroup
          id="every"
          label={t("repeats")}
          look="chips"
          name="every"
          options={(Object.keys(rhythms) as Rhythm[]).map((value) => ({ value, label: t(`every.${value}`) }))}
          value={rhythmOf(values.everyWeeks)}
          onChange={(value) => {
            if (!value) return;
            form.set("everyWeeks", rhythms[value]);
            if (value === "once") form.set("untilOn", null);
          }}
        />
        <div className="meeting-when">
          <DateField label={t("firstOn")} {...form.field("firstOn")} />
          <TimeField label={t("from")} {...form.field("from")} />
          <NumberField
            label={t("minutes")}
            unit={t("minutesUnit")}
            {...form.field("minutes")}
            onChange={(value) => form.set("minutes", value ?? Number.NaN)}
          />
        </div>
        {!isOnce && (
          <>
            <DateField
              hint={t("untilHint")}
              label={t("untilOn")}
              optional
              {...untilOn}
              value={untilOn.value ?? ""}
              onChange={(value) => untilOn.onChange(value || null)}
            />
            <SkipFields
              skips={(values.skips ?? []) as LocalDate[]}
              onChange={(skips) => form.set("skips", skips)}
            />
          </>
        )}
        <TextField label={t("toldBy")} optional {...form.field("toldBy")} />
        {appointment && <TextField label={t("ended")} optional {...form.field("endedReason")} />}
        <Failure error={error} />
        <FormActions>
          <Button isRunning={add.isRunning || change.isRunning} type="submit">
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** Single days when it isn't held: holidays, a therapist's leave. */
function SkipFields({
  skips,
  onChange,
}: {
  readonly skips: readonly LocalDate[];
  readonly onChange: (skips: LocalDate[]) => void;
}) {
  const t = useText("appointments");
  const format = useFormat();
  const [day, setDay] = useState("");
  return (
    <Stack gap={2}>
      <FieldRow>
        <DateField
          hint={t("skipsHint")}
          id="skip"
          label={t("skips")}
          name="skip"
          optional
          value={day}
          onChange={(value) => setDay(value ?? "")}
        />
        <div className="field-end">
          <Button
            kind="quiet"
            small
            onClick={() => {
              if (!isLocalDate(day)) return;
              onChange([...new Set([...skips, day])].toSorted());
              setDay("");
            }}
          >
            {t("skipAdd")}
          </Button>
        </div>
      </FieldRow>
      {skips.length > 0 && (
        <Row>
          {skips.map((one) => (
            <Button
              key={one}
              icon="close"
              kind="quiet"
              small
              aria-label={t("skipRemove", { day: format.date(one) })}
              onClick={() => onChange(skips.filter((other) => other !== one))}
            >
              {format.date(one)}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}
