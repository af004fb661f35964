/** Rows of a roll-up: how many durations fell into a bucket. Rows of several hours or teams may be put together. */
export interface BucketCount {
  readonly bucket: number;
  readonly count: number;
}

/** Buckets per doubling: each is 2^(1/8) ≈ 1.09 times as wide as the one before. */
const PER_DOUBLING = 8;
const GROWTH = 2 ** (1 / PER_DOUBLING);
/** 2^25 seconds, 388 days: everything longer is in the last bucket. */
const DOUBLINGS = 25;
export const LAST_BUCKET = PER_DOUBLING * DOUBLINGS + 1;

/**
 * Largest relative error of a quantile read from the buckets, (g − 1)/(g + 1) ≈ .0433 for g = 2^(1/8), between one second
 * and 388 days. Source: the bound of DDSketch (Masson, Rim & Lee 2019).
 */
export const BUCKET_ERROR = (GROWTH - 1) / (GROWTH + 1);

/**
 * The bucket of a duration in seconds: 0 below one second, then b from 2^((b−1)/8) up to but not including 2^(b/8). The
 * edges are fixed, so that counts of any hour, team or year can be added up: median and p90 of a sum are those of all
 * cases (within {@link BUCKET_ERROR}), which no mean of medians would be.
 */
export function bucketOf(seconds: number): number {
  if (!(seconds >= 0)) throw new RangeError('a duration is a number of seconds from 0');
  if (seconds < 1) return 0;
  const guess = Math.floor(PER_DOUBLING * Math.log2(seconds)) + 1;
  const exact = seconds < lowerEdge(guess) ? guess - 1 : seconds >= lowerEdge(guess + 1) ? guess + 1 : guess;
  return Math.min(LAST_BUCKET, exact);
}

/** From where to where a bucket reaches, in seconds; the last one has no end. */
export function bucketEdges(bucket: number): { from: number; to: number } {
  return { from: bucket === 0 ? 0 : lowerEdge(bucket), to: bucket >= LAST_BUCKET ? Infinity : lowerEdge(bucket + 1) };
}

function lowerEdge(bucket: number): number {
  return 2 ** ((bucket - 1) / PER_DOUBLING);
}

/** Adds up rows of many roll-ups, one row per bucket, by bucket. Empty ones are left out. */
export function addBuckets(rows: readonly BucketCount[]): BucketCount[] {
  const sums = new Map<number, number>();
  for (const { bucket, count } of rows) sums.set(bucket, (sums.get(bucket) ?? 0) + count);
  return [...sums]
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => one - other)
    .map(([bucket, count]) => ({ bucket, count }));
}

/** Counts durations in seconds into buckets. */
export function bucketsOf(durations: readonly number[]): BucketCount[] {
  return addBuckets(durations.map((seconds) => ({ bucket: bucketOf(seconds), count: 1 })));
}
