import { percentile } from '../figures.ts';

/** Milliseconds. */
export interface Delays {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export const delaysOf = (samples: readonly number[]): Delays => ({
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  p99: percentile(samples, 0.99),
});
