// What a form holds while it is filled in: values, what is wrong by field name, how often sending was tried.
// Apart from React, so that two changes in one event both hold.

/** Codes by field name: `{ "sender.phone": "phone_or_email" }`. */
export type FormErrors = Readonly<Record<string, string>>;

export type FormState<V> = {
  readonly values: V;
  readonly errors: FormErrors;
  readonly tries: number;
  readonly isSending: boolean;
};

const keysOf = (name: string): string[] => name.split(".");

/** What stands at `children.0.givenName`. */
export const valueAt = (values: unknown, name: string): unknown =>
  keysOf(name).reduce<unknown>(
    (held, key) => (held as Record<string, unknown> | null | undefined)?.[key],
    values,
  );

/** A copy with another value at the place; what isn't on the way there is the same object as before. */
export function withValue<V>(values: V, name: string, value: unknown): V {
  const put = (held: unknown, [key = "", ...rest]: string[]): unknown => {
    const next = rest.length === 0 ? value : put((held as Record<string, unknown> | null)?.[key], rest);
    if (Array.isArray(held)) return held.with(Number(key), next);
    const isList = held === undefined && /^\d+$/.test(key);
    return isList ? [next] : { ...(held as object | null), [key]: next };
  };
  return put(values, keysOf(name)) as V;
}

/** True for the field itself and for what stands inside it. */
export const isWithin = (name: string, field: string): boolean =>
  name === field || name.startsWith(`${field}.`);

export function formStore<V>(defaults: V) {
  let begun = defaults;
  let state: FormState<V> = { values: defaults, errors: {}, tries: 0, isSending: false };
  const listeners = new Set<() => void>();
  const change = (next: Partial<FormState<V>>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    get: (): FormState<V> => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    set: (name: string, value: unknown): void => change({ values: withValue(state.values, name, value) }),
    /** Begins anew, with these values where they are given. */
    reset: (values: V = begun): void => {
      begun = values;
      change({ values, errors: {}, tries: 0 });
    },
    isDirty: (): boolean => JSON.stringify(state.values) !== JSON.stringify(begun),
  };
}
export type FormStore<V> = ReturnType<typeof formStore<V>>;
