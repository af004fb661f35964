import type { EventName } from '#contract/index.ts';
import { follower, type Heard } from '#server/follow.ts';
import type { Follower } from '#server/platform/follow/follower.ts';
import type { Turn } from '#server/platform/turn.ts';
import { followConversations } from '../recovery/place.ts';
import type { Hearing } from './hearing.ts';
import { reactions } from './reactions/index.ts';
import { settle } from './settle.ts';
import { keptOf } from './store.ts';

/** With these a conversation may come to somebody else. */
const giving: readonly EventName[] = ['conversation.changed', 'message.sent'];
const events = [...new Set([...reactions.flatMap((reaction) => reaction.events), ...giving])];

/** Writes moments as they happen, and in the same turn how the customer stands after them. */
export const momentsFollower: Follower = follower('balance.moments', events, hear);

async function hear(turn: Turn, happened: readonly Heard<EventName>[]): Promise<void> {
  const whose = happened.map((heard) => ({ heard, contactId: contactOf(heard) }));
  const ids = [...new Set(whose.flatMap(({ contactId }) => contactId ?? []))];
  const kept = new Set((await keptOf(turn.tx, ids)).map(({ id }) => id));
  const touched: Hearing['touched'] = new Map();
  for (const { heard, contactId } of whose) {
    if (contactId === null || !kept.has(contactId)) continue;
    for (const { events: names, react } of reactions) {
      if (names.includes(heard.name)) await react({ turn, contactId, touched }, heard);
    }
  }
  await settle(turn, touched);
  const given = happened.flatMap(({ name, conversationId }) => (giving.includes(name) ? (conversationId ?? []) : []));
  if (given.length > 0) await followConversations(turn, [...new Set(given)]);
}

/** Events name their customer, or the conversation does in which they happened. */
function contactOf({ contactId, said }: Heard<EventName>): string | null {
  if (contactId !== null) return contactId;
  const named = said as { contactId?: string; conversation?: { contact?: { id?: string } } };
  return named.contactId ?? named.conversation?.contact?.id ?? null;
}
