import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';

const hand = statement<readonly [contactId: string], Record<string, unknown>>(
  'promises.hand',
  `select p.what, p.text, p.started_at, p.due_at, p.state, p.settled_at
   from conversations c join promises p on p.workspace_id = $1 and p.conversation_id = c.id
   where c.workspace_id = $1 and c.contact_id = $2 order by p.started_at, p.id`,
);

/** What was promised to a customer. It hangs to their conversations: it moves and goes with them. */
export const custody: Custody = {
  name: 'promises',
  erase: () => Promise.resolve(),
  hand: ({ tx }, contactId) => hand(tx, contactId),
  move: () => Promise.resolve({}),
  moveBack: () => Promise.resolve(),
};
