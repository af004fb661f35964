import { contentWords } from '../language/content.ts';

/**
 * How many buckets words are counted in. Two words share a bucket now and then, which costs a little certainty and saves
 * keeping anybody's words. A design choice.
 */
export const BUCKETS = 1024;

/** Words of a text as buckets with their weights; length 1, or empty. */
export type WordVector = ReadonlyMap<number, number>;

/** What a text is about, as a vector of length 1: content words by their meaning, each counted less the oftener it comes. */
export function vectorOf(text: string): WordVector {
  const counts = new Map<number, number>();
  for (const { key } of contentWords(text)) {
    const bucket = bucketOf(key);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const weights = [...counts].map(([bucket, count]): [number, number] => [bucket, 1 + Math.log(count)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([bucket, weight]) => [bucket, weight / length]));
}

/** FNV-1a over the letters: the same everywhere and for ever. */
export function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}

/** What texts of a topic taught: the sum of their vectors. `texts` says of how many. */
export interface Centroid {
  readonly texts: number;
  readonly sum: readonly number[];
}
export const nothingLearnt: Centroid = { texts: 0, sum: Array.from({ length: BUCKETS }, () => 0) };

/** Takes a text up (`times` 1) or out again (−1). What is taken out again leaves what it found. */
export function teach({ texts, sum }: Centroid, vector: WordVector, times: 1 | -1): Centroid {
  const next = [...sum];
  for (const [bucket, weight] of vector) next[bucket] = Math.max(0, (next[bucket] ?? 0) + times * weight);
  return { texts: Math.max(0, texts + times), sum: next };
}

/** Two topics that are one: what both were taught. */
export const joined = (one: Centroid, other: Centroid): Centroid => ({
  texts: one.texts + other.texts,
  sum: one.sum.map((value, bucket) => value + (other.sum[bucket] ?? 0)),
});

/** Cosine of a text with a topic, 0..1. */
export function likeness(vector: WordVector, { sum }: Centroid): number {
  const length = Math.sqrt(sum.reduce((whole, value) => whole + value * value, 0));
  if (length === 0) return 0;
  let shared = 0;
  for (const [bucket, weight] of vector) shared += weight * (sum[bucket] ?? 0);
  return Math.min(1, shared / length);
}
