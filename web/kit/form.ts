import { useCallback, useId } from "react";
import {
  useForm as useHookForm,
  useWatch,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type UseFormReturn,
} from "react-hook-form";
import type { z } from "zod";
import type { CallError } from "./call.ts";
import { problemsOf, resolverOf } from "./form-problems.ts";
import { useTextByCode } from "./text.ts";

/** What `form.field(name)` gives: spread it on any field of web/ui. */
export type FieldBinding<V> = {
  readonly id: string;
  readonly name: string;
  readonly value: V;
  onChange(value: V): void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
};

export type FormProblem = { readonly id: string; readonly message: string };

export type Form<S extends z.ZodType> = {
  /** Binds one field: `<TextField label={t("name")} {...form.field("name")} />`. */
  readonly field: <N extends FieldPath<ValuesOf<S>>>(name: N) => FieldBinding<FieldPathValue<ValuesOf<S>, N>>;
  /** For the `<form>` element; checks by the contract's schema before `onSubmit`. */
  readonly submit: () => void;
  /** What is wrong, for the summary above the form. */
  readonly problems: readonly FormProblem[];
  /** How many times sending was tried: the summary takes the focus each time. */
  readonly tries: number;
  /** Shows what the server found invalid at the fields it names. */
  readonly showIssues: (error: CallError | undefined) => void;
  readonly values: ValuesOf<S>;
  readonly set: <N extends FieldPath<ValuesOf<S>>>(name: N, value: FieldPathValue<ValuesOf<S>, N>) => void;
  readonly isDirty: boolean;
  readonly isSending: boolean;
  readonly reset: (values?: DefaultValues<ValuesOf<S>>) => void;
  /** For useFieldArray and other rare needs. */
  readonly methods: UseFormReturn<ValuesOf<S>>;
};

/** What the fields of a form hold: the input of its schema. */
export type ValuesOf<S extends z.ZodType> = z.input<S> & FieldValues;

export type FormHow<S extends z.ZodType> = {
  /** The contract's own schema of the body: `recordMeeting.body`. */
  readonly schema: S;
  readonly defaults: DefaultValues<ValuesOf<S>>;
  readonly onSubmit: (values: z.output<S>) => unknown;
};

/** A form whose rules are the contract's and whose messages are in the reader's language. */
export function useForm<S extends z.ZodType>({ schema, defaults, onSubmit }: FormHow<S>): Form<S> {
  const formId = useId();
  const say = useTextByCode("ui");
  const methods = useHookForm<ValuesOf<S>, unknown, FieldValues>({
    defaultValues: defaults,
    resolver: resolverOf(schema),
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const { errors, submitCount, isDirty, isSubmitting } = methods.formState;
  // Draws the form again at each change; the values themselves are read whole.
  useWatch({ control: methods.control });
  const values = methods.getValues();

  const idOf = (name: string): string => `${formId}-${name}`;
  const messageOf = (error: { readonly message?: string; readonly type?: unknown }): string => {
    const [code = "invalid", rest] = (error.message ?? "invalid").split("?");
    const places = Object.fromEntries(new URLSearchParams(rest));
    return say(`errors.${code}`, places) ?? say("errors.invalid") ?? code;
  };

  const problems = problemsOf(errors as FieldErrors).map(({ name, error }) => ({
    id: idOf(name),
    message: messageOf(error),
  }));

  const showIssues = useCallback(
    (error: CallError | undefined) => {
      if (error?.kind !== "invalid") return;
      for (const { path, code } of error.issues) {
        const name = path.replace(/^body\.?/, "") as FieldPath<ValuesOf<S>>;
        methods.setError(name, { type: "server", message: code });
      }
    },
    [methods],
  );

  return {
    field: (name) => {
      const found = methods.getFieldState(name, methods.formState).error;
      return {
        id: idOf(name),
        name,
        value: methods.getValues(name),
        onChange: (value) =>
          methods.setValue(name, value, { shouldDirty: true, shouldValidate: submitCount > 0 }),
        onBlur: () => undefined,
        error: found ? messageOf(found) : undefined,
      };
    },
    submit: () => void methods.handleSubmit((checked) => onSubmit(checked as z.output<S>))(),
    problems,
    tries: submitCount,
    showIssues,
    values,
    set: (name, value) => methods.setValue(name, value, { shouldDirty: true }),
    isDirty,
    isSending: isSubmitting,
    reset: (next) => methods.reset(next),
    methods: methods as unknown as UseFormReturn<ValuesOf<S>>,
  };
}
