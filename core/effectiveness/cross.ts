import type { Found } from "#core/effectiveness/found.ts";
import { hiddenKey, whole } from "#core/effectiveness/hidden-cells.ts";

/** Services ended by service and unit, null where it isn't told. Empty ones aren't named: that they are empty everybody knows. */
export type Cross = {
  readonly rows: readonly { readonly service: string; readonly unit: string; readonly n: number | null }[];
  readonly isWhole: boolean;
};

/**
 * Services by units within what is chosen otherwise. What is hidden has been decided for the whole cube of service, unit and ground:
 * this is one face of it, and tells nothing that its totals don't.
 * @param own what is chosen: service, unit, ground, each a code or all of them
 */
export function crossOf(own: readonly string[], found: Found, hidden: ReadonlySet<string>): Cross {
  const counts = new Map<string, { service: string; unit: string; n: number }>();
  for (const [service, unit, ground, , ended] of found.cube) {
    if (ended === 0) continue;
    if (![service, unit, ground].every((place, n) => own[n] === whole || own[n] === place)) continue;
    const cell = counts.get(hiddenKey([service, unit]));
    if (cell) cell.n += ended;
    else counts.set(hiddenKey([service, unit]), { service, unit, n: ended });
  }
  const rows = [...counts.values()].map(({ service, unit, n }) => ({
    service,
    unit,
    n: hidden.has(hiddenKey([service, unit, own[2] ?? whole])) ? null : n,
  }));
  return { rows, isWhole: rows.every(({ n }) => n !== null) };
}
