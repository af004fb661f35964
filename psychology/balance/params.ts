import { withDefaults } from './setting.ts';
import type { Setting } from './setting.ts';

/** The numbers of the balance, explained one by one in {@link BALANCE_SETTINGS}. Half-lives in days, shares and weights 0..1. */
export interface BalanceParams {
  readonly lambda: number;
  readonly k: number;
  readonly halfLifeDays: number;
  readonly closedHalfLifeDays: number;
  readonly fastHalfLifeDays: number;
  readonly resolvedShare: number;
  readonly recoveredShare: number;
  readonly meanWeight: number;
  readonly peakWeight: number;
  readonly endWeight: number;
}

const choice = (default_: number, min: number, max: number, unit: string, meaning: string): Setting => ({
  default: default_,
  min,
  max,
  unit,
  meaning,
  source: 'No study of service memory gives this number',
  mark: 'design_choice',
});

/** Every number of the balance with its default, allowed range, meaning, source and doubt. */
export const BALANCE_SETTINGS: Readonly<Record<keyof BalanceParams, Setting>> = {
  lambda: {
    default: 2,
    min: 1.3,
    max: 2.25,
    unit: 'times',
    meaning: 'How much more a bad moment weighs than an equally large good one',
    source:
      'Losses against gains of money: 1.955 (Brown et al. 2024, 607 estimates), but 1.31 in Walasek et al. 2024 and 2.25 in Tversky & Kahneman 1992; for service it is not settled',
    mark: 'evidence',
  },
  k: choice(1, 0.25, 4, 'moments', 'Caution with little history: larger keeps the mean nearer to even'),
  halfLifeDays: choice(60, 14, 365, 'days', 'After this long a good moment counts half'),
  closedHalfLifeDays: choice(
    30,
    7,
    365,
    'days',
    'After this long a closed bad moment counts half; an open one never fades',
  ),
  fastHalfLifeDays: choice(7, 1, 60, 'days', 'Half-life of the fast memory that makes the end of the story'),
  resolvedShare: choice(0.6, 0.3, 1, 'share', 'What is left of a bad moment once it is solved'),
  recoveredShare: {
    default: 0.4,
    min: 0.2,
    max: 1,
    unit: 'share',
    meaning: 'What is left of a bad moment once the customer said that it is good again; recovery never erases',
    source: 'Recovery restores satisfaction but not loyalty (de Matos, Henrique & Rossi 2007); the size is chosen',
    mark: 'design_choice',
  },
  meanWeight: {
    default: 0.6,
    min: 0.4,
    max: 1,
    unit: 'share',
    meaning: 'Weight of the whole story',
    source:
      'The plain mean does about as well as peak and end (Alaybek et al. 2022; Verhoef et al. 2004 on phone calls)',
    mark: 'design_choice',
  },
  peakWeight: {
    default: 0.2,
    min: 0,
    max: 0.6,
    unit: 'share',
    meaning: 'Weight of the strongest moment',
    source: 'Peak and end drive remembered quality, r = .581 (Alaybek et al. 2022); the size is chosen',
    mark: 'design_choice',
  },
  endWeight: {
    default: 0.2,
    min: 0,
    max: 0.6,
    unit: 'share',
    meaning: 'Weight of the latest moments',
    source: 'As the peak; in service phone calls the end did not help (Verhoef, Antonides & de Hoog 2004)',
    mark: 'design_choice',
  },
};

/** Defaults with what is given instead. Throws RangeError outside a range or when the weights do not add up to 1. */
export function balanceParams(given: Partial<BalanceParams> = {}): BalanceParams {
  const params = withDefaults(BALANCE_SETTINGS, given);
  const { meanWeight, peakWeight, endWeight, recoveredShare, resolvedShare } = params;
  if (Math.abs(meanWeight + peakWeight + endWeight - 1) > 1e-9) {
    throw new RangeError('meanWeight, peakWeight and endWeight must add up to 1');
  }
  if (recoveredShare > resolvedShare) throw new RangeError('recoveredShare must not exceed resolvedShare');
  return params;
}
