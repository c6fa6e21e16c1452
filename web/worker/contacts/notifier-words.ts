import { noticedThings } from "#core/contacts/noticed.ts";
import { notifierKind } from "#core/contacts/notifiers.ts";
import { useSay } from "#web/kit/text.ts";

/** Who notified, by kind, in words. */
export function useNotifierKind(): (code: string | null) => string {
  const say = useSay();
  return (code) => {
    const kind = code === null ? undefined : notifierKind(code);
    return kind ? say(kind.name) : (code ?? "");
  };
}

/** What was noticed, in words, in the order of the list. */
export function useNoticed(): (codes: readonly string[]) => string[] {
  const say = useSay();
  return (codes) => noticedThings.filter(({ code }) => codes.includes(code)).map(({ name }) => say(name));
}
