import type { Membership } from '#contract/memberships.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import type { MembershipRow } from '../store/memberships.ts';
import { cardOf } from './shown.ts';

export async function membershipOf(turn: Turn, row: MembershipRow): Promise<Membership> {
  const { id, contactId, programmeId, version, joinedAt, leftAt } = row;
  return {
    kind: 'membership',
    ...{ id, contactId, programmeId, version, joinedAt, leftAt },
    card: await cardOf(turn, row),
  };
}

/** Tells colleagues and the customer how their card stands now. */
export async function tellCard(turn: Turn, row: MembershipRow): Promise<Membership> {
  const membership = await membershipOf(turn, row);
  await happen(turn, 'membership.changed', { agents: membership, visitor: membership.card, contactId: row.contactId });
  return membership;
}
