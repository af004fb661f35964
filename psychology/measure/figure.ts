import { Z95 } from './normal.ts';

/** A figure with its doubt. `low` and `high` bound the true value with 95 % confidence. */
export interface Figure {
  /** In the unit of the figure; null when nothing was counted. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** How many answers or cases it rests on. */
  readonly n: number;
  /** Do not rank, do not compare: show the words of `doubt` beside it. */
  readonly tooSmall: boolean;
  readonly doubt: string | null;
}

/** An interval wider than a tenth of the scale to either side says too little. A design choice. */
export const WIDEST = 0.1;

/** A share of cases, 0..1, with its Wilson interval: the one to use for every rate in the product. */
export function share(yes: number, n: number): Figure {
  const { low, high } = wilson(yes, n);
  return figure(n === 0 ? null : yes / n, low, high, n, 1);
}

/**
 * Wilson score interval of a share (Wilson 1927): holds its 95 % also for few cases and near 0 and 1. All of 0..1 when
 * n is 0. Throws RangeError unless 0 ≤ yes ≤ n.
 */
export function wilson(yes: number, n: number, z = Z95): { low: number; high: number } {
  if (!(yes >= 0 && yes <= n)) throw new RangeError('a share needs 0 ≤ yes ≤ n');
  if (n === 0) return { low: 0, high: 1 };
  const p = yes / n;
  const zz = z * z;
  const centre = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n))) / (1 + zz / n);
  return { low: yes === 0 ? 0 : Math.max(0, centre - half), high: yes === n ? 1 : Math.min(1, centre + half) };
}

/** Puts a figure together; `scale` is the width of its whole scale: 1 for a share, 200 for NPS, 6 for 1–7. */
export function figure(value: number | null, low: number, high: number, n: number, scale: number, few = false): Figure {
  const tooSmall = few || value === null || (high - low) / 2 > WIDEST * scale;
  return { value, low, high, n, tooSmall, doubt: tooSmall ? doubtOf(low, high, n, scale) : null };
}

function doubtOf(low: number, high: number, n: number, scale: number): string {
  if (n === 0) return 'Nothing counted yet.';
  const show = (bound: number): string =>
    scale === 1 ? String(Math.round(bound * 100)) : scale < 20 ? bound.toFixed(1) : String(Math.round(bound));
  return `n too small (${n}): the true value lies anywhere from ${show(low)} to ${show(high)}${scale === 1 ? ' %' : ''}.`;
}
