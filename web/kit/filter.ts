import { useNavigate, useSearch } from "@tanstack/react-router";
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

/**
 * A list's filter, kept in the address so that it survives a reload, a back button and a shared link.
 * `const [filter, setFilter] = useFilter({ q: "", state: "open" })`; a value at its default is left out.
 */
export function useFilter<F extends Readonly<Record<string, string>>>(
  defaults: F,
): readonly [{ readonly [K in keyof F]: string }, (change: Partial<Record<keyof F, string>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const shape = JSON.stringify(defaults);
  const filter = useMemo(() => {
    const known = JSON.parse(shape) as Record<string, string>;
    return Object.fromEntries(
      Object.entries(known).map(([key, usual]) => [
        key,
        typeof search[key] === "string" ? search[key] : usual,
      ]),
    ) as { readonly [K in keyof F]: string };
  }, [search, shape]);
  const change = useCallback(
    (next: Partial<Record<keyof F, string>>) => {
      const usual = JSON.parse(shape) as Record<string, string>;
      void navigate({
        to: ".",
        replace: true,
        resetScroll: false,
        search: (former: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...former, ...next }).filter(
              ([key, value]) => value !== undefined && value !== (usual[key] ?? ""),
            ),
          ),
      } as unknown as Parameters<typeof navigate>[0]);
    },
    [navigate, shape],
  );
  return [filter, change];
}
