/** Standard normal quantile of .975, as used for every 95 % interval here. */
export const Z95 = 1.959964;

/**
 * Standard normal distribution function, within 1e-15 of a reference. Source: series and continued fraction of the error
 * function (Abramowitz & Stegun 1964, 26.2.11 and 26.2.14).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z < 0) return upperTail(-z);
  return 1 - upperTail(z);
}

/** Probability above z ≥ 0, kept exact far out, where 1 − cdf would be nothing but rounding. */
function upperTail(z: number): number {
  if (z > 38) return 0;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let i = 1; i < 100 && term > 1e-17 * sum; i += 1) {
      term *= (z * z) / (2 * i + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = 0;
  for (let i = 100; i >= 1; i -= 1) fraction = i / (z + fraction);
  return density / (z + fraction);
}

/** Probability of a standard normal at least as far from 0 as z, both sides together: a two-sided p value. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/** z below which a share p (0 < p < 1) of a standard normal lies, by bisection to 1e-12. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a quantile needs a probability between 0 and 1');
  if (p > 0.5) return -normalQuantile(1 - p);
  let low = -38;
  let high = 0;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Quantile of Student's t for `df` degrees of freedom (1, 2, …). Exact for 1 and 2, else the Cornish–Fisher expansion
 * (Abramowitz & Stegun 1964, 26.7.5): within .2 % from 4 degrees on, within 1 % for 3, at p = .975.
 */
export function tQuantile(p: number, df: number): number {
  if (df === 1) return Math.tan(Math.PI * (p - 0.5));
  if (df === 2) return (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
  const z = normalQuantile(p);
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160;
  return z + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4;
}
