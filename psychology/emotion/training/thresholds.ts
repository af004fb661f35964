/** Cuts whose F1 is this close to the best count as good as the best. */
const NEAR = 0.995;

/**
 * The score from which a label is said: the median of the cuts whose F1 comes within half a percent of the best one,
 * which moves less from sample to sample than the best cut itself. Infinity where the label never occurs.
 */
export function bestCut(scores: ArrayLike<number>, truth: ArrayLike<number>): number {
  const order = Array.from({ length: scores.length }, (_, at) => at);
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const total = order.reduce((sum, at) => sum + (truth[at] as number), 0);
  if (total === 0) return Infinity;
  const f1s = new Float64Array(order.length);
  let hits = 0;
  let best = 0;
  order.forEach((at, rank) => {
    hits += truth[at] as number;
    f1s[rank] = (2 * hits) / (rank + 1 + total);
    best = Math.max(best, f1s[rank]);
  });
  const near = order.flatMap((_, rank) => ((f1s[rank] as number) >= NEAR * best ? [rank] : []));
  const rank = near[near.length >> 1] ?? 0;
  const here = scores[order[rank] as number] as number;
  const below = scores[order[rank + 1] ?? -1];
  return below === undefined ? here : (here + below) / 2;
}
