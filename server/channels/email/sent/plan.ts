import { inboxBy } from '#server/modules/workspace/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { OutboxRow } from '../send/store.ts';
import { sendingOf } from '../send/settings.ts';

export const fileJob = 'mail.file';

/** A mail of ours has left: where the inbox is told to, a copy of it goes into the mailbox's Sent folder, once for each Message-ID. */
export async function planFiling(turn: Turn, { id, inboxId, mail }: OutboxRow): Promise<void> {
  if (!sendingOf(await inboxBy(turn.tx, inboxId)).keepsSent) return;
  await turn.queue(fileJob, { id, inboxId }, { key: `${fileJob}:${mail.messageId}` });
}
