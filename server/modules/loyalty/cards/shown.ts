import { display } from '#psychology/loyalty/index.ts';
import type { PublicCard, ShownCard } from '#contract/cards.ts';
import type { Design } from '#contract/programme-design.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openLots, readHolder } from '#server/modules/ledger/index.ts';
import { closesAt } from '../programmes/ending.ts';
import { earnedBy } from '../store/earnings.ts';
import type { MembershipRow } from '../store/memberships.ts';
import { findProgramme, findVersion, type ProgrammeRow } from '../store/programmes.ts';
import { redemptionsOf, rewardsFor } from '../store/rewards.ts';
import { startOfMember } from './start.ts';
import { tierShown } from './tier.ts';

/** Somebody's card as they see it; the version that they joined counts, whatever was published since. */
export async function cardOf(turn: Turn, membership: MembershipRow): Promise<PublicCard> {
  const { programmeId, contactId, version } = membership;
  const [[programme], [joined]] = await Promise.all([
    findProgramme(turn.tx, programmeId),
    findVersion(turn.tx, programmeId, version),
  ]);
  if (programme === undefined || joined === undefined) throw notFound();
  const holder = await readHolder(turn, programmeId, contactId);
  const [[earned], lots, rewards, redemptions] = await Promise.all([
    earnedBy(turn.tx, membership.id),
    holder === null ? [] : openLots(turn.tx, holder.id),
    rewardsFor(turn.tx, programmeId, membership.joinedAt),
    redemptionsOf(turn.tx, programmeId, contactId),
  ]);
  const [soonest] = lots.filter((lot) => lot.expiresAt !== null);
  const free = holder === null ? 0 : holder.balance - holder.held;
  const given = lots.find(({ transferId }) => transferId === startOfMember(membership.id))?.unused ?? 0;
  return {
    ...named(programme, joined.design),
    joined: membership.leftAt === null,
    card: shown(joined.design, membership, free, given),
    balance: free,
    pending: earned?.pending ?? 0,
    tier: programme.endedAt === null ? await tierShown(turn, membership, joined.design) : null,
    nextExpiry: soonest === undefined ? null : { steps: soonest.unused, at: soonest.expiresAt ?? '' },
    reminders: membership.reminders,
    rewards: rewards.map(({ id, name, about, cost, stock }) => ({ id, name, about, cost, left: stock })),
    redemptions: redemptions.map(({ id, reward, code, at, state }) => ({
      ...{ id, name: reward, code, at },
      state: state === 'failed' ? 'waiting' : state,
    })),
  };
}

/** The card that somebody could join. */
export function cardToJoin(programme: ProgrammeRow, design: Design): PublicCard {
  return {
    ...named(programme, design),
    ...{ joined: false, card: null, balance: 0, pending: 0, tier: null, nextExpiry: null, reminders: false },
    ...{ rewards: [], redemptions: [] },
  };
}

const named = ({ id, name, unit, endedAt }: ProgrammeRow, { about, card, reminderDays }: Design) =>
  ({
    kind: 'card',
    ...{ id, name, unit, about, language: card.language, step: card.step, reward: card.reward },
    redeemableUntil: closesAt(endedAt),
    reminds: reminderDays !== null && endedAt === null,
  }) as const;

/**
 * What is done and what is left. What can be used now counts: after a reward is redeemed the card begins anew, as long as before and
 * without a new head start. `given` is what is unused of the start.
 */
export function shown(
  design: Design,
  { endowed, required, mode }: Pick<MembershipRow, 'endowed' | 'required' | 'mode'>,
  free: number,
  given = Math.min(endowed, free),
): ShownCard {
  const programme = { ...design.card, endowed: given, required: required + endowed - given, mode };
  const { kind, count, done, total, text, caption, line } = display(
    programme,
    Math.min(programme.required, Math.max(0, free - given)),
  );
  return { kind, count, done, given, total, text, caption, remainder: line };
}
