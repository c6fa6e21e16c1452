import { useState, type HTMLInputAutoCompleteAttribute, type InputHTMLAttributes } from "react";
import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";
import { FieldFrame, describedBy, type FieldProps } from "./field.tsx";

type TextFieldProps = FieldProps<string | null | undefined> & {
  readonly type?: "text" | "email" | "tel" | "search" | "password";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  readonly width?: "full" | "narrow" | "short";
  readonly maxLength?: number;
};

/** One line of words. */
export function TextField(props: TextFieldProps) {
  const { id, name, label, hint, optional, value, onChange, onBlur, error } = props;
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <input
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        autoComplete={props.autoComplete ?? "off"}
        className={classes("input", props.width !== "full" && props.width)}
        id={id}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        name={name}
        type={props.type ?? "text"}
        value={value ?? ""}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

/** Words over several lines; grows as they are written. `limit` counts what is left near the end. */
export function TextArea({
  rows = 3,
  limit,
  ...props
}: FieldProps<string | null | undefined> & { readonly rows?: number; readonly limit?: number }) {
  const t = useText("ui");
  const { id, name, label, hint, optional, value, onChange, onBlur, error } = props;
  const left = limit === undefined ? undefined : limit - (value?.length ?? 0);
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <textarea
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        className="input"
        id={id}
        name={name}
        rows={rows}
        value={value ?? ""}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
      {limit !== undefined && left !== undefined && left < Math.max(100, limit * 0.1) && (
        <p className={classes("counter", left < 0 && "over")} role="status">
          {left < 0 ? t("charactersOver", { count: -left }) : t("charactersLeft", { count: left })}
        </p>
      )}
    </FieldFrame>
  );
}

const parse = (typed: string): number | null => {
  const value = Number(typed.trim().replace(",", ".").replace("−", "-"));
  return typed.trim() === "" ? null : value;
};
const write = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? "" : String(value).replace(".", ",");

/** A figure, typed with a comma or a point; null when left blank. */
export function NumberField({
  unit,
  ...props
}: FieldProps<number | null | undefined> & {
  /** Shown after the field: "tuntia viikossa". */
  readonly unit?: string;
}) {
  const { id, name, label, hint, optional, value, onChange, onBlur, error } = props;
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null }>();
  const shown = typed && Object.is(typed.value, value ?? null) ? typed.text : write(value);
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <span className="with-button">
        <input
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
          className="input short num"
          id={id}
          inputMode="decimal"
          name={name}
          type="text"
          value={shown}
          onBlur={onBlur}
          onChange={(event) => {
            const next = parse(event.target.value);
            setTyped({ text: event.target.value, value: next });
            onChange(next);
          }}
        />
        {unit && <span className="soft small">{unit}</span>}
      </span>
    </FieldFrame>
  );
}
