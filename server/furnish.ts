import type { Tx } from './platform/database/tx.ts';
import { channels } from './channels.ts';
import type { Furnish } from './modules/people/index.ts';
import { openInbox } from './modules/workspace/index.ts';
import { fillSample } from './sample/fill.ts';

const quarterOfAnHour = 15;
const hour = 60;

/** A new workspace begins with one way in: the chat. */
export async function furnish(tx: Tx): Promise<void> {
  await openInbox(tx, channels, {
    name: 'Chat',
    channel: 'widget',
    firstReplyMinutes: quarterOfAnHour,
    nextReplyMinutes: hour,
    reopenDays: 7,
    settings: {},
  });
}

/** The same, or the sample shop where it is wanted. */
export const furnishAsWanted: Furnish = (tx, ownerId, wanted) =>
  wanted.sample ? fillSample(tx, ownerId, wanted.timeZone) : furnish(tx);
