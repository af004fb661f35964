import { finish, hashOf } from '../emotion/model/hash.ts';
import { chiSquareP } from './gamma.ts';

/**
 * Which arm (0, 1, …) a customer belongs to, for ever and on every machine: a hash of both ids, no list to keep. `shares`
 * are the arms' sizes and add up to 1.
 */
export function assign(experimentId: string, customerId: string, shares: readonly number[] = [0.5, 0.5]): number {
  if (Math.abs(shares.reduce((sum, part) => sum + part, 0) - 1) > 1e-9) throw new RangeError('shares must add up to 1');
  const place = finish(hashOf(`${experimentId}\u0000${customerId}`)) / 4_294_967_296;
  let upTo = 0;
  for (const [arm, part] of shares.entries()) {
    upTo += part;
    if (place < upTo) return arm;
  }
  return shares.length - 1;
}

export interface Mismatch {
  readonly chiSquare: number;
  readonly p: number;
  /** p < .001: something drops or doubles people in one arm, and no result of it can be trusted. */
  readonly alarm: boolean;
}

/** Below this the split is broken rather than unlucky (Fabijan et al. 2019 use .0005 to .01). */
export const SPLIT_ALARM = 0.001;

/** Sample ratio mismatch: χ² of the arms' sizes against the shares that were meant. */
export function sampleRatio(
  sizes: readonly number[],
  shares: readonly number[] = sizes.map(() => 1 / sizes.length),
): Mismatch {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return { chiSquare: 0, p: 1, alarm: false };
  const chiSquare = sizes.reduce((sum, size, arm) => {
    const meant = all * (shares[arm] ?? 0);
    return sum + (size - meant) ** 2 / meant;
  }, 0);
  const p = chiSquareP(chiSquare, sizes.length - 1);
  return { chiSquare, p, alarm: p < SPLIT_ALARM };
}
