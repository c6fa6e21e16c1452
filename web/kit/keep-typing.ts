import { useEffect } from "react";

/**
 * Keeps what is typed on this device until it is sent, under the same names as drafts, so that signing out forgets it.
 * Read it back with keptTyping(key) of ./autosave.ts.
 */
export function useKeepTyping(key: string, typed: unknown, enabled: boolean): void {
  const text = JSON.stringify(typed);
  useEffect(() => {
    if (enabled) sessionStorage.setItem(`rinnalla.typed.${key}`, text);
  }, [enabled, key, text]);
}

export const dropTyping = (key: string): void => sessionStorage.removeItem(`rinnalla.typed.${key}`);
