import type { CheckStatus } from './report.ts';

const WORTH: Record<Exclude<CheckStatus, 'na'>, number> = { pass: 1, suggest: 0.5, warn: 0 };

/** The highest score of a draft with a grave finding. */
const CAP = 49;

/** round(100·Σ w·s / Σ w) over the checks that apply, at most 49 when capped; 100 when none applies. */
export function score(checks: readonly { status: CheckStatus; weight: number }[], capped = false): number {
  let [earned, possible] = [0, 0];
  for (const { status, weight } of checks) {
    if (status === 'na') continue;
    earned += weight * WORTH[status];
    possible += weight;
  }
  const points = possible === 0 ? 100 : Math.round((100 * earned) / possible);
  return capped ? Math.min(CAP, points) : points;
}
