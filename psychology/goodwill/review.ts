import type { GiftHistory } from './case.ts';
import type { GoodwillSettings } from './settings.ts';

/**
 * Whether a person should look once: at least 3 gifts in 365 days and (more than a quarter of what they spent, or more
 * than 3 × the team's median). Never a refusal, never said to the customer. The lines are design choices.
 */
export function needsReview(
  { gifts, totalMinor, spendMinor, teamMedianMinor }: GiftHistory,
  settings: GoodwillSettings,
): boolean {
  if (gifts < settings.reviewGifts) return false;
  const muchOfSpend = totalMinor > settings.reviewSpendShare * spendMinor;
  const unusual = teamMedianMinor !== null && totalMinor > settings.reviewMedianFactor * teamMedianMinor;
  return muchOfSpend || unusual;
}
