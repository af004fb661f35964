import { Z95 } from './normal.ts';

/** Cases that are alike: those with what is looked at, and those without it, and how many of each went well. */
export interface AlikeCases {
  readonly withN: number;
  readonly withGood: number;
  readonly withoutN: number;
  readonly withoutGood: number;
}

export interface Matched {
  /** Share of good outcomes with minus without among alike cases, −1..1; null without matches. */
  readonly difference: number | null;
  /** The true difference lies between these with 95 % confidence. */
  readonly low: number;
  readonly high: number;
  /** Shares of both among alike cases, 0..1, weighted by the cases with; null without matches. */
  readonly shareWith: number | null;
  readonly shareWithout: number | null;
  /** Cases with that found alike ones without, and those that did not. */
  readonly matched: number;
  readonly unmatched: number;
  readonly tooSmall: boolean;
}

/** Fewer matched cases say nothing. A design choice. */
export const FEWEST_MATCHED = 30;

/**
 * Compares outcomes of cases with something to alike ones without it: exact matching, weighted by the cases with (effect on
 * the treated; Stuart 2010). What does not make cases alike stays uncorrected, so it "goes with", never "causes".
 */
export function compareMatched(groups: readonly AlikeCases[]): Matched {
  const usable = groups.filter(({ withN, withoutN }) => withN > 0 && withoutN > 0);
  const matched = sum(usable.map(({ withN }) => withN));
  const unmatched = sum(groups.map(({ withN }) => withN)) - matched;
  if (matched === 0)
    return {
      ...{ difference: null, low: -1, high: 1, shareWith: null, shareWithout: null },
      ...{ matched, unmatched, tooSmall: true },
    };
  const weighted = (of: (one: AlikeCases) => number): number =>
    sum(usable.map((one) => (one.withN / matched) * of(one)));
  const difference = weighted((one) => one.withGood / one.withN - one.withoutGood / one.withoutN);
  const error = Math.sqrt(sum(usable.map((one) => (one.withN / matched) ** 2 * varianceOf(one))));
  return {
    difference,
    ...{ low: Math.max(-1, difference - Z95 * error), high: Math.min(1, difference + Z95 * error) },
    shareWith: weighted((one) => one.withGood / one.withN),
    shareWithout: weighted((one) => one.withoutGood / one.withoutN),
    ...{ matched, unmatched, tooSmall: matched < FEWEST_MATCHED },
  };
}

/** With one case added to either side, so that a group of two of two does not look certain. */
function varianceOf({ withN, withGood, withoutN, withoutGood }: AlikeCases): number {
  const one = (yes: number, n: number): number => {
    const p = (yes + 1) / (n + 2);
    return (p * (1 - p)) / n;
  };
  return one(withGood, withN) + one(withoutGood, withoutN);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
