import { wilson } from './figure.ts';
import { tQuantile } from './normal.ts';

/** How a figure differs from before, in its own unit, with 95 % confidence. */
export interface Change {
  /** After minus before; null when either has no cases. */
  readonly difference: number | null;
  readonly low: number;
  readonly high: number;
  /** `unclear` while the interval holds 0: then say "no clear change", not the number alone. */
  readonly direction: 'up' | 'down' | 'unclear';
}

/** Change of a share (−1..1). Interval: Newcombe's hybrid of two Wilson intervals (Newcombe 1998, method 10). */
export function changeOfShare(before: { yes: number; n: number }, after: { yes: number; n: number }): Change {
  if (before.n === 0 || after.n === 0) return { difference: null, low: -1, high: 1, direction: 'unclear' };
  const [p1, p2] = [before.yes / before.n, after.yes / after.n];
  const one = wilson(before.yes, before.n);
  const two = wilson(after.yes, after.n);
  const down = Math.hypot(p2 - two.low, one.high - p1);
  const up = Math.hypot(two.high - p2, p1 - one.low);
  return changed(p2 - p1, p2 - p1 - down, p2 - p1 + up);
}

/** Mean, sample standard deviation and number of cases of one period. */
export interface Sample {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

/** Change of a mean, in its unit. Interval: Welch 1947, unequal variances. Without bounds below two cases on either side. */
export function changeOfMean(before: Sample, after: Sample): Change {
  const difference = before.n === 0 || after.n === 0 ? null : after.mean - before.mean;
  if (difference === null || before.n < 2 || after.n < 2) {
    return { difference, low: -Infinity, high: Infinity, direction: 'unclear' };
  }
  const [v1, v2] = [before.sd ** 2 / before.n, after.sd ** 2 / after.n];
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (before.n - 1) + v2 ** 2 / (after.n - 1));
  const half = v1 + v2 === 0 ? 0 : tOf(df) * Math.sqrt(v1 + v2);
  return changed(difference, difference - half, difference + half);
}

/** Between whole degrees below 3 the lower one is taken, which makes the interval wider, not narrower. */
function tOf(df: number): number {
  return tQuantile(0.975, df < 3 ? Math.max(1, Math.floor(df)) : df);
}

function changed(difference: number, low: number, high: number): Change {
  return { difference, low, high, direction: low > 0 ? 'up' : high < 0 ? 'down' : 'unclear' };
}

const WEEK_MS = 7 * 86_400_000;

/**
 * The span before to compare a span with (epoch milliseconds): shifted back by whole weeks, so that both hold the same
 * weekdays and the week's rhythm drops out. It cannot take out the season of a year; `years` 1 compares with 52 weeks ago.
 */
export function comparableSpan(from: number, to: number, years = 0): { from: number; to: number } {
  const back = years > 0 ? years * 52 * WEEK_MS : Math.max(1, Math.ceil((to - from) / WEEK_MS)) * WEEK_MS;
  return { from: from - back, to: to - back };
}
