import { standardisedChange, type Pairs } from "#core/change/effect-size.ts";
import { meanOf, shareOf } from "#core/change/interval.ts";
import type { Quartiles } from "#core/effectiveness/found.ts";
import { leastGroup } from "#core/effectiveness/hidden-cells.ts";

/** A figure as it may be told. Null where it may not, or where there is nothing to tell it of. */
export type Figure = {
  readonly code: string;
  readonly value: number | null;
  /** 95 % interval; of a median the quartiles. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many it is of, and how many of those asked have no value. Both null where fewer than five have none. */
  readonly n: number | null;
  readonly missing: number | null;
  /** Not told because of a small group. */
  readonly isHidden: boolean;
};

export const isSmall = (n: number): boolean => n > 0 && n < leastGroup;

const none = { value: null, low: null, high: null, n: null, missing: null };
const rounded = (value: number): number => Number(value.toFixed(4));

/** How many there are of, of all; not told where the rest of them is a small group. */
function counted(n: number, of: number): { n: number | null; missing: number | null } {
  return isSmall(of - n) ? { n: null, missing: null } : { n, missing: of - n };
}

const empty = (code: string): Figure => ({ code, ...none, n: 0, missing: null, isHidden: false });
const hidden = (code: string): Figure => ({ code, ...none, isHidden: true });

export const countFigure = (code: string, n: number, isTold = true): Figure =>
  isSmall(n) || !isTold ? hidden(code) : { code, ...none, value: n, n, isHidden: false };

/**
 * A share of families with Wilson's interval. Neither those in it nor those outside are told of when they are a small group.
 * @param families how many families stand behind it, where what is counted aren't families
 */
export function shareFigure(
  code: string,
  count: number,
  of: number,
  families?: { of: number; count?: number },
): Figure {
  const [size, part] = families ? [families.of, families.count] : [of, count];
  if (of === 0) return empty(code);
  if (isSmall(size) || (part !== undefined && (isSmall(part) || isSmall(size - part)))) return hidden(code);
  const found = shareOf(count, of);
  if (!found) return empty(code);
  const { share, interval } = found;
  return {
    code,
    value: rounded(share),
    low: rounded(interval.low),
    high: rounded(interval.high),
    n: of,
    missing: 0,
    isHidden: false,
  };
}

/** So many to each. Without an interval: all of them are counted. */
export const ratioFigure = (code: string, count: number, to: number): Figure =>
  to === 0 ? empty(code) : { code, ...none, value: rounded(count / to), n: to, isHidden: false };

type Sums = { readonly n: number; readonly sum: number | null; readonly squares: number | null };

/** @param of all whom it was asked of: those without a value are missing */
export function meanFigure(code: string, { n, sum, squares }: Sums, of = n): Figure {
  if (n === 0) return empty(code);
  if (isSmall(n)) return hidden(code);
  const found = meanOf({ n, sum: sum ?? 0, squares: squares ?? 0 });
  if (!found) return empty(code);
  return {
    code,
    value: rounded(found.mean),
    low: found.interval && rounded(found.interval.low),
    high: found.interval && rounded(found.interval.high),
    ...counted(n, of),
    isHidden: false,
  };
}

/** The mean of what there can't be less than none of: its interval is cut at nought. */
export function amountFigure(code: string, sums: Sums): Figure {
  const figure = meanFigure(code, sums);
  return { ...figure, low: figure.low === null ? null : Math.max(0, figure.low) };
}

export function medianFigure(code: string, { n, quartiles }: Quartiles, of = n): Figure {
  if (n === 0 || quartiles === null) return empty(code);
  if (isSmall(n)) return hidden(code);
  const [low = null, value = null, high = null] = quartiles;
  return { code, value, low, high, ...counted(n, of), isHidden: false };
}

export function effectFigure(code: string, pairs: Pairs, of = pairs.n): Figure {
  if (pairs.n === 0) return empty(code);
  if (isSmall(pairs.n)) return hidden(code);
  const found = standardisedChange(pairs);
  if (!found) return empty(code);
  const { d, interval } = found;
  return {
    code,
    value: rounded(d),
    low: rounded(interval.low),
    high: rounded(interval.high),
    ...counted(pairs.n, of),
    isHidden: false,
  };
}
