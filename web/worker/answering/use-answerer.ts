import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Text } from "#core/kernel/text.ts";
import { reasonOf, type CallError, type CallHow } from "#web/kit/call.ts";
import { newId } from "#web/kit/new-id.ts";
import type { Answerer, Given } from "./answerer.ts";

/** A quiet moment after which an answer is sent: arrow keys of a radio choose on their way to the one that is meant. */
const settleMs = 1500;
const againMs = 5000;

/** Sends one answer; throws CallFailed when it could not. */
type Send = (
  key: string,
  given: Given,
  how: CallHow,
) => Promise<{ readonly says: readonly Text[]; readonly kept: boolean }>;

type Unsent = { readonly given: Given; readonly commandId: string };

/**
 * Sees to it that whatever was chosen is sent, also when the device is put away, handed back or closed in the middle of a question: a
 * word of distress may be the last one said on it. Answers are kept in memory only; the device belongs to somebody else.
 */
export function useAnswerer(send: Send, end: (share: boolean) => Promise<boolean>): Answerer {
  const unsent = useRef(new Map<string, Unsent>());
  const underWay = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<number>(undefined);
  const [error, setError] = useState<CallError>();
  const [says, setSays] = useState<readonly Text[]>([]);
  const [sent, setSent] = useState(0);

  const sendOne = async (key: string, waiting: Unsent, how: CallHow): Promise<boolean> => {
    try {
      const saved = await send(key, waiting.given, { ...how, commandId: waiting.commandId });
      // What was chosen since is another answer, which still waits.
      if (unsent.current.get(key) === waiting) unsent.current.delete(key);
      setSent((count) => count + 1);
      if (saved.says.length > 0) setSays(saved.says);
      setError(saved.kept ? undefined : { kind: "refused", code: "voice_settled" });
      return saved.kept;
    } catch (thrown) {
      const why = reasonOf(thrown);
      setError(why);
      if (why.kind === "offline" || why.kind === "broken" || why.kind === "rate_limited") wait(againMs);
      // What the server won't take now it never will: it keeps nobody on the sheet.
      else if (unsent.current.get(key) === waiting) unsent.current.delete(key);
      return false;
    }
  };
  const sendAll = async (): Promise<boolean> => {
    for (const [key, waiting] of Array.from(unsent.current))
      if (!(await sendOne(key, waiting, {}))) return false;
    return true;
  };
  const settle = (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    // One after another, in the order they were chosen.
    underWay.current = underWay.current.then(sendAll);
    return underWay.current;
  };
  const wait = (ms: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void settle(), ms);
  };

  const settleAgain = useEffectEvent(() => (unsent.current.size > 0 ? settle() : true));
  // A page that is left has no time to wait for answers: all goes out at once, to arrive after it.
  const leave = useEffectEvent((): void => {
    window.clearTimeout(timer.current);
    for (const [key, waiting] of Array.from(unsent.current)) void sendOne(key, waiting, { keepalive: true });
  });
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === "hidden") leave();
    };
    const again = (): void => void settleAgain();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", again);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", again);
      leave();
    };
  }, []);
  return {
    change: (key, given) => {
      unsent.current.set(key, { given, commandId: newId() });
      wait(settleMs);
    },
    settle,
    finish: async (share) => (await settle()) && (await end(share)),
    error,
    sent,
    says,
    heard: () => setSays([]),
  };
}
