import type { Turn } from '#server/platform/turn.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { settle } from './change.ts';
import { giveConversations } from './store/conversations.ts';

/**
 * An anonymous visitor has proven who they are: what they wrote in this inbox becomes that customer's, in the same thread.
 * Where the customer has an unresolved conversation of their own here already, the anonymous one stays apart.
 */
export async function adopt(turn: Turn, from: string, to: string, inboxId: string): Promise<void> {
  for (const id of [from, to].sort()) await lockContact(turn.tx, id); // in one order, so that two at once cannot block
  for (const row of await giveConversations(turn.tx, from, to, inboxId)) {
    await settle(turn, row, {}, 'The visitor signed in', 'other');
  }
}
