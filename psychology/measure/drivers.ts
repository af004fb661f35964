import { crossProducts, rSquared } from './least-squares.ts';
import type { DriverRow } from './least-squares.ts';
import { seededRandom } from './random.ts';
import { shapley } from './shapley.ts';

export interface DriverShare {
  readonly name: string;
  /** Part of R² that goes with this driver, 0..1; all of them add up to R². */
  readonly share: number;
  /** 95 % of the resampled shares lie between. */
  readonly low: number;
  readonly high: number;
}

export interface Drivers {
  /** Why nothing is shown; null when the rest holds. */
  readonly refused: string | null;
  readonly n: number;
  /** Share of the answers' variation that goes with all drivers together, 0..1. */
  readonly rSquared: number;
  /** The largest share first. */
  readonly drivers: readonly DriverShare[];
  readonly words: string;
}

/** All orders of more than eight are too many to read and too slow to count. Design choices, as are the 20 cases each. */
export const MOST_DRIVERS = 8;
export const FEWEST_PER_DRIVER = 20;
const WORDS = 'Goes with the answer; that it causes it is not shown.';

/**
 * What goes with an answer (CSAT, CES): shares of R² by Shapley / LMG with a bootstrap interval (percentile, Efron 1979).
 * Refuses more than 8 drivers or fewer than 20 cases per driver. The same seed gives the same interval.
 * Eight drivers of 10,000 answers take about a second: for a job, not for a request.
 */
export function drivers(
  names: readonly string[],
  rows: readonly DriverRow[],
  { seed, resamples = 200 }: { seed: number; resamples?: number },
): Drivers {
  const refused = refusal(names.length, rows);
  if (refused !== null) return { refused, n: rows.length, rSquared: 0, drivers: [], words: WORDS };
  const shares = sharesOf(names.length, rows);
  const random = seededRandom(seed);
  const again = Array.from({ length: resamples }, () => sharesOf(names.length, resample(rows, random)));
  const found = names.map((name, at) => {
    const sorted = again.map((one) => one[at] ?? 0).sort((a, b) => a - b);
    return { name, share: shares[at] ?? 0, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
  const rSquared = shares.reduce((sum, share) => sum + share, 0);
  return { refused, n: rows.length, rSquared, drivers: found.sort((a, b) => b.share - a.share), words: WORDS };
}

function refusal(count: number, rows: readonly DriverRow[]): string | null {
  const needed = count * FEWEST_PER_DRIVER;
  if (count === 0) return 'Choose at least one driver.';
  if (count > MOST_DRIVERS) return `Choose at most ${MOST_DRIVERS} drivers.`;
  if (rows.length < needed) return `${count} drivers need ${needed} answers; there are ${rows.length}.`;
  if (rows.every(({ outcome }) => outcome === rows[0]?.outcome))
    return 'All answers are the same, so nothing can go with them.';
  return null;
}

function sharesOf(count: number, rows: readonly DriverRow[]): number[] {
  const products = crossProducts(rows, count);
  const all = Array.from({ length: count }, (_, at) => at);
  return shapley(count, (joined) =>
    rSquared(
      products,
      all.filter((at) => (joined & (1 << at)) !== 0),
    ),
  );
}

function resample(rows: readonly DriverRow[], random: () => number): DriverRow[] {
  return rows.flatMap(() => rows[Math.floor(random() * rows.length)] ?? []);
}

function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}
