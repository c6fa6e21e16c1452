import { useCallback, useRef } from "react";
import { keptTyping, useAutosave, type Autosave } from "./autosave.ts";
import { CallFailed } from "./call.ts";

const baseKey = (key: string): string => `rinnalla.typed.base.${key}`;

/** Equal as JSON, whatever the order of the keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, n) => sameJson(one, b[n]))
    );
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  return (
    keys.length === Object.keys(right).filter((key) => right[key] !== undefined).length &&
    keys.every((key) => sameJson(left[key], right[key]))
  );
}

export type VersionedDraft = Autosave & {
  /** The version that the next save names: the last one seen here. */
  readonly version: () => number;
  /** The other's row, when somebody else has changed it meanwhile; undefined while nobody has. */
  readonly conflict: unknown;
  /** Goes on with what is typed here, over the other's: the next save names the other's version. */
  readonly keepMine: (theirVersion: number) => void;
};

/**
 * Autosave of a shared row that carries a version. A save that finds another's later version is not forced: the
 * conflict is told and a person chooses. A save whose reply was lost is recognised by its own words and goes on.
 */
export function useVersionedDraft<T>({
  key,
  value,
  version,
  save,
  currentOf,
  enabled = true,
}: {
  readonly key: string;
  readonly value: T;
  /** The version the server had when the draft was opened. */
  readonly version: number;
  readonly save: (value: T, version: number) => Promise<{ readonly version: number }>;
  /** The typed part and the version of the row that a stale save gets back. */
  readonly currentOf: (row: unknown) => { readonly value: T; readonly version: number };
  readonly enabled?: boolean;
}): VersionedDraft {
  const seen = useRef<number>(undefined);
  // What was typed here before a reload belongs to the version it was typed over, not to the one that is now.
  seen.current ??=
    keptTyping(key) === undefined ? version : Number(sessionStorage.getItem(baseKey(key)) ?? version);
  const remember = (next: number): void => {
    seen.current = next;
    sessionStorage.setItem(baseKey(key), String(next));
  };
  const autosave = useAutosave({
    key,
    value,
    enabled,
    save: async (typed) => {
      sessionStorage.setItem(baseKey(key), String(seen.current));
      try {
        remember((await save(typed, seen.current ?? version)).version);
      } catch (error) {
        if (!(error instanceof CallFailed) || error.why.kind !== "stale") throw error;
        const current = currentOf(error.why.current);
        if (!sameJson(current.value, typed)) throw error;
        remember(current.version);
      }
    },
  });
  const { flush, state } = autosave;
  const keepMine = useCallback(
    (theirVersion: number) => {
      seen.current = theirVersion;
      sessionStorage.setItem(baseKey(key), String(theirVersion));
      void flush();
    },
    [flush, key],
  );
  return {
    ...autosave,
    version: () => seen.current ?? version,
    conflict: state.kind === "failed" && state.why.kind === "stale" ? state.why.current : undefined,
    keepMine,
  };
}
