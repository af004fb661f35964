import { addBuckets, bucketEdges, LAST_BUCKET } from './durations.ts';
import type { BucketCount } from './durations.ts';
import { Z95 } from './normal.ts';

/** How durations spread, in seconds, each within 4.4 %. Null without cases. Medians, because one long case moves a mean. */
export interface Spread {
  readonly n: number;
  readonly median: number | null;
  /** Bounds of the true median with 95 % confidence, whatever the distribution (normal ranks of order statistics). */
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
  readonly p90: number | null;
  /** Too few cases for a p90: fewer than 20, so that not even two lie beyond it. A design choice. */
  readonly tooSmall: boolean;
}

const FEWEST = 20;

/** Median and p90 of added-up buckets. */
export function spreadOf(rows: readonly BucketCount[]): Spread {
  const sorted = addBuckets(rows);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  const half = (Z95 * Math.sqrt(n)) / 2;
  const rank = (position: number): number | null => atRank(sorted, n, Math.max(1, Math.min(n, position)));
  return {
    n,
    median: rank(Math.ceil(n / 2)),
    medianLow: rank(Math.floor(n / 2 - half)),
    medianHigh: rank(Math.ceil(n / 2 + half) + 1),
    p90: rank(Math.ceil(0.9 * n)),
    tooSmall: n < FEWEST,
  };
}

/** The value in seconds that a share p (0..1) of the cases does not exceed; null without cases. */
export function durationQuantile(rows: readonly BucketCount[], p: number): number | null {
  const sorted = addBuckets(rows);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  return atRank(sorted, n, Math.max(1, Math.min(n, Math.ceil(p * n))));
}

function atRank(sorted: readonly BucketCount[], n: number, rank: number): number | null {
  if (n === 0) return null;
  let below = 0;
  for (const { bucket, count } of sorted) {
    below += count;
    if (below >= rank) return valueOf(bucket);
  }
  return null;
}

/** The value whose relative error is the same to both edges; 0 below one second, the edge beyond the last. */
function valueOf(bucket: number): number {
  const { from, to } = bucketEdges(bucket);
  return bucket === 0 ? 0 : bucket >= LAST_BUCKET ? from : (2 * from * to) / (from + to);
}

/**
 * Counts between edges in seconds that people read (a minute, an hour, a day), for a chart: one more than edges. A bucket
 * that lies across an edge goes where its middle value is, so counts near an edge are off by at most that bucket.
 */
export function barsOf(rows: readonly BucketCount[], edges: readonly number[]): number[] {
  const bars = Array.from({ length: edges.length + 1 }, () => 0);
  for (const { bucket, count } of rows) {
    const value = valueOf(bucket);
    const at = edges.findIndex((edge) => value < edge);
    const bar = at === -1 ? edges.length : at;
    bars[bar] = (bars[bar] ?? 0) + count;
  }
  return bars;
}
