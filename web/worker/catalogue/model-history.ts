import { useCallback, useState } from "react";

export type Model = { readonly [key: string]: unknown };
type History = {
  readonly past: readonly Model[];
  readonly now: Model;
  readonly future: readonly Model[];
  readonly at: string;
};

/** So many steps can be undone. */
const depth = 200;

export type ModelHistory = {
  readonly model: Model;
  /** A change of one place; typing on in the same place is one step. */
  readonly change: (next: (model: Model) => Model, place: string) => void;
  /** Another's draft in place of all that was typed here. */
  readonly replace: (model: Model) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
};

/** The model as it is typed, with its former states. */
export function useModelHistory(first: () => Model): ModelHistory {
  const [history, setHistory] = useState<History>(() => ({ past: [], now: first(), future: [], at: "" }));
  const change = useCallback<ModelHistory["change"]>(
    (next, place) =>
      setHistory((former) => {
        const now = next(former.now);
        if (now === former.now) return former;
        const goesOn = former.at === place && former.past.length > 0;
        const past = goesOn ? former.past : [...former.past, former.now].slice(-depth);
        return { past, now, future: [], at: place };
      }),
    [],
  );
  const replace = useCallback((model: Model) => setHistory({ past: [], now: model, future: [], at: "" }), []);
  const undo = useCallback(
    () =>
      setHistory(({ past, now, future }) => {
        const last = past.at(-1);
        return last
          ? { past: past.slice(0, -1), now: last, future: [now, ...future], at: "" }
          : { past, now, future, at: "" };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setHistory(({ past, now, future }) => {
        const [next, ...rest] = future;
        return next
          ? { past: [...past, now], now: next, future: rest, at: "" }
          : { past, now, future, at: "" };
      }),
    [],
  );
  return {
    model: history.now,
    change,
    replace,
    undo: history.past.length > 0 ? undo : undefined,
    redo: history.future.length > 0 ? redo : undefined,
  };
}
