import { Z95 } from '../measure/normal.ts';

/** A closed failure case, with or without a gesture, and what came of it. */
export interface OutcomeCase {
  readonly gesture: boolean;
  /** What must be alike: topic, severity, mode, fault, month … as one key. Only cases of one key are compared. */
  readonly match: string;
  /** Whether it went well (CSAT of 4 or more, no repeat contact, stayed); null when not known. */
  readonly good: boolean | null;
  /** Cost of the gesture in minor units; 0 without. */
  readonly costMinor: number;
}

export interface OutcomeComparison {
  /** Share of good outcomes with gesture minus without, among alike cases, −1..1; null without matches. */
  readonly difference: number | null;
  readonly low: number;
  readonly high: number;
  /** Cases with a gesture that found alike ones without, and those that did not. */
  readonly matched: number;
  readonly unmatched: number;
  /** Minor units spent for each outcome better; null unless the whole interval lies above 0. */
  readonly costPerBetterMinor: number | null;
  readonly tooSmall: boolean;
  readonly words: string;
}

/** Fewer matched cases say nothing. A design choice. */
export const FEWEST_MATCHED = 30;

/**
 * Compares outcomes of cases with a gesture with alike ones without: exact matching, weighted by the cases with a
 * gesture (effect on the treated; Stuart 2010). What is not in the key stays uncorrected, so it "goes with", never "causes".
 */
export function compareOutcomes(cases: readonly OutcomeCase[]): OutcomeComparison {
  const known = cases.filter(({ good }) => good !== null);
  const groups = alike(known).map(countsOf);
  const usable = groups.filter(({ withN, withoutN }) => withN > 0 && withoutN > 0);
  const matched = sum(usable.map(({ withN }) => withN));
  const unmatched = sum(groups.map(({ withN }) => withN)) - matched;
  if (matched === 0) {
    const words = 'No alike cases to compare with.';
    return { difference: null, low: -1, high: 1, matched, unmatched, costPerBetterMinor: null, tooSmall: true, words };
  }
  const difference = sum(
    usable.map((one) => (one.withN / matched) * (one.withGood / one.withN - one.withoutGood / one.withoutN)),
  );
  const error = Math.sqrt(sum(usable.map((one) => (one.withN / matched) ** 2 * varianceOf(one))));
  const [low, high] = [Math.max(-1, difference - Z95 * error), Math.min(1, difference + Z95 * error)];
  const tooSmall = matched < FEWEST_MATCHED;
  const cost = sum(usable.map((one) => one.cost));
  const costPerBetterMinor = low > 0 && !tooSmall ? Math.round(cost / (difference * matched)) : null;
  return {
    difference,
    low,
    high,
    matched,
    unmatched,
    costPerBetterMinor,
    tooSmall,
    words: wordsOf(low, high, tooSmall, matched),
  };
}

function alike(cases: readonly OutcomeCase[]): OutcomeCase[][] {
  const groups = new Map<string, OutcomeCase[]>();
  for (const one of cases) {
    const group = groups.get(one.match);
    if (group === undefined) groups.set(one.match, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

interface Counts {
  readonly withN: number;
  readonly withGood: number;
  readonly withoutN: number;
  readonly withoutGood: number;
  readonly cost: number;
}

function countsOf(cases: readonly OutcomeCase[]): Counts {
  const given = cases.filter(({ gesture }) => gesture);
  const plain = cases.filter(({ gesture }) => !gesture);
  const good = (some: readonly OutcomeCase[]): number => some.filter((one) => one.good === true).length;
  return {
    withN: given.length,
    withGood: good(given),
    withoutN: plain.length,
    withoutGood: good(plain),
    cost: sum(given.map(({ costMinor }) => costMinor)),
  };
}

/** With one case added to either side, so that a group of two of two does not look certain. */
function varianceOf({ withN, withGood, withoutN, withoutGood }: Counts): number {
  const one = (yes: number, n: number): number => {
    const p = (yes + 1) / (n + 2);
    return (p * (1 - p)) / n;
  };
  return one(withGood, withN) + one(withoutGood, withoutN);
}

function wordsOf(low: number, high: number, tooSmall: boolean, matched: number): string {
  if (tooSmall) return `Too few alike cases to say (${matched} of ${FEWEST_MATCHED}).`;
  if (low > 0) return 'A gesture goes with better outcomes among alike cases; that it causes them is not shown.';
  if (high < 0)
    return 'A gesture goes with worse outcomes among alike cases; perhaps it is given where things went worst.';
  return 'No clear difference between cases with and without a gesture.';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
