/** A tier and the points within the window that it takes. Ordered upwards, the first from 0. */
export interface Tier {
  readonly name: string;
  readonly from: number;
}

/** Days. All design choices; the warning follows from losses weighing more than gains (Brown et al. 2024). */
export interface TierRules {
  readonly tiers: readonly Tier[];
  /** Points of this many days count, and a tier is held as long. */
  readonly windowDays: number;
  /** Time after the end of the window in which the points may still be reached. */
  readonly graceDays: number;
}

export const TIER_DEFAULTS = { windowDays: 365, graceDays: 60 } as const;
/** Nobody loses a tier without having been told this many days before. Not to be set. */
export const WARNING_DAYS = 30;

/** Where a customer stands. Times in epoch milliseconds. */
export interface Standing {
  /** Place in the list of tiers. */
  readonly tier: number;
  /** When the tier is to be earned again. */
  readonly reviewAt: number;
  /** When they were told that it may end; null when not. */
  readonly warnedAt: number | null;
}

export interface TierStep {
  /** `warn`: tell them now. `grace`: past the end, still theirs. `land`: one tier down. */
  readonly action: 'none' | 'raise' | 'renew' | 'warn' | 'grace' | 'land';
  readonly standing: Standing;
  /** Points missing to keep the tier; 0 when it is safe. */
  readonly missing: number;
  /** When the tier would end at the earliest if nothing changes; null when it is safe. */
  readonly endsAt: number | null;
}

const DAY_MS = 86_400_000;

/** The highest tier that these points reach. */
export function tierFor(points: number, tiers: readonly Tier[]): number {
  return Math.max(
    0,
    tiers.findLastIndex(({ from }) => points >= from),
  );
}

/**
 * What happens to a tier now. Up at once; down only after the window, the grace time and at least 30 days after the
 * warning, whichever is latest, and then softly: one tier, with a full window to win it back. Do the step, store its
 * standing, and ask again.
 */
export function reviewTier(standing: Standing, points: number, now: number, rules: TierRules): TierStep {
  const { tier, reviewAt, warnedAt } = standing;
  const reached = tierFor(points, rules.tiers);
  const anew = (to: number): Standing => ({ tier: to, reviewAt: now + rules.windowDays * DAY_MS, warnedAt: null });
  if (reached > tier) return { action: 'raise', standing: anew(reached), missing: 0, endsAt: null };
  if (reached === tier) return renewed(standing, now, anew);
  const missing = (rules.tiers[tier]?.from ?? 0) - points;
  const endsAt = Math.max(reviewAt + rules.graceDays * DAY_MS, (warnedAt ?? now) + WARNING_DAYS * DAY_MS);
  if (now < reviewAt - WARNING_DAYS * DAY_MS) return { action: 'none', standing, missing, endsAt };
  if (warnedAt === null) return { action: 'warn', standing: { ...standing, warnedAt: now }, missing, endsAt };
  if (now < endsAt) return { action: now < reviewAt ? 'none' : 'grace', standing, missing, endsAt };
  return { action: 'land', standing: anew(tier - 1), missing, endsAt: null };
}

function renewed(standing: Standing, now: number, anew: (tier: number) => Standing): TierStep {
  if (now >= standing.reviewAt) return { action: 'renew', standing: anew(standing.tier), missing: 0, endsAt: null };
  return { action: 'none', standing: { ...standing, warnedAt: null }, missing: 0, endsAt: null };
}
