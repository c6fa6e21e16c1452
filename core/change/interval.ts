import { studentT } from "#core/change/student-t.ts";

/** Two ends between which the true value lies in 95 of a hundred such studies. */
export type Interval = { readonly low: number; readonly high: number };

/** 0.975 quantile of the normal distribution. */
export const normal95 = 1.959963984540054;

/** What is kept of many values: enough for their mean and its interval, and for nobody's own. */
export type Sums = { readonly n: number; readonly sum: number; readonly squares: number };

export type Mean = {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly interval: Interval | null;
};

/** Mean with its standard deviation and 95 % interval by Student's t; with fewer than two values there is neither. Undefined of none. */
export function meanOf({ n, sum, squares }: Sums): Mean | undefined {
  if (n <= 0) return undefined;
  const mean = sum / n;
  if (n < 2) return { n, mean, sd: null, interval: null };
  // Rounding may leave a hair below nothing.
  const sd = Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)));
  const half = (studentT(n - 1) * sd) / Math.sqrt(n);
  return { n, mean, sd, interval: { low: mean - half, high: mean + half } };
}

/**
 * Share with its 95 % interval, Wilson's score method without continuity correction: holds also where there are few, none or all.
 * Undefined of none. Source: Wilson 1927, Journal of the American Statistical Association 22:209-212; Newcombe 1998, Statistics in
 * Medicine 17:857-872, method 3.
 */
export function shareOf(
  count: number,
  n: number,
): { n: number; count: number; share: number; interval: Interval } | undefined {
  if (n <= 0) return undefined;
  if (count < 0 || count > n) throw new RangeError(`${count} of ${n}`);
  const share = count / n;
  const z2 = normal95 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (normal95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    n,
    count,
    share,
    interval: {
      low: count === 0 ? 0 : Math.max(0, middle - half),
      high: count === n ? 1 : Math.min(1, middle + half),
    },
  };
}
