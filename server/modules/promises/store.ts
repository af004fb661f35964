import type { Promised } from '#contract/promises.ts';
import { statement } from '#server/platform/database/statement.ts';

export type PromiseRow = Omit<Promised, 'kind'> & { readonly episodeId: string };
const columns =
  'id, conversation_id, episode_id, what, text, message_id, made_by, started_at, due_at, state, settled_at';

type NewPromise = readonly [
  id: string,
  conversationId: string,
  episodeId: string,
  what: Promised['what'],
  text: string | null,
  messageId: string | null,
  madeBy: string | null,
  startedAt: string,
  dueAt: string,
];
export const insertPromise = statement<NewPromise, never>(
  'promises.insert',
  `insert into promises (workspace_id, id, conversation_id, episode_id, what, text, message_id, made_by, started_at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
/** Settles the reply that is owed, judged by the moment of the answer. */
export const settleOwed = statement<readonly [conversationId: string, at: string], PromiseRow>(
  'promises.settle_owed',
  `update promises set settled_at = $3, state = case when $3 <= due_at then 'kept' else 'broken' end
   where workspace_id = $1 and conversation_id = $2 and what <> 'commitment' and state in ('open', 'overdue') returning ${columns}`,
);
/** Whatever reply is owed no longer is: the conversation was resolved without one. */
export const cancelOwed = statement<readonly [conversationId: string, at: string], PromiseRow>(
  'promises.cancel_owed',
  `update promises set settled_at = $3, state = case when $3 <= due_at then 'cancelled' else 'broken' end
   where workspace_id = $1 and conversation_id = $2 and what <> 'commitment' and state in ('open', 'overdue') returning ${columns}`,
);
export const markOverdue = statement<readonly [id: string], PromiseRow>(
  'promises.overdue',
  `update promises set state = 'overdue' where workspace_id = $1 and id = $2 and state = 'open' and due_at <= now() returning ${columns}`,
);
export const settleCommitment = statement<readonly [id: string, at: string, as: 'kept' | 'cancelled'], PromiseRow>(
  'promises.settle',
  `update promises set settled_at = $3, state = case when $4 = 'kept' and $3 > due_at then 'broken' else $4 end
   where workspace_id = $1 and id = $2 and what = 'commitment' and state in ('open', 'overdue') returning ${columns}`,
);
export const findPromise = statement<readonly [id: string], PromiseRow>(
  'promises.find',
  `select ${columns} from promises where workspace_id = $1 and id = $2`,
);
/** The promises that agents made in words in these messages. */
export const commitmentsIn = statement<readonly [conversationId: string, messageIds: readonly string[]], PromiseRow>(
  'promises.of_messages',
  `select ${columns} from promises where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[]) order by due_at`,
);
/** What is still owed in a conversation, soonest first. */
export const openPromises = statement<readonly [conversationId: string], PromiseRow>(
  'promises.open',
  `select ${columns} from promises where workspace_id = $1 and conversation_id = $2 and state in ('open', 'overdue') order by due_at`,
);
/** An answer was taken back: the reply that it had settled is owed again, unless a newer one is. */
export const reopenOwed = statement<readonly [conversationId: string, settledAt: string, now: string], PromiseRow>(
  'promises.reopen_owed',
  `update promises p set settled_at = null, state = case when due_at <= $4 then 'overdue' else 'open' end
   where workspace_id = $1 and conversation_id = $2 and settled_at = $3 and what <> 'commitment' and state in ('kept', 'broken')
     and not exists (select from promises o where o.workspace_id = $1 and o.conversation_id = $2 and o.what <> 'commitment'
       and o.state in ('open', 'overdue'))
   returning ${columns}`,
);
/** What was promised in a message that never went out was not promised. */
export const cancelMade = statement<readonly [conversationId: string, messageId: string, at: string], never>(
  'promises.cancel_made',
  `update promises set state = 'cancelled', settled_at = $4
   where workspace_id = $1 and conversation_id = $2 and message_id = $3 and state in ('open', 'overdue')`,
);
