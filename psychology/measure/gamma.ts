const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0; relative error below 1e-13. Source: Lanczos 1964, coefficients for g = 7, n = 9 (Godfrey 2001). */
export function lnGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('lnGamma needs a number above 0');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const at = x - 1;
  const t = at + 7.5;
  const sum = LANCZOS.reduce<number>((total, c, i) => (i === 0 ? c : total + c / (at + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b) for a, b > 0. */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/**
 * Probability of a χ² value at least this large with `df` degrees of freedom: the upper incomplete gamma function, by
 * series below and Lentz's continued fraction above the middle (Press et al., Numerical Recipes, 6.2).
 */
export function chiSquareP(chiSquare: number, df: number): number {
  const a = df / 2;
  const x = chiSquare / 2;
  if (!(a > 0 && x >= 0)) throw new RangeError('χ² needs a value from 0 and degrees of freedom');
  if (x === 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > 1e-17 * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let whole = d;
  for (let i = 1; i < 10_000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    whole *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return whole;
}
