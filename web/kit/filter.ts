import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** The address's search part as plain text values: no quotes, no JSON, so that a person can read it. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));
export function stringifySearch(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  return search.size > 0 ? `?${search}` : "";
}

type Values = Readonly<Record<string, string>>;
/** What a history entry keeps beside its address. */
type Kept = { readonly words?: Values };

/** Parts a change of the filter: what goes to the address, and the words that stay out of it. */
export function partChange(
  former: { readonly search: Readonly<Record<string, unknown>>; readonly words: Values },
  next: Readonly<Record<string, string | undefined>>,
  usual: Values,
  hidden: readonly string[],
): { search: Record<string, unknown>; words: Record<string, string> } {
  const given = (values: Readonly<Record<string, unknown>>, isHidden: boolean) =>
    Object.entries(values).filter(
      ([key, value]) =>
        hidden.includes(key) === isHidden && value !== undefined && value !== (usual[key] ?? ""),
    );
  return {
    search: Object.fromEntries(given({ ...former.search, ...next }, false)),
    words: Object.fromEntries(given({ ...former.words, ...next }, true)) as Record<string, string>,
  };
}

/**
 * A list's filter, kept in the address so that it survives a reload, a back button and a shared link.
 * `const [filter, setFilter] = useFilter({ q: "", state: "open" })`; a value at its default is left out.
 * @param hidden what a person's name may be typed into: kept with the history entry and not in the address, which would leave
 *   it in the browser's history, in logs and on a shared screen
 */
export function useFilter<F extends Values>(
  defaults: F,
  hidden: readonly (keyof F & string)[] = [],
): readonly [{ readonly [K in keyof F]: string }, (change: Partial<Record<keyof F, string>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const words = useLocation({ select: ({ state }) => (state as Kept).words });
  const navigate = useNavigate();
  const shape = JSON.stringify([defaults, hidden]);
  const filter = useMemo(() => {
    const [known, apart] = JSON.parse(shape) as [Record<string, string>, string[]];
    return Object.fromEntries(
      Object.entries(known).map(([key, usual]) => {
        const value = apart.includes(key) ? words?.[key] : search[key];
        return [key, typeof value === "string" ? value : usual];
      }),
    ) as { readonly [K in keyof F]: string };
  }, [search, shape, words]);
  const change = useCallback(
    (next: Partial<Record<keyof F, string>>) => {
      const [usual, apart] = JSON.parse(shape) as [Record<string, string>, string[]];
      void navigate({
        to: ".",
        replace: true,
        resetScroll: false,
        search: (former: Record<string, unknown>) =>
          partChange({ search: former, words: {} }, next, usual, apart).search,
        state: (former: Kept) => ({
          ...former,
          words: partChange({ search: {}, words: former.words ?? {} }, next, usual, apart).words,
        }),
      } as unknown as Parameters<typeof navigate>[0]);
    },
    [navigate, shape],
  );
  return [filter, change];
}
