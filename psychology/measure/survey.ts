import { figure, share } from './figure.ts';
import type { Figure } from './figure.ts';
import { tQuantile, Z95 } from './normal.ts';

/** How often each answer was given, from `lowest` upwards: `[n1, n2, n3, n4, n5]` for 1–5. Counts can be added up. */
export type Counts = readonly number[];

/** Counts answers on a scale. Throws RangeError for one that is not on it. */
export function countAnswers(answers: readonly number[], lowest: number, highest: number): number[] {
  const counts = Array.from({ length: highest - lowest + 1 }, () => 0);
  for (const answer of answers) {
    const at = answer - lowest;
    if (!(Number.isInteger(at) && at >= 0 && at < counts.length)) throw new RangeError(`${answer} is not on the scale`);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** CSAT, 0..1: the share of 4 and 5 on a scale of 1–5. Industry definition; says nothing about those who stay silent. */
export function csat(counts: Counts): Figure {
  onScale(counts, 5);
  return share(total(counts.slice(3)), total(counts));
}

export interface Nps extends Figure {
  /** Standard error in points, of the plain estimate. */
  readonly se: number;
  /** Centre of the interval: what {@link nps} would be with three quarters of an answer more at each end. */
  readonly adjusted: number;
}

/**
 * Net promoter score, −100..100: share of 9–10 minus share of 0–6, counts from 0 to 10. Interval: adjusted Wald, 3 more
 * answers with ¾ in each tail (Rocks 2016). Its vendor's claim to foretell growth did not hold up; ask rarely.
 */
export function nps(counts: Counts): Nps {
  onScale(counts, 11);
  const n = total(counts);
  const promoters = total(counts.slice(9));
  const detractors = total(counts.slice(0, 7));
  const se = 100 * netError(promoters, detractors, n);
  const adjusted = (100 * (promoters - detractors)) / (n + 3);
  const half = 100 * Z95 * netError(promoters + 0.75, detractors + 0.75, n + 3);
  const value = n === 0 ? null : (100 * (promoters - detractors)) / n;
  const [low, high] = n === 0 ? [-100, 100] : [Math.max(-100, adjusted - half), Math.min(100, adjusted + half)];
  return { ...figure(value, low, high, n, 200), se, adjusted };
}

function netError(up: number, down: number, n: number): number {
  if (n === 0) return 0;
  const net = (up - down) / n;
  return Math.sqrt(((up + down) / n - net * net) / n);
}

/** Fewer answers than this carry no interval of a mean worth showing. A design choice. */
export const FEWEST_FOR_A_MEAN = 10;

/**
 * Customer effort score, 1..7: mean agreement with "made it easy", 7 the easiest. Interval by Student's t. The famous
 * "low effort makes loyal" percentages (Dixon et al. 2010) are a vendor's own data: use the direction only.
 */
export function ces(counts: Counts): Figure {
  onScale(counts, 7);
  const n = total(counts);
  if (n < 2) return figure(n === 0 ? null : total(weighted(counts)), 1, 7, n, 6, true);
  const mean = total(weighted(counts)) / n;
  const variance = total(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return figure(mean, Math.max(1, mean - half), Math.min(7, mean + half), n, 6, n < FEWEST_FOR_A_MEAN);
}

function weighted(counts: Counts): number[] {
  return counts.map((count, at) => count * (at + 1));
}

function onScale(counts: Counts, steps: number): void {
  if (counts.length !== steps) throw new RangeError(`this scale has ${steps} steps`);
}

function total(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
