import { reviewTier, type TierStep } from '#psychology/loyalty/index.ts';
import type { Design } from '#contract/programme-design.ts';
import type { Turn } from '#server/platform/turn.ts';
import { contactableFrom, record } from '#server/modules/contacts/index.ts';
import { tellCard } from './cards/tell.ts';
import { tellTierJob } from './reminders/tasks.ts';
import { earnedWithin } from './store/earnings.ts';
import { setTier, toReview, type MembershipRow } from './store/memberships.ts';
import { findVersion } from './store/programmes.ts';

const dayMs = 86_400_000;
const batch = 500;
const mostSteps = 8;

/**
 * Looks at a member's tier: up at once, down only softly and never without a warning thirty days before, which is written to them.
 * What happens stands on their timeline. Answers the member as they are now; the same one where nothing changed.
 */
export async function review(turn: Turn, member: MembershipRow, { tiers: rules }: Design): Promise<MembershipRow> {
  if (rules === null) return member;
  const since = new Date(Date.parse(turn.now) - rules.windowDays * dayMs).toISOString();
  const [within] = await earnedWithin(turn.tx, member.id, since);
  let standing = {
    tier: member.tier,
    reviewAt:
      Date.parse(member.tierReviewAt ?? turn.now) + (member.tierReviewAt === null ? rules.windowDays * dayMs : 0),
    warnedAt: member.tierWarnedAt === null ? null : Date.parse(member.tierWarnedAt),
  };
  const before = JSON.stringify(standing);
  for (let n = 0; n < mostSteps; n++) {
    const step = reviewTier(standing, within?.steps ?? 0, Date.parse(turn.now), rules);
    standing = step.standing;
    if (step.action === 'none' || step.action === 'grace') break;
    await tell(
      turn,
      member,
      step,
      rules.tiers.map(({ name }) => name),
    );
  }
  if (JSON.stringify(standing) === before) return member;
  const tierReviewAt = new Date(standing.reviewAt).toISOString();
  const tierWarnedAt = standing.warnedAt === null ? null : new Date(standing.warnedAt).toISOString();
  await setTier(turn.tx, member.id, standing.tier, tierReviewAt, tierWarnedAt);
  return { ...member, tier: standing.tier, tierReviewAt, tierWarnedAt };
}

async function tell(turn: Turn, member: MembershipRow, step: TierStep, names: readonly string[]): Promise<void> {
  const { id, contactId } = member;
  const source = { kind: 'tier', id: `${id}:${step.action}:${turn.now}` };
  await record(turn, { contactId, kind: 'reward', at: turn.now, title: wordsOf(step, names), source });
  if (step.action !== 'warn') return;
  const at = await contactableFrom(turn, contactId);
  await turn.queue(tellTierJob, { membershipId: id }, { at, key: `${tellTierJob}:${id}` });
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function wordsOf({ action, standing, missing, endsAt }: TierStep, names: readonly string[]): string {
  const name = names[standing.tier] ?? '';
  if (action === 'raise') return `Now ${name}`;
  if (action === 'renew') return `${name} for another term`;
  if (action === 'land') return `Now ${name}, with a full term to win the next one back`;
  const until = endsAt === null ? '' : ` until ${days.format(endsAt)}`;
  return `${name} stays${until}; ${String(missing)} more keep it`;
}

/** Everybody whose tier may end within a month. Answers how many were looked at. */
export async function reviewAll(turn: Turn): Promise<number> {
  let looked = 0;
  for (let after: MembershipRow | null = null; ;) {
    const [at, id]: (string | null)[] = [after?.tierReviewAt ?? null, after?.id ?? null];
    const members: readonly MembershipRow[] = await toReview(turn.tx, turn.now, at ?? null, id ?? null, batch);
    for (const member of members) {
      const [version] = await findVersion(turn.tx, member.programmeId, member.version);
      const now = version === undefined ? member : await review(turn, member, version.design);
      if (now !== member) await tellCard(turn, now);
    }
    looked += members.length;
    const last = members.at(-1);
    if (members.length < batch || last === undefined) return looked;
    after = last;
  }
}
