import { normal95, type Interval } from "#core/change/interval.ts";

export type EffectSize = { readonly n: number; readonly d: number; readonly interval: Interval };

/** Small-sample correction J of Hedges: 1 − 3 / (4·df − 1). Hedges & Olkin 1985, Statistical Methods for Meta-Analysis, ch. 5. */
export const smallSample = (df: number): number => 1 - 3 / (4 * df - 1);

/** Pairs of before and after as sums, so that nobody's own values are needed. */
export type Pairs = {
  readonly n: number;
  readonly before: { readonly sum: number; readonly squares: number };
  readonly after: { readonly sum: number; readonly squares: number };
  readonly products: number;
};

/**
 * Standardised mean change in raw-score metric: d = J · (M2 − M1) / s1, J = 1 − 3 / (4(n − 1) − 1), variance 2(1 − r)/n + d²/2n with the
 * correlation r of the pairs, interval by the normal distribution. Undefined of fewer than three pairs, or where the first scores
 * have no spread. Source: Becker 1988, British Journal of Mathematical and Statistical Psychology 41:257-278; Hedges & Olkin 1985.
 */
export function standardisedChange({ n, before, after, products }: Pairs): EffectSize | undefined {
  if (n < 3) return undefined;
  const [m1, m2] = [before.sum / n, after.sum / n];
  const [ss1, ss2] = [before.squares - n * m1 * m1, after.squares - n * m2 * m2];
  if (!(ss1 > 1e-9)) return undefined;
  const r = ss2 > 1e-9 ? Math.max(-1, Math.min(1, (products - n * m1 * m2) / Math.sqrt(ss1 * ss2))) : 0;
  return changeOf({ n, mean: m2 - m1, sdBefore: Math.sqrt(ss1 / (n - 1)), r });
}

/** The same from what a study prints: the mean change, the spread before and the correlation. */
export function changeOf({
  n,
  mean,
  sdBefore,
  r,
}: {
  n: number;
  mean: number;
  sdBefore: number;
  r: number;
}): EffectSize {
  const d = (smallSample(n - 1) * mean) / sdBefore;
  const half = normal95 * Math.sqrt((2 * (1 - r)) / n + (d * d) / (2 * n));
  return { n, d, interval: { low: d - half, high: d + half } };
}
