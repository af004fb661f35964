import type { PublicCard } from '#contract/cards.ts';
import type { Design } from '#contract/programme-design.ts';
import { reviewTier } from '#psychology/loyalty/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { earnedWithin } from '../store/earnings.ts';
import type { MembershipRow } from '../store/memberships.ts';

const dayMs = 86_400_000;

/** Where somebody stands among the tiers, what is next, and when it may end; nothing ends unannounced. */
export async function tierShown(
  turn: Turn,
  membership: MembershipRow,
  { tiers: rules }: Design,
): Promise<PublicCard['tier']> {
  if (rules === null) return null;
  const since = new Date(Date.parse(turn.now) - rules.windowDays * dayMs).toISOString();
  const [within] = await earnedWithin(turn.tx, membership.id, since);
  const points = within?.steps ?? 0;
  const standing = {
    tier: membership.tier,
    reviewAt: Date.parse(membership.tierReviewAt ?? turn.now),
    warnedAt: membership.tierWarnedAt === null ? null : Date.parse(membership.tierWarnedAt),
  };
  const step = reviewTier(standing, points, Date.parse(turn.now), rules);
  const next = rules.tiers[membership.tier + 1];
  return {
    name: rules.tiers[membership.tier]?.name ?? '',
    perks: rules.tiers[membership.tier]?.perks ?? [],
    next: next?.name ?? null,
    missing: next === undefined ? 0 : Math.max(0, next.from - points),
    endsAt: membership.tierWarnedAt === null || step.endsAt === null ? null : new Date(step.endsAt).toISOString(),
    missingToKeep: step.missing,
  };
}
