import { useCallback, useEffect, useRef, useState } from "react";
import { onSignedIn } from "./again.ts";
import { reasonOf, type CallError } from "./call.ts";
import { now } from "./clock.ts";

export type AutosaveState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly why: CallError };

const prefix = "rinnalla.typed.";
const quietMs = 900;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

/** What was typed on this device and not yet acknowledged by the server; undefined when all is saved. */
export function keptTyping<T>(key: string): T | undefined {
  const kept = sessionStorage.getItem(prefix + key);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as T;
  } catch {
    return undefined;
  }
}

/** Forgets everything typed on this device: at sign-out. */
export function forgetTyping(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

export type Autosave = {
  readonly state: AutosaveState;
  /** Sends at once what is not sent yet; true when the server has it all. Before signing, for example. */
  readonly flush: () => Promise<boolean>;
};

export type AutosaveHow<T> = {
  /** One key a draft, for example `meeting.<id>`. */
  readonly key: string;
  /** What is typed now, for example `form.values`. */
  readonly value: T;
  /** Sends the draft; throws CallFailed when it could not. */
  readonly save: (value: T) => Promise<unknown>;
  readonly enabled?: boolean;
};

/**
 * Saves a draft while it is typed. Each change is first kept on the device, then sent after a quiet
 * moment; what is kept is dropped only when the server has acknowledged exactly that. Without a
 * connection, or signed out, it goes on trying and nothing typed is lost.
 */
export function useAutosave<T>({ key, value, save, enabled = true }: AutosaveHow<T>): Autosave {
  const [state, setState] = useState<AutosaveState>({ kind: "idle" });
  const typed = JSON.stringify(value);
  const acknowledged = useRef(typed);
  const latest = useRef({ typed, value, save });
  const sending = useRef<Promise<boolean>>(undefined);
  const timer = useRef<number>(undefined);
  const retryMs = useRef(firstRetryMs);

  useEffect(() => {
    latest.current = { typed, value, save };
  });

  const send = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current);
    sending.current ??= (async () => {
      try {
        while (acknowledged.current !== latest.current.typed) {
          const going = latest.current;
          setState({ kind: "saving" });
          await going.save(going.value);
          acknowledged.current = going.typed;
          if (sessionStorage.getItem(prefix + key) === going.typed) sessionStorage.removeItem(prefix + key);
        }
        retryMs.current = firstRetryMs;
        setState({ kind: "saved", at: now() });
        return true;
      } catch (error) {
        const why = reasonOf(error);
        const passing = why.kind === "offline" || why.kind === "broken" || why.kind === "rate_limited";
        setState(passing || why.kind === "signed_out" ? { kind: "offline" } : { kind: "failed", why });
        if (passing) {
          timer.current = window.setTimeout(() => void send(), retryMs.current);
          retryMs.current = Math.min(retryMs.current * 2, longestRetryMs);
        }
        return false;
      } finally {
        sending.current = undefined;
      }
    })();
    return sending.current;
  }, [key]);

  useEffect(() => {
    if (!enabled || typed === acknowledged.current) return;
    sessionStorage.setItem(prefix + key, typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), quietMs);
  }, [enabled, key, send, typed]);

  // Typing recovered from the device is newer than what the server has: send it.
  useEffect(() => {
    if (enabled && sessionStorage.getItem(prefix + key) === typed) {
      acknowledged.current = "";
      void send();
    }
    // Only when the draft opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, enabled]);

  useEffect(() => {
    const again = (): void => {
      if (enabled && acknowledged.current !== latest.current.typed) void send();
    };
    window.addEventListener("online", again);
    const stop = onSignedIn(again);
    return () => {
      window.removeEventListener("online", again);
      stop();
      window.clearTimeout(timer.current);
      // Leaving the screen: the last words go out now instead of after the quiet moment.
      again();
    };
  }, [enabled, send]);

  return { state, flush: send };
}
