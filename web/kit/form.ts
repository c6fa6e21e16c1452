import { useCallback, useId, useState, useSyncExternalStore } from "react";
import type { z } from "zod";
import type { CallError } from "./call.ts";
import { formStore, isWithin, valueAt, type FormErrors, type FormStore } from "./form-store.ts";
import { problemsIn } from "./form-problems.ts";
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

// oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name as text; what it takes is checked by the schema
type Any = any;

/** What the fields of a form hold: the input of its schema. */
export type ValuesOf<S extends z.ZodType> = z.input<S> & Record<string, Any>;

/** Values as far as they are known at first. */
export type DefaultsOf<T> = T extends readonly (infer U)[]
  ? readonly DefaultsOf<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: DefaultsOf<T[K]> }
    : T;

export type Form<S extends z.ZodType> = {
  /** Binds one field: `<TextField label={t("name")} {...form.field("name")} />`. */
  readonly field: (name: string) => FieldBinding<Any>;
  /** For the `<form>` element; checks by the contract's schema before `onSubmit`. */
  readonly submit: () => void;
  /** What is wrong, for the summary above the form. */
  readonly problems: readonly FormProblem[];
  /** How many times sending was tried: the summary takes the focus each time. */
  readonly tries: number;
  /** Shows what the server found invalid at the fields it names. */
  readonly showIssues: (error: CallError | undefined) => void;
  readonly values: ValuesOf<S>;
  readonly set: (name: string, value: unknown) => void;
  readonly isDirty: boolean;
  readonly isSending: boolean;
  readonly reset: (values?: DefaultsOf<z.input<S>>) => void;
};

export type FormHow<S extends z.ZodType> = {
  /**
   * The contract's own schema of the body: `recordMeeting.body`. As a function it is fetched when the first word is
   * written: a page that many only read carries no rules.
   */
  readonly schema: S | (() => Promise<S>);
  readonly defaults: DefaultsOf<z.input<S>>;
  readonly onSubmit: (values: z.output<S>) => unknown;
};

type Checked = { readonly value: unknown; readonly errors: FormErrors };

/** What the rules say of the values; where they can't be fetched, the server has the word. */
async function checked(schema: FormHow<z.ZodType>["schema"], values: unknown): Promise<Checked> {
  if (typeof schema !== "function") return problemsIn(schema, values);
  const fetched = await schema().catch(() => undefined);
  return fetched ? problemsIn(fetched, values) : { value: values, errors: {} };
}

/** A form whose rules are the contract's and whose messages are in the reader's language. */
export function useForm<S extends z.ZodType>({ schema, defaults, onSubmit }: FormHow<S>): Form<S> {
  const formId = useId();
  const say = useTextByCode("ui");
  const [store] = useState<FormStore<ValuesOf<S>>>(() => formStore(defaults as ValuesOf<S>));
  const { values, errors, tries, isSending } = useSyncExternalStore(store.subscribe, store.get);

  const idOf = (name: string): string => `${formId}-${name}`;
  const messageOf = (error: string): string => {
    const [code = "invalid", rest] = error.split("?");
    const places = Object.fromEntries(new URLSearchParams(rest));
    return say(`errors.${code}`, places) ?? say("errors.invalid") ?? code;
  };
  const errorOf = (name: string): string | undefined => {
    const own = errors[name];
    if (own !== undefined) return messageOf(own);
    return Object.keys(errors).some((each) => isWithin(each, name)) ? messageOf("invalid") : undefined;
  };

  /** A mended field loses its mark at once; the others keep theirs until they are mended or sent again. */
  const changed = async (name: string): Promise<void> => {
    const now = store.get();
    if (now.tries === 0) return;
    const found = (await checked(schema, now.values)).errors;
    const keep = Object.entries(store.get().errors).filter(([each]) => !isWithin(each, name));
    const own = Object.entries(found).filter(([each]) => isWithin(each, name));
    store.change({ errors: Object.fromEntries([...keep, ...own]) });
  };

  const submit = async (): Promise<void> => {
    if (store.get().isSending) return;
    store.change({ isSending: true });
    try {
      const found = await checked(schema, store.get().values);
      store.change({ errors: found.errors });
      if (Object.keys(found.errors).length === 0) await onSubmit(found.value as z.output<S>);
    } finally {
      store.change({ isSending: false, tries: store.get().tries + 1 });
    }
  };

  const showIssues = useCallback(
    (error: CallError | undefined) => {
      if (error?.kind !== "invalid") return;
      const found = error.issues.map(({ path, code }) => [path.replace(/^body\.?/, ""), code]);
      store.change({ errors: { ...store.get().errors, ...Object.fromEntries(found) } });
    },
    [store],
  );

  return {
    field: (name) => ({
      id: idOf(name),
      name,
      value: valueAt(values, name),
      onChange: (value) => {
        if (typeof schema === "function" && !store.isDirty()) schema().catch(() => undefined);
        store.set(name, value);
        void changed(name);
      },
      onBlur: () => undefined,
      error: errorOf(name),
    }),
    submit: () => void submit(),
    problems: Object.entries(errors).map(([name, error]) => ({ id: idOf(name), message: messageOf(error) })),
    tries,
    showIssues,
    values,
    set: (name, value) => {
      store.set(name, value);
      void changed(name);
    },
    isDirty: store.isDirty(),
    isSending,
    reset: (next) => store.reset(next as ValuesOf<S> | undefined),
  };
}
