import type { FeelingLabel } from '#contract/feelings.ts';

export interface Tally {
  readonly label: FeelingLabel;
  readonly language: string;
  readonly read: number;
  readonly corrected: number;
}

/** A share with its likely range (Wilson 95 %), 0..1 each. */
export interface Rate {
  readonly read: number;
  readonly corrected: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Below so many readings a share says nothing. */
export const enough = 30;
/** psychology.md §9: a language that is corrected twice as often as all together has a pack that does not fit. */
const alarm = 2;
const z = 1.96;

export function rateOf(tallies: readonly Tally[]): Rate {
  const read = tallies.reduce((sum, tally) => sum + tally.read, 0);
  const corrected = tallies.reduce((sum, tally) => sum + tally.corrected, 0);
  if (read === 0) return { read, corrected, share: 0, low: 0, high: 1 };
  const share = corrected / read;
  const middle = (share + (z * z) / (2 * read)) / (1 + (z * z) / read);
  const half = (z * Math.sqrt((share * (1 - share)) / read + (z * z) / (4 * read * read))) / (1 + (z * z) / read);
  return { read, corrected, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Whether one part is corrected more than twice as often as all, beyond what chance explains. */
export const drifts = (part: Rate, all: Rate): boolean => part.read >= enough && part.low > alarm * all.share;

/** The tallies by one of their names, the most read first. */
export function by<K extends 'label' | 'language'>(tallies: readonly Tally[], key: K): [Tally[K], Rate][] {
  const groups = Map.groupBy(tallies, (tally) => tally[key]);
  return [...groups]
    .map(([name, group]): [Tally[K], Rate] => [name, rateOf(group)])
    .sort(([, a], [, b]) => b.read - a.read);
}
