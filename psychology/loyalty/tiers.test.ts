import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewTier, TIER_DEFAULTS, tierFor, WARNING_DAYS } from './tiers.ts';
import type { Standing, TierRules } from './tiers.ts';

const day = 86_400_000;
const rules: TierRules = {
  tiers: [
    { name: 'Member', from: 0 },
    { name: 'Regular', from: 100 },
    { name: 'Friend', from: 300 },
  ],
  ...TIER_DEFAULTS,
};
const standing = (tier: number, warnedDay: number | null = null): Standing => ({
  tier,
  reviewAt: 365 * day,
  warnedAt: warnedDay === null ? null : warnedDay * day,
});

it.each([
  [0, 0],
  [-5, 0],
  [99, 0],
  [100, 1],
  [1000, 2],
])('%i points are tier %i', (points, tier) => {
  expect(tierFor(points, rules.tiers)).toBe(tier);
});

describe('reviewTier', () => {
  it.each<[string, Standing, number, number, string, number]>([
    ['up at once', standing(0), 310, 10, 'raise', 2],
    ['nothing yet', standing(2), 50, 334, 'none', 2],
    ['warned 30 days before the end', standing(2), 50, 335, 'warn', 2],
    ['only once', standing(2, 335), 50, 340, 'none', 2],
    ['past the end, still theirs', standing(2, 335), 50, 366, 'grace', 2],
    ['until the grace time is over', standing(2, 335), 50, 424, 'grace', 2],
    ['then one tier down, not two', standing(2, 335), 50, 425, 'land', 1],
    ['a late warning moves the end', standing(2, 420), 50, 449, 'grace', 2],
    ['to 30 days after it', standing(2, 420), 50, 450, 'land', 1],
    ['nobody lands without a warning', standing(2), 50, 900, 'warn', 2],
    ['earned again in the grace time', standing(2, 335), 300, 400, 'renew', 2],
    ['safe', standing(2), 300, 100, 'none', 2],
  ])('%s', (_, from, points, today, action, tier) => {
    expect(reviewTier(from, points, today * day, rules)).toMatchObject({ action, standing: { tier } });
  });

  it('says what is missing and when it would end', () => {
    expect(reviewTier(standing(2), 50, 335 * day, rules)).toMatchObject({ missing: 250, endsAt: 425 * day });
    expect(reviewTier(standing(2), 300, 335 * day, rules)).toMatchObject({ missing: 0, endsAt: null });
  });

  it('forgets a warning once the points are there', () => {
    expect(reviewTier(standing(2, 335), 300, 340 * day, rules).standing.warnedAt).toBeNull();
  });

  it('never lowers by more than one step, nor within 30 days of a warning, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(400)), { maxLength: 60 }), (history) => {
        let now = 0;
        let at: Standing = standing(1);
        for (const [days, points] of history) {
          now += days * day;
          const step = reviewTier(at, points, now, rules);
          if (step.standing.tier < at.tier) {
            expect(step.standing.tier).toBe(at.tier - 1);
            expect(at.warnedAt).not.toBeNull();
            expect(now - (at.warnedAt ?? now)).toBeGreaterThanOrEqual(WARNING_DAYS * day);
          }
          at = step.standing;
        }
      }),
    );
  });
});
