import type { ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Icon } from "./icon.tsx";

/** What every field takes; `form.field(name)` of web/kit/form.ts gives all of it but the label. */
export type FieldProps<V> = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Says beside the label that it may be left out. */
  readonly optional?: boolean;
  readonly id: string;
  readonly name: string;
  readonly value: V;
  // A method on purpose: a field that takes less than the form holds (never null, say) still fits.
  onChange(value: V): void;
  readonly onBlur?: () => void;
  readonly error?: string;
};

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** The ids that describe a control, for its aria-describedby. */
export const describedBy = (id: string, hint: ReactNode, error: string | undefined): string | undefined =>
  [hint ? hintId(id) : "", error ? errorId(id) : ""].filter(Boolean).join(" ") || undefined;

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="error" id={errorId(id)}>
      <Icon name="danger" />
      {error}
    </p>
  );
}

type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly error: string | undefined;
  readonly children: ReactNode;
};

function Label({ label, optional }: { readonly label: string; readonly optional?: boolean }) {
  const t = useText("ui");
  return (
    <>
      {label}
      {optional && <span className="optional"> ({t("optional")})</span>}
    </>
  );
}

/** A control with its label, hint and error. */
export function FieldFrame({ id, label, hint, optional, error, children }: FrameProps) {
  return (
    <div className="field" data-label={label}>
      <label htmlFor={id}>
        <Label label={label} optional={optional} />
      </label>
      {hint && (
        <p className="hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {children}
      <FieldError error={error} id={id} />
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ id, label, hint, optional, error, children }: FrameProps) {
  return (
    <fieldset
      aria-describedby={describedBy(id, hint, error)}
      className="field"
      data-label={label}
      id={id}
      tabIndex={-1}
    >
      <legend>
        <Label label={label} optional={optional} />
      </legend>
      {hint && (
        <p className="hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {children}
      <FieldError error={error} id={id} />
    </fieldset>
  );
}
