// Continued fraction for the incomplete beta function (Abramowitz & Stegun 26.5.8), by Lentz's method.
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 300; m += 1) {
    for (const part of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / kept(1 + part * d);
      c = kept(1 + part / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return fraction;
}

const stirling = [
  76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 1.208650973866179e-3,
  -5.395239384953e-6,
];

/** Logarithm of the gamma function (Lanczos). */
function logGamma(x: number): number {
  const shifted = x + 5.5;
  const series = stirling.reduce((sum, part, n) => sum + part / (x + n + 1), 1.000000000190015);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

/** Both tails of Student's distribution beyond ±t. */
function bothTails(t: number, df: number): number {
  const [a, b] = [df / 2, 0.5];
  const x = df / (df + t * t);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/**
 * The value of Student's t that leaves `outside` of the distribution in its two tails together: 2.262 for 5 % and nine degrees of
 * freedom. By halving: right to seven decimals.
 * @throws RangeError for degrees of freedom under one or a share that is none
 */
export function studentT(df: number, outside = 0.05): number {
  if (!(df >= 1) || !(outside > 0 && outside < 1)) throw new RangeError(`no such t: ${df}, ${outside}`);
  let [low, high] = [0, 1];
  while (bothTails(high, df) > outside) high *= 2;
  while (high - low > 1e-8) {
    const middle = (low + high) / 2;
    if (bothTails(middle, df) > outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
