import { share } from '../measure/figure.ts';
import type { Figure } from '../measure/figure.ts';
import { twoProportions } from '../measure/proportions.ts';

/** Groups that a tenant may lawfully hold and compare by. */
export type FairnessDimension = 'language' | 'channel' | 'region' | 'new_or_old';

/** How many comparable cases of a group got a gesture. */
export interface SegmentGrants {
  readonly name: string;
  readonly granted: number;
  readonly cases: number;
}

export interface FairnessAudit {
  readonly dimension: FairnessDimension;
  readonly segments: readonly { readonly name: string; readonly rate: Figure; readonly compared: boolean }[];
  /** Lowest rate / highest rate of those compared, 0..1; null when fewer than two can be. */
  readonly ratio: number | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Test of the lowest against the highest. With many groups p is too small: the extremes were picked. */
  readonly z: number | null;
  readonly p: number | null;
  readonly look: boolean;
  readonly words: string;
}

/** Below this ratio somebody looks: the four-fifths rule of US hiring guidelines, taken over as a design choice. */
export const FAIRNESS_LINE = 0.8;
/** Groups with fewer cases are shown, not compared. A design choice. */
export const FEWEST_CASES = 20;

/** Compares the grant rates of groups, once a month. It finds where to look; it proves nothing about a person. */
export function fairnessAudit(dimension: FairnessDimension, groups: readonly SegmentGrants[]): FairnessAudit {
  const segments = groups.map(({ name, granted, cases }) => ({
    name,
    rate: share(granted, cases),
    compared: cases >= FEWEST_CASES,
  }));
  const ranked = groups.filter(({ cases }) => cases >= FEWEST_CASES).sort((one, other) => rateOf(one) - rateOf(other));
  const [low, high] = [ranked.at(0), ranked.at(-1)];
  if (low === undefined || high === undefined || ranked.length < 2) {
    const words = `Too few cases to compare: two groups with ${FEWEST_CASES} each are needed.`;
    return { dimension, segments, ratio: null, lowest: null, highest: null, z: null, p: null, look: false, words };
  }
  const ratio = rateOf(high) === 0 ? 1 : rateOf(low) / rateOf(high);
  const { z, p } = twoProportions(arm(low), arm(high));
  const look = ratio < FAIRNESS_LINE;
  const found = { ratio, lowest: low.name, highest: high.name, z, p, look };
  return { dimension, segments, ...found, words: wordsOf(look, p, low.name, high.name) };
}

function rateOf({ granted, cases }: SegmentGrants): number {
  return granted / cases;
}

function arm({ granted, cases }: SegmentGrants): { yes: number; n: number } {
  return { yes: granted, n: cases };
}

function wordsOf(look: boolean, p: number, low: string, high: string): string {
  if (!look) return 'No group gets much less than another.';
  if (p >= 0.05) return `Look, not proven: ${low} get less than ${high}, but chance alone could do that.`;
  return `Look: ${low} get less than ${high}, and chance alone hardly does that. Compare the cases before concluding.`;
}
