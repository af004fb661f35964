/** What the recovery queue needs to know of one case. Ages in days: an open one since it happened, a closed one since it closed. */
export interface Wound {
  readonly state: 'open' | 'resolved' | 'recovered';
  readonly ageDays: number;
}

const RANK = { open: 0, resolved: 1, recovered: 2 } as const;

/**
 * Orders a recovery queue by openness and age: open problems first, the oldest wound on top; then those that are solved
 * and wait for the customer's word, the longest wait first; recovered ones last, the newest first. The score has no
 * part in it, so nobody can fall behind by it. Equal cases keep their order.
 */
export function recoveryOrder<T extends Wound>(cases: readonly T[]): T[] {
  return [...cases].sort((one, other) => {
    const rank = RANK[one.state] - RANK[other.state];
    if (rank !== 0) return rank;
    return one.state === 'recovered' ? one.ageDays - other.ageDays : other.ageDays - one.ageDays;
  });
}
