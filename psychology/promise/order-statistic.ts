/** Probability that at most `successes` of `trials` independent tries succeed, each with probability `p` (0 < p < 1). */
export function binomialCdf(successes: number, trials: number, p: number): number {
  let logTerm = trials * Math.log1p(-p);
  const logOdds = Math.log(p) - Math.log1p(-p);
  let sum = 0;
  for (let i = 0; i <= Math.min(successes, trials); i += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((trials - i) / (i + 1)) + logOdds;
  }
  return Math.min(1, sum);
}

/**
 * Which of `n` sorted waits (1 = shortest) lies above the p-quantile with probability `confidence`, whatever the
 * distribution: the smallest k with BinomCDF(k − 1; n, p) ≥ confidence. Null when even the longest is not sure enough.
 * Source: distribution-free tolerance bound by order statistics (David & Nagaraja, Order Statistics, ch. 7).
 */
export function boundingRank(n: number, p: number, confidence: number): number | null {
  let low = 1;
  let high = n;
  if (n < 1 || binomialCdf(n - 1, n, p) < confidence) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle - 1, n, p) >= confidence) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The value at a 1-based rank of the values sorted upwards. Throws RangeError outside 1..n. */
export function valueAtRank(values: readonly number[], rank: number): number {
  const value = [...values].sort((a, b) => a - b)[rank - 1];
  if (value === undefined) throw new RangeError(`no rank ${rank} among ${values.length} values`);
  return value;
}

/** The smallest value that at least a share `p` of the values does not exceed. */
export function quantile(values: readonly number[], p: number): number {
  return valueAtRank(values, Math.max(1, Math.ceil(p * values.length)));
}
