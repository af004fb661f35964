import { sampleRatio } from './assign.ts';
import type { Mismatch } from './assign.ts';
import { share } from './figure.ts';
import type { Figure } from './figure.ts';
import { probabilityBetter, twoProportions } from './proportions.ts';
import type { Arm, TwoProportions } from './proportions.ts';

export interface ExperimentReport {
  /** `running` below the planned number in either arm; `broken` when the split is not as meant. */
  readonly state: 'running' | 'broken' | 'done';
  /** First (without) and second arm (with), everyone assigned. */
  readonly arms: readonly [Figure, Figure];
  readonly split: Mismatch;
  /** Null until the experiment is done: an early look that counts is how chance becomes a finding. */
  readonly test: TwoProportions | null;
  /** Probability that the second is better, 0..1; null until done. */
  readonly probabilityBetter: number | null;
  readonly significant: boolean | null;
  readonly words: string;
}

const ALPHA = 0.05;

/**
 * Analyses an experiment with a number planned beforehand (fixed n). Everyone assigned counts, whatever they then saw or
 * did (intention to treat). It refuses to speak of significance before both arms hold the planned number.
 */
export function analyse(
  first: Arm,
  second: Arm,
  plannedPerArm: number,
  shares: readonly number[] = [0.5, 0.5],
): ExperimentReport {
  const arms = [share(first.yes, first.n), share(second.yes, second.n)] as const;
  const split = sampleRatio([first.n, second.n], shares);
  const nothing = { arms, split, test: null, probabilityBetter: null, significant: null } as const;
  if (split.alarm) return { state: 'broken', ...nothing, words: brokenWords(first.n, second.n) };
  const fewest = Math.min(first.n, second.n);
  if (fewest < plannedPerArm || fewest === 0) {
    return {
      state: 'running',
      ...nothing,
      words: `${fewest} of ${plannedPerArm} in the smaller half: too early to say.`,
    };
  }
  const test = twoProportions(first, second);
  const significant = test.p < ALPHA;
  return {
    state: 'done',
    arms,
    split,
    test,
    probabilityBetter: probabilityBetter(first, second),
    significant,
    words: doneWords(test, significant),
  };
}

function brokenWords(one: number, other: number): string {
  return `The halves are not as meant (${one} and ${other}), which chance alone hardly does. Find out why before reading anything from it.`;
}

function doneWords({ difference, low, high }: TwoProportions, significant: boolean): string {
  const points = (value: number): string => (value * 100).toFixed(1).replace('-', '−');
  const range = `between ${points(low)} and ${points(high)} points`;
  if (!significant) return `No clear difference: it lies ${range}.`;
  return `${difference > 0 ? 'More' : 'Fewer'} with it: ${points(difference)} points, ${range}. It holds for your customers in this time.`;
}
