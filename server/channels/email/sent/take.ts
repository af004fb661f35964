import type { Turn } from '#server/platform/turn.ts';
import { headerIdOf, note } from '../arrive/parts.ts';
import type { ReadMail } from '../arrive/read.ts';
import { dropRaw, settleRaw, type RawMail } from '../arrive/store.ts';
import { knownIds } from './store.ts';
import { writeOurs } from './write.ts';

/**
 * A mail in the Sent folder: what one of us wrote to a customer by another program stands in their conversation. What went
 * out from here, what a machine wrote and what concerns no customer is not kept.
 */
export async function takeSent(turn: Turn, key: Buffer, raw: RawMail, read: ReadMail): Promise<void> {
  const headerId = headerIdOf(read);
  const isKnown = headerId !== null && (await knownIds(turn.tx, raw.inboxId, [headerId])).length > 0;
  const written = isKnown ? null : await writeOurs(turn, key, raw, read);
  if (written === null) {
    await dropRaw(turn.tx, raw.id);
    return;
  }
  await note(turn, raw, read, 'out', written);
  await settleRaw(turn.tx, raw.id, 'taken', headerId, written.conversationId, written.messageId, null);
}
