import { reviewTier, type TierStep } from '#psychology/loyalty/index.ts';
import type { Design } from '#contract/programmes.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '#server/modules/contacts/index.ts';
import { tellCard } from './cards/tell.ts';
import { earnedWithin } from './store/earnings.ts';
import { setTier, toReview, type MembershipRow } from './store/memberships.ts';
import { findVersion } from './store/programmes.ts';

const dayMs = 86_400_000;
const batch = 500;
const mostSteps = 8;

/**
 * Looks at a member's tier: up at once, down only softly and never without a warning thirty days before. What happens stands on
 * their timeline in the words that they read on their card.
 */
export async function review(turn: Turn, member: MembershipRow, { tiers: rules }: Design): Promise<void> {
  if (rules === null) return;
  const since = new Date(Date.parse(turn.now) - rules.windowDays * dayMs).toISOString();
  const [within] = await earnedWithin(turn.tx, member.id, since);
  let standing = {
    tier: member.tier,
    reviewAt:
      Date.parse(member.tierReviewAt ?? turn.now) + (member.tierReviewAt === null ? rules.windowDays * dayMs : 0),
    warnedAt: member.tierWarnedAt === null ? null : Date.parse(member.tierWarnedAt),
  };
  let changed = false;
  for (let n = 0; n < mostSteps; n++) {
    const step = reviewTier(standing, within?.steps ?? 0, Date.parse(turn.now), rules);
    standing = step.standing;
    if (step.action === 'none' || step.action === 'grace') break;
    changed = true;
    const title = wordsOf(
      step,
      rules.tiers.map(({ name }) => name),
    );
    const source = { kind: 'tier', id: `${member.id}:${step.action}:${turn.now}` };
    await record(turn, { contactId: member.contactId, kind: 'reward', at: turn.now, title, source });
  }
  const iso = (ms: number): string => new Date(ms).toISOString();
  await setTier(
    turn.tx,
    member.id,
    standing.tier,
    iso(standing.reviewAt),
    standing.warnedAt === null ? null : iso(standing.warnedAt),
  );
  if (changed) await tellCard(turn, { ...member, tier: standing.tier });
}

function wordsOf({ action, standing, missing, endsAt }: TierStep, names: readonly string[]): string {
  const name = names[standing.tier] ?? '';
  if (action === 'raise') return `Now ${name}`;
  if (action === 'renew') return `${name} for another term`;
  if (action === 'land') return `Now ${name}, with a full term to win the next one back`;
  const until = endsAt === null ? '' : ` until ${new Date(endsAt).toISOString().slice(0, 10)}`;
  return `${name} stays${until}; ${String(missing)} more keep it`;
}

/** Everybody whose tier may end within a month. Answers how many were looked at. */
export async function reviewAll(turn: Turn): Promise<number> {
  const members = await toReview(turn.tx, turn.now, batch);
  for (const member of members) {
    const [version] = await findVersion(turn.tx, member.programmeId, member.version);
    if (version !== undefined) await review(turn, member, version.design);
  }
  return members.length;
}
