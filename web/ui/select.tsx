import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { FieldFrame, describedBy, type FieldProps } from "./field.tsx";

export type Option<V extends string = string> = {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

/** One of more than about six; for fewer use RadioGroup. An empty choice is there until one is made. */
export function Select<V extends string>({
  options,
  emptyLabel,
  width = "full",
  ...props
}: FieldProps<V | "" | null | undefined> & {
  readonly options: readonly Option<V>[];
  /** Words for no choice; "Valitse" when left out, no such line when null. */
  readonly emptyLabel?: string | null;
  readonly width?: "full" | "narrow";
}) {
  const t = useText("ui");
  const { id, name, label, hint, optional, value, onChange, onBlur, error } = props;
  return (
    <FieldFrame error={error} hint={hint} id={id} label={label} optional={optional}>
      <span className="with-arrow">
        <select
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          className={classes("input", width === "narrow" && "narrow")}
          id={id}
          name={name}
          value={value ?? ""}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {emptyLabel !== null && <option value="">{emptyLabel ?? t("choose")}</option>}
          {options.map((option) => (
            <option key={option.value} disabled={option.disabled} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}
