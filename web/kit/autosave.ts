import { useEffect, useRef, useState } from "react";
import { onSignedIn } from "./again.ts";
import { now } from "./clock.ts";
import { draftSaver, type AutosaveState, type DraftSaver, type Keep } from "./draft-saver.ts";

export type { AutosaveState };

const prefix = "rinnalla.typed.";

const keepOf = (key: string): Keep => ({
  get: () => sessionStorage.getItem(prefix + key),
  set: (typed) => sessionStorage.setItem(prefix + key, typed),
  drop: () => sessionStorage.removeItem(prefix + key),
});

/** What was typed on this device and not yet acknowledged by the server; undefined when all is saved. */
export function keptTyping<T>(key: string): T | undefined {
  const kept = keepOf(key).get();
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
  /** The draft is over (thrown away): nothing more is sent, and nothing stays on the device. */
  readonly forget: () => void;
};

export type AutosaveHow<T> = {
  /** One key a draft, for example `entry.<id>`; another key is another draft. */
  readonly key: string;
  /** What is typed now, for example `form.values`. Plain data: it is kept as JSON. */
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
  const current = useRef({ save, typed });
  const saver = useRef<DraftSaver>(undefined);

  useEffect(() => {
    current.current = { save, typed };
  });

  useEffect(() => {
    if (!enabled) return undefined;
    const own = draftSaver({
      keep: keepOf(key),
      opened: current.current.typed,
      save: (text) => current.current.save(JSON.parse(text) as T),
      onState: setState,
      now,
    });
    saver.current = own;
    const again = (): void => void own.flush();
    const hidden = (): void => {
      if (document.visibilityState === "hidden") again();
    };
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", hidden);
    const stop = onSignedIn(again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", hidden);
      stop();
      own.leave();
    };
  }, [enabled, key]);

  useEffect(() => {
    saver.current?.type(typed);
  }, [typed]);

  const [handles] = useState(() => ({
    flush: () => saver.current?.flush() ?? Promise.resolve(true),
    forget: () => saver.current?.forget(),
  }));
  return { state, ...handles };
}
