import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { CallFacts } from '#contract/calls.ts';
import type { MessageRow } from './rows.ts';

const columns = 'id, conversation_id, seq, client_id, type, author, author_id, author_name, text, at, call';

const insert = statement<readonly unknown[], never>(
  'messages.insert',
  `insert into messages (workspace_id, id, conversation_id, seq, client_id, type, author, author_id, author_name, text, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const insertMessage = (tx: Tx, row: MessageRow): Promise<unknown> =>
  insert(
    tx,
    row.id,
    row.conversationId,
    row.seq,
    row.clientId,
    row.type,
    row.author,
    row.authorId,
    row.authorName,
    row.text,
    row.at,
  );

const insertWithCall = statement<readonly unknown[], never>(
  'messages.insert_call',
  `insert into messages (workspace_id, id, conversation_id, seq, client_id, type, author, author_id, author_name, text, at, call)
   values ($1, $2, $3, $4, $5, 'call', $6, $7, $8, $9, $10, $11)`,
);
export const insertCall = (tx: Tx, row: MessageRow & { readonly call: CallFacts }): Promise<unknown> => {
  const { id, conversationId, seq, clientId, author, authorId, authorName, text, at } = row;
  const values = [id, conversationId, seq, clientId, author, authorId, authorName, text, at] as const;
  return insertWithCall(tx, ...values, JSON.stringify(row.call));
};
/** What became of a call, and what was noted of it. */
export const changeCall = statement<readonly [id: string, call: string, text: string], MessageRow>(
  'messages.change_call',
  `update messages set call = $3, text = $4 where workspace_id = $1 and id = $2 and type = 'call' returning ${columns}`,
);
/** The first row of a sender's own id, for a repeat. */
export const findByClientId = statement<readonly [authorId: string, clientId: string], MessageRow>(
  'messages.by_client_id',
  `select ${columns} from messages where workspace_id = $1 and author_id = $2 and client_id = $3`,
);
export const findMessage = statement<readonly [id: string], MessageRow>(
  'messages.find',
  `select ${columns} from messages where workspace_id = $1 and id = $2`,
);
/** The newest messages before a number, newest first. */
export const messagesBefore = statement<readonly [conversationId: string, before: number, limit: number], MessageRow>(
  'messages.before',
  `select ${columns} from messages where workspace_id = $1 and conversation_id = $2 and seq < $3 order by seq desc limit $4`,
);
export const messagesAfter = statement<readonly [conversationId: string, after: number, limit: number], MessageRow>(
  'messages.after',
  `select ${columns} from messages where workspace_id = $1 and conversation_id = $2 and seq > $3 order by seq limit $4`,
);
/** What the customer may see: no notes, no activity. */
export const publicBefore = statement<readonly [conversationId: string, before: number, limit: number], MessageRow>(
  'messages.public_before',
  `select ${columns} from messages where workspace_id = $1 and conversation_id = $2 and seq < $3 and type = 'message' order by seq desc limit $4`,
);
export const publicAfter = statement<readonly [conversationId: string, after: number, limit: number], MessageRow>(
  'messages.public_after',
  `select ${columns} from messages where workspace_id = $1 and conversation_id = $2 and seq > $3 and type = 'message' order by seq limit $4`,
);
/** What somebody else wrote since a number: the reason to stop a stale answer. */
export const newerThan = statement<readonly [conversationId: string, seq: number, me: string], MessageRow>(
  'messages.newer',
  `select ${columns} from messages where workspace_id = $1 and conversation_id = $2 and seq > $3 and type = 'message'
   and author_id is distinct from $4 order by seq limit 50`,
);
/** Since when a customer waits: the first of their messages that nobody answered. */
export const unansweredSince = statement<readonly [conversationId: string], { at: string | null }>(
  'messages.unanswered',
  `select min(at) as at from messages where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'customer'
     and seq > coalesce((select max(seq) from messages where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'agent'), 0)`,
);
/** The same, where what answered them was written at a moment and came to be known later. */
export const unansweredAfter = statement<readonly [conversationId: string, answeredAt: string], { at: string | null }>(
  'messages.unanswered_after',
  `select min(at) as at from messages where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'customer'
     and at > $3
     and seq > coalesce((select max(seq) from messages where workspace_id = $1 and conversation_id = $2 and type = 'message'
       and author = 'agent' and at > $3), 0)`,
);
/** The same, where one of our messages did not arrive: it answered nobody. */
export const unansweredWithout = statement<
  readonly [conversationId: string, messageId: string | null],
  { at: string | null }
>(
  'messages.unanswered_without',
  `select min(at) as at from messages where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'customer'
     and seq > coalesce((select max(seq) from messages where workspace_id = $1 and conversation_id = $2 and type = 'message'
       and author = 'agent' and id is distinct from $3), 0)`,
);
/** Puts a line in the place of a message that was taken back, so that the thread stays dense. */
export const retract = statement<readonly [id: string, words: string], MessageRow>(
  'messages.retract',
  `update messages set type = 'activity', author = 'system', author_id = null, author_name = null, client_id = null, text = $3
   where workspace_id = $1 and id = $2 and type = 'message' returning ${columns}`,
);
/** An agent's newest answers, against which the tone check looks for canned ones. */
export const repliesOf = statement<readonly [conversationId: string, limit: number], { text: string }>(
  'messages.replies',
  `select text from messages where workspace_id = $1 and conversation_id = $2 and type = 'message' and author = 'agent' order by seq desc limit $3`,
);
/**
 * A moment before which every transaction of the app has ended: rows that were begun earlier are there to see for the
 * next statement, so that a reader who goes by time passes nobody over. With a tenth of a second to spare.
 */
export const settledUntil = statement<readonly [], { at: string }>(
  'messages.settled_until',
  `select (coalesce(min(xact_start), now()) - interval '100 milliseconds')::text as at from pg_stat_activity
   where $1::uuid is not null and datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
);
/** Answers that went out in an inbox, oldest first. `createdAt` is exact, for the cursor. */
export const outgoing = statement<
  readonly [inboxId: string, afterAt: string | null, afterId: string | null, untilAt: string, limit: number],
  MessageRow & { contactId: string; contactName: string | null; createdAt: string }
>(
  'messages.outgoing',
  `select ${columns
    .split(', ')
    .map((column) => `m.${column}`)
    .join(', ')}, c.contact_id, p.name as contact_name, m.created_at::text as created_at
   from conversations c join messages m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
   join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
   where c.workspace_id = $1 and c.inbox_id = $2 and m.type = 'message' and m.author = 'agent'
     and ($3::timestamptz is null or (m.created_at, m.id) > ($3, $4::uuid)) and m.created_at < $5::timestamptz
   order by m.created_at, m.id limit $6`,
);
