import { reasonOf, type CallError } from "./call.ts";

export type AutosaveState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  /** Kept on the device; it goes on trying. */
  | { readonly kind: "offline" }
  /** The server does not take it as it is; kept on the device. */
  | { readonly kind: "failed"; readonly why: CallError };

/** Where typing is kept on the device until the server has it: sessionStorage, or a Map in a test. */
export type Keep = {
  readonly get: () => string | null;
  readonly set: (typed: string) => void;
  readonly drop: () => void;
};

export type DraftSaverHow = {
  readonly keep: Keep;
  /** What the server has when the draft opens, as text. */
  readonly opened: string;
  /** Sends what is typed; throws CallFailed when it could not. */
  readonly save: (typed: string) => Promise<unknown>;
  readonly onState: (state: AutosaveState) => void;
  readonly now: () => string;
};

export type DraftSaver = {
  /** What is typed now: kept at once, sent after a quiet moment. */
  readonly type: (typed: string) => void;
  /** Sends at once what is not sent; true when the server has it all. */
  readonly flush: () => Promise<boolean>;
  /** The draft is over (signed, thrown away): nothing more is sent, and nothing stays on the device. */
  readonly forget: () => void;
  /** The screen is left: what is not sent is sent now, and nothing after that. */
  readonly leave: () => void;
};

const quietMs = 900;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

/**
 * Saves a draft while it is typed. What is kept on the device is dropped only when the server has
 * acknowledged exactly that. One save is under way at a time, and the newest typing always wins.
 */
export function draftSaver({ keep, opened, save, onState, now }: DraftSaverHow): DraftSaver {
  let acknowledged: string | undefined = opened;
  let latest = opened;
  let going: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  /** Left: nothing is tried later. Over: nothing is sent at all. */
  const life = { left: false, over: false };

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const sendAll = async (): Promise<boolean> => {
    try {
      while (acknowledged !== latest && !life.over) {
        const sent = latest;
        onState({ kind: "saving" });
        await save(sent);
        acknowledged = sent;
        if (keep.get() === sent) keep.drop();
      }
      retryMs = firstRetryMs;
      if (!life.over) onState({ kind: "saved", at: now() });
      return true;
    } catch (error) {
      const why = reasonOf(error);
      const passes = why.kind === "offline" || why.kind === "broken" || why.kind === "rate_limited";
      // Signed out: whoever listens asks to sign in, and flush is called after that.
      onState(passes || why.kind === "signed_out" ? { kind: "offline" } : { kind: "failed", why });
      if (passes && !life.left && !life.over) {
        later(retryMs);
        retryMs = Math.min(retryMs * 2, longestRetryMs);
      }
      return false;
    } finally {
      going = undefined;
    }
  };

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (going === undefined && acknowledged === latest) return Promise.resolve(true);
    going ??= sendAll();
    return going;
  }

  // Typing that was kept and never acknowledged is newer than what the server has.
  if (keep.get() === opened) {
    acknowledged = undefined;
    later(0);
  }

  return {
    type(typed) {
      if (typed === latest || life.over || life.left) return;
      latest = typed;
      if (typed === acknowledged && going === undefined) {
        clearTimeout(timer);
        keep.drop();
        return;
      }
      keep.set(typed);
      later(quietMs);
    },
    flush,
    forget() {
      life.over = true;
      clearTimeout(timer);
      keep.drop();
    },
    leave() {
      life.left = true;
      clearTimeout(timer);
      if (!life.over) void flush();
    },
  };
}
