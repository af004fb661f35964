import { compareMatched, FEWEST_MATCHED } from '../measure/matched.ts';
import type { AlikeCases, Matched } from '../measure/matched.ts';

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

export interface OutcomeComparison extends Matched {
  /** Minor units spent for each outcome better; null unless the whole interval lies above 0. */
  readonly costPerBetterMinor: number | null;
  readonly words: string;
}

/** Compares outcomes of cases with a gesture with alike ones without; see {@link compareMatched}. */
export function compareOutcomes(cases: readonly OutcomeCase[]): OutcomeComparison {
  const known = cases.filter(({ good }) => good !== null);
  const groups = alike(known).map(countsOf);
  const found = compareMatched(groups);
  const cost = groups.filter(({ withoutN }) => withoutN > 0).reduce((sum, group) => sum + group.cost, 0);
  const better = found.tooSmall || found.low <= 0 ? 0 : (found.difference ?? 0) * found.matched;
  return {
    ...found,
    costPerBetterMinor: better === 0 ? null : Math.round(cost / better),
    words: wordsOf(found),
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

function countsOf(cases: readonly OutcomeCase[]): AlikeCases & { readonly cost: number } {
  const given = cases.filter(({ gesture }) => gesture);
  const plain = cases.filter(({ gesture }) => !gesture);
  const good = (some: readonly OutcomeCase[]): number => some.filter((one) => one.good === true).length;
  return {
    withN: given.length,
    withGood: good(given),
    withoutN: plain.length,
    withoutGood: good(plain),
    cost: given.reduce((sum, { costMinor }) => sum + costMinor, 0),
  };
}

function wordsOf({ low, high, tooSmall, matched }: Matched): string {
  if (matched === 0) return 'No alike cases to compare with.';
  if (tooSmall) return `Too few alike cases to say (${matched} of ${FEWEST_MATCHED}).`;
  if (low > 0) return 'A gesture goes with better outcomes among alike cases; that it causes them is not shown.';
  if (high < 0)
    return 'A gesture goes with worse outcomes among alike cases; perhaps it is given where things went worst.';
  return 'No clear difference between cases with and without a gesture.';
}
