import { lnBeta } from './gamma.ts';
import { normalQuantile, twoSidedP, Z95 } from './normal.ts';

/** `yes` of `n`: how many of those assigned to an arm did what was hoped for. */
export interface Arm {
  readonly yes: number;
  readonly n: number;
}

/** Second minus first, −1..1, with z and two-sided p of the pooled test and an unpooled 95 % interval. */
export interface TwoProportions {
  readonly difference: number;
  readonly z: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** Test of two shares (pooled z). Both arms need at least one case, else RangeError. When nothing varies, p is 1. */
export function twoProportions(first: Arm, second: Arm): TwoProportions {
  if (!(first.n > 0 && second.n > 0)) throw new RangeError('both arms need at least one case');
  const [p1, p2] = [first.yes / first.n, second.yes / second.n];
  const pooled = (first.yes + second.yes) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  const difference = p2 - p1;
  const z = error === 0 ? 0 : difference / error;
  const half = Z95 * Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
  return { difference, z, p: twoSidedP(z), low: difference - half, high: difference + half };
}

/** Cases needed in each arm to find a change from p1 to p2 (0..1) with this power (Fleiss, Levin & Paik 2003, no correction). */
export function casesPerArm(p1: number, p2: number, alpha = 0.05, power = 0.8): number {
  if (!(p1 > 0 && p1 < 1 && p2 > 0 && p2 < 1 && p1 !== p2))
    throw new RangeError('needs two different shares between 0 and 1');
  const mean = (p1 + p2) / 2;
  const spread =
    normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) +
    normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return Math.ceil((spread / (p1 - p2)) ** 2);
}

/**
 * Probability, 0..1, that the second arm's true share is the higher one, with flat priors Beta(1, 1) (closed form, Miller
 * 2015). Not a p value, and no licence to stop early.
 */
export function probabilityBetter(first: Arm, second: Arm): number {
  const [a1, b1] = [first.yes + 1, first.n - first.yes + 1];
  const [a2, b2] = [second.yes + 1, second.n - second.yes + 1];
  let sum = 0;
  for (let i = 0; i < a2; i += 1) {
    sum += Math.exp(lnBeta(a1 + i, b1 + b2) - Math.log(b2 + i) - lnBeta(1 + i, b2) - lnBeta(a1, b1));
  }
  return Math.max(0, Math.min(1, sum));
}
