import type { PublicCard } from '#contract/cards.ts';
import type { Turn } from '#server/platform/turn.ts';
import { cardOf, cardToJoin } from './cards/shown.ts';
import { membershipsOf } from './store/memberships.ts';
import { findVersion, programmesInSight } from './store/programmes.ts';
import type { JoinedBy } from './cards/join.ts';

/** A customer's own cards, and those they could join this way. */
export async function cardsFor(turn: Turn, contactId: string, by: JoinedBy): Promise<PublicCard[]> {
  const [memberships, programmes] = await Promise.all([
    membershipsOf(turn.tx, contactId),
    programmesInSight(turn.tx, turn.now),
  ]);
  const cards: PublicCard[] = [];
  for (const programme of programmes) {
    const membership = memberships.find(({ programmeId }) => programmeId === programme.id);
    if (membership !== undefined && membership.leftAt === null) {
      cards.push(await cardOf(turn, membership));
    } else if (programme.status === 'published') {
      const [version] = await findVersion(turn.tx, programme.id, programme.version);
      if (version?.design.joinBy.includes(by) === true) cards.push(cardToJoin(programme, version.design));
    }
  }
  return cards;
}
