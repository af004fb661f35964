import { share } from './figure.ts';
import type { Figure } from './figure.ts';

/** Promises by what became of them; those that the customer cancelled are in none. */
export interface PromiseCounts {
  readonly kept: number;
  readonly broken: number;
  /** Still open and past their time: they count as broken already. */
  readonly openOverdue: number;
}

/** Kept / (kept + broken + open overdue), 0..1. */
export function promisesKept({ kept, broken, openOverdue }: PromiseCounts): Figure {
  return share(kept, kept + broken + openOverdue);
}

/**
 * Orders by the lower bound of the 95 % interval, best first, so that 3 of 3 does not stand above 46 of 50. For teams
 * and topics, never for people (no leaderboard of agents). Equal ones keep their order.
 */
export function rankByLow<T extends { readonly figure: Figure }>(items: readonly T[]): T[] {
  return [...items].sort((one, other) => other.figure.low - one.figure.low);
}
