import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { FieldError, FieldGroup, describedBy, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";

function toggled<V extends string>(chosen: readonly V[], value: V, on: boolean): V[] {
  return on ? [...chosen, value] : chosen.filter((each) => each !== value);
}

type Many<V extends string> = Omit<FieldProps<V[]>, "value"> & {
  readonly value: readonly V[] | null | undefined;
  readonly options: readonly Option<V>[];
};

/** Any of a few, each on its own line with room for a hint. */
export function CheckboxGroup<V extends string>({ options, value, onChange, ...props }: Many<V>) {
  const chosen = value ?? [];
  return (
    <FieldGroup {...props} error={props.error}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              checked={chosen.includes(option.value)}
              disabled={option.disabled}
              name={props.name}
              type="checkbox"
              value={option.value}
              onBlur={props.onBlur}
              onChange={(event) => onChange(toggled(chosen, option.value, event.target.checked))}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of many short ones: who took part, which methods. */
export function ChipGroup<V extends string>({ options, value, onChange, ...props }: Many<V>) {
  const chosen = value ?? [];
  return (
    <FieldGroup {...props} error={props.error}>
      <div className="chips">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              checked={chosen.includes(option.value)}
              disabled={option.disabled}
              name={props.name}
              type="checkbox"
              value={option.value}
              onBlur={props.onBlur}
              onChange={(event) => onChange(toggled(chosen, option.value, event.target.checked))}
            />
            <Icon name="check" />
            {option.label}
            {option.hint && <span className="soft">({option.hint})</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of a few. `boxed` for choices that carry a hint, `chips` for short ones on one line. */
export function RadioGroup<V extends string>({
  options,
  value,
  onChange,
  look = "lines",
  ...props
}: FieldProps<V | "" | null | undefined> & {
  readonly options: readonly Option<V>[];
  readonly look?: "lines" | "boxed" | "chips";
}) {
  const chips = look === "chips";
  return (
    <FieldGroup {...props} error={props.error}>
      <div className={chips ? "chips" : classes("choices", look === "boxed" && "boxed")}>
        {options.map((option) => (
          <label key={option.value} className={chips ? "chip" : "choice"}>
            <input
              checked={value === option.value}
              disabled={option.disabled}
              name={`${props.id}-${props.name}`}
              type="radio"
              value={option.value}
              onBlur={props.onBlur}
              onChange={() => onChange(option.value)}
            />
            {chips && <Icon name="check" />}
            {chips ? (
              option.label
            ) : (
              <span>
                {option.label}
                {option.hint && <span className="hint">{option.hint}</span>}
              </span>
            )}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One yes or no. */
export function Checkbox({
  id,
  name,
  label,
  hint,
  value,
  onChange,
  onBlur,
  error,
}: Omit<FieldProps<boolean | null | undefined>, "label"> & { readonly label: ReactNode }) {
  return (
    <div className="field" data-label={typeof label === "string" ? label : name}>
      <label className="choice">
        <input
          aria-describedby={describedBy(id, undefined, error)}
          aria-invalid={error ? true : undefined}
          checked={value ?? false}
          id={id}
          name={name}
          type="checkbox"
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint && <span className="hint">{hint}</span>}
        </span>
      </label>
      <FieldError error={error} id={id} />
    </div>
  );
}
