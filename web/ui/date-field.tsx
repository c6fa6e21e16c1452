import { Suspense, lazy, useState } from "react";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { parseTypedDate, parseTypedTime, useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { FieldFrame, FieldGroup, describedBy, type FieldProps } from "./field.tsx";
import { IconButton } from "./button.tsx";

// The calendar is heavy and seldom opened first: typing a date needs none of it.
const CalendarPopover = lazy(() => import("./calendar.tsx"));

type DateControl = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: string;
  readonly describedBy?: string;
  readonly ariaLabel?: string;
  readonly min?: string;
  readonly max?: string;
};

/** The typed part and its calendar, without a label. The value is 'YYYY-MM-DD', '' or, while it isn't a day, what was typed. */
export function DateInput({
  id,
  name,
  label,
  value,
  onChange,
  onBlur,
  error,
  ariaLabel,
  min,
  max,
  ...rest
}: DateControl) {
  const t = useText("ui");
  const format = useFormat();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>();
  const [open, setOpen] = useState(false);
  const known = value ? parseTypedDate(value) : undefined;
  const shown =
    typed && typed.value === (value ?? "") ? typed.text : known ? format.date(known) : (value ?? "");
  const choose = (day: LocalDate): void => {
    setTyped(undefined);
    onChange(day);
    setOpen(false);
  };
  return (
    <span className="with-button">
      <input
        aria-describedby={rest.describedBy}
        aria-invalid={error ? true : undefined}
        aria-label={ariaLabel}
        autoComplete="off"
        className="input narrow num"
        id={id}
        inputMode="text"
        name={name}
        type="text"
        value={shown}
        onBlur={() => {
          setTyped(undefined);
          onBlur?.();
        }}
        onChange={(event) => {
          const text = event.target.value;
          const next = text.trim() === "" ? "" : (parseTypedDate(text) ?? text);
          setTyped({ text, value: next });
          onChange(next);
        }}
      />
      <IconButton
        aria-expanded={open}
        aria-haspopup="dialog"
        icon="calendar"
        kind="quiet"
        label={t("date.calendarOf", { label })}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense fallback={null}>
          <CalendarPopover
            label={label}
            max={max}
            min={min}
            value={known}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}

/** A day, typed the Finnish way or chosen from a calendar. The value is 'YYYY-MM-DD', or '' when blank. */
export function DateField({
  min,
  max,
  ...props
}: FieldProps<string | null | undefined> & { readonly min?: string; readonly max?: string }) {
  const t = useText("ui");
  const { id, label, optional, error } = props;
  const hint = props.hint ?? t("date.hint");
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <DateInput
        describedBy={describedBy(id, hint, error)}
        error={error}
        id={id}
        label={label}
        max={max}
        min={min}
        name={props.name}
        value={props.value}
        onBlur={props.onBlur}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
}

type TimeControl = Pick<
  DateControl,
  "id" | "name" | "value" | "onChange" | "onBlur" | "error" | "describedBy" | "ariaLabel"
>;

/** The typed time without a label: 9, 9.30, 0930. The value is 'HH:mm', '' or, while it isn't a time, what was typed. */
export function TimeInput({ id, name, value, onChange, onBlur, error, ariaLabel, ...rest }: TimeControl) {
  const format = useFormat();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>();
  const known = value ? parseTypedTime(value) : undefined;
  const shown =
    typed && typed.value === (value ?? "") ? typed.text : known ? format.time(known) : (value ?? "");
  return (
    <input
      aria-describedby={rest.describedBy}
      aria-invalid={error ? true : undefined}
      aria-label={ariaLabel}
      autoComplete="off"
      className="input short num"
      id={id}
      name={name}
      type="text"
      value={shown}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
      onChange={(event) => {
        const text = event.target.value;
        const next = text.trim() === "" ? "" : (parseTypedTime(text) ?? text);
        setTyped({ text, value: next });
        onChange(next);
      }}
    />
  );
}

/** A time of day. The value is 'HH:mm', or '' when blank. */
export function TimeField(props: FieldProps<string | null | undefined>) {
  const t = useText("ui");
  const { id, label, optional, error } = props;
  const hint = props.hint ?? t("date.timeHint");
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <TimeInput
        describedBy={describedBy(id, hint, error)}
        error={error}
        id={id}
        name={props.name}
        value={props.value}
        onBlur={props.onBlur}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
}

/**
 * A day and a time together. The value is the Finnish wall time 'YYYY-MM-DDTHH:mm' (either side may be
 * missing while it is typed); `instantOf` of web/kit/clock.ts makes an instant of it.
 */
export function DateTimeField(
  props: FieldProps<string | null | undefined> & { readonly min?: string; readonly max?: string },
) {
  const t = useText("ui");
  const { id, label, error } = props;
  const [date = "", time = ""] = (props.value ?? "").split("T");
  const join = (nextDate: string, nextTime: string): void =>
    props.onChange(nextDate === "" && nextTime === "" ? "" : `${nextDate}T${nextTime}`);
  return (
    <FieldGroup error={error} hint={props.hint} id={id} label={label} optional={props.optional}>
      <span className="row">
        <DateInput
          ariaLabel={t("date.day")}
          error={error}
          id={`${id}-day`}
          label={label}
          max={props.max}
          min={props.min}
          name={`${props.name}-day`}
          value={date}
          onBlur={props.onBlur}
          onChange={(next) => join(next, time)}
        />
        <TimeInput
          ariaLabel={t("date.time")}
          error={error}
          id={`${id}-time`}
          name={`${props.name}-time`}
          value={time}
          onBlur={props.onBlur}
          onChange={(next) => join(date, next)}
        />
      </span>
    </FieldGroup>
  );
}
