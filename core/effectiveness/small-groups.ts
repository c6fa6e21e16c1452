import { hiddenCells, hiddenKey, leastGroup } from "#core/effectiveness/hidden-cells.ts";

export { leastGroup };

export type Group = { readonly value: string; readonly count: number };

/**
 * Which groups of a table of one dimension may be shown, whose total is shown too. Small ones aren't, nor what would give them away by
 * subtraction. Undefined when no such choice exists: then the table isn't shown at all.
 */
export function shownGroups(groups: readonly Group[]): ReadonlySet<string> | undefined {
  const counted = groups.filter(({ count }) => count > 0);
  const hidden = hiddenCells(
    counted.map(({ value, count }) => ({ at: [value], count })),
    { keepsTotals: true },
  );
  return (
    hidden && new Set(counted.map(({ value }) => value).filter((value) => !hidden.has(hiddenKey([value]))))
  );
}
