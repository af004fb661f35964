import type { Tx } from '#server/platform/database/tx.ts';
import { findVisible } from './store/conversations.ts';

/** Whether an agent may see a conversation, and who its customer is: asked before a passing signal goes out. */
export async function mayHear(
  tx: Tx,
  conversationId: string,
  readsAll: boolean,
  agentId: string | null,
): Promise<{ contactId: string; inboxId: string } | null> {
  const [row] = await findVisible(tx, conversationId, readsAll, agentId);
  return row === undefined ? null : { contactId: row.contactId, inboxId: row.inboxId };
}
