/** A group smaller than this is not told: it could be somebody who is known. Practice of statistics on social services. */
export const leastGroup = 5;

export type Group = { readonly value: string; readonly count: number };

/**
 * Which groups of a table may be shown, whose total is shown too. Small ones aren't, nor what would give them away by subtraction:
 * the groups left out are never one, never together a small group, and never so many that each has to be the least or the greatest
 * that a small group can be. Undefined when no such choice exists: then the table isn't shown at all.
 */
export function shownGroups(groups: readonly Group[]): ReadonlySet<string> | undefined {
  const ordered = groups.filter(({ count }) => count > 0).toSorted((one, other) => one.count - other.count);
  let hidden = ordered.filter(({ count }) => count < leastGroup).length;
  if (hidden === 0) return new Set(ordered.map(({ value }) => value));
  for (; hidden <= ordered.length; hidden += 1) {
    const together = ordered.slice(0, hidden).reduce((sum, { count }) => sum + count, 0);
    const isTold =
      hidden === 1 ||
      together < leastGroup ||
      together === hidden ||
      // All small, and each the greatest that a small one can be.
      ((ordered[hidden - 1]?.count ?? 0) < leastGroup && together === hidden * (leastGroup - 1));
    if (!isTold) return new Set(ordered.slice(hidden).map(({ value }) => value));
  }
  return undefined;
}
