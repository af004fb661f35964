import { statement } from '#server/platform/database/statement.ts';
import type { Letter } from '../compose/letter.ts';
import type { Kind } from './verdict.ts';

/** One recipient of an outgoing mail, and how far it is on its way to them. */
export interface OutboxRow {
  readonly id: string;
  readonly inboxId: string;
  /** Null for a mail that tests the mailbox. */
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly kind: Kind;
  readonly recipient: string;
  readonly mail: Letter;
  readonly state: 'waiting' | 'trying' | 'sent' | 'unknown' | 'failed' | 'cancelled';
  readonly tries: number;
  readonly sendAt: string;
  readonly lastAnswer: string | null;
  readonly triedAt: string | null;
  readonly settledAt: string | null;
  /** When it last came back to a person. */
  readonly failedAt: string | null;
  readonly createdAt: string;
}
const columns = `id, inbox_id, conversation_id, message_id, kind, recipient, mail, state, tries, send_at, last_answer, tried_at,
  settled_at, failed_at, created_at`;

export const insertOutbox = statement<
  readonly [
    id: string,
    inboxId: string,
    conversationId: string | null,
    messageId: string | null,
    kind: Kind,
    recipient: string,
    mail: string,
    sendAt: string,
  ],
  OutboxRow
>(
  'outbox.insert',
  `insert into outbox (workspace_id, id, inbox_id, conversation_id, message_id, kind, recipient, mail, send_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
);
/** A try that was begun and never ended: whoever made it died. What came of it is not known. */
export const findInterrupted = statement<readonly [id: string], OutboxRow>(
  'outbox.interrupted',
  `select ${columns} from outbox where workspace_id = $1 and id = $2 and state = 'trying' for no key update`,
);
/** Writes down a try before it is made. Whoever was cancelled, settled or put off meanwhile is not there to be tried. */
export const claimOutbox = statement<readonly [id: string, now: string], OutboxRow>(
  'outbox.claim',
  `update outbox set state = 'trying', tries = tries + 1, tried_at = $3
   where workspace_id = $1 and id = $2 and state in ('waiting', 'unknown') and settled_at is null
     and send_at <= $3::timestamptz + interval '5 seconds'
   returning ${columns}`,
);
/** Writes down what came of a try; nothing where a later one has begun. */
export const settleOutbox = statement<
  readonly [id: string, tries: number, state: string, answer: string, sendAt: string | null, settledAt: string | null],
  OutboxRow
>(
  'outbox.settle',
  `update outbox set state = $4, last_answer = $5, send_at = coalesce($6, send_at), settled_at = $7,
     failed_at = case when $4 = 'failed' then now() else failed_at end
   where workspace_id = $1 and id = $2 and state = 'trying' and tries = $3 returning ${columns}`,
);
export const findOutbox = statement<readonly [id: string], OutboxRow>(
  'outbox.find',
  `select ${columns} from outbox where workspace_id = $1 and id = $2`,
);
export const outboxOfMessage = statement<readonly [messageId: string], OutboxRow>(
  'outbox.of_message',
  `select ${columns} from outbox where workspace_id = $1 and message_id = $2 order by created_at, id`,
);
export const outboxOfConversation = statement<readonly [conversationId: string], OutboxRow>(
  'outbox.of_conversation',
  `select ${columns} from outbox where workspace_id = $1 and conversation_id = $2 order by created_at, id`,
);
/** Takes back what has not been tried yet; gives back what was taken. */
export const cancelOutbox = statement<readonly [messageId: string, why: string], OutboxRow>(
  'outbox.cancel',
  `update outbox set state = 'cancelled', last_answer = $3, settled_at = now()
   where workspace_id = $1 and message_id = $2 and state = 'waiting' and tried_at is null returning ${columns}`,
);
export const cancelOne = statement<readonly [id: string, why: string], OutboxRow>(
  'outbox.cancel_one',
  `update outbox set state = 'cancelled', last_answer = $3, settled_at = now()
   where workspace_id = $1 and id = $2 and state in ('waiting', 'unknown') and settled_at is null returning ${columns}`,
);
/** A person asks for a try now: of what failed, waits, or is not known to have arrived. */
export const retryOutbox = statement<readonly [id: string, now: string], OutboxRow>(
  'outbox.retry',
  `update outbox set state = 'waiting', tries = 0, send_at = $3, settled_at = null
   where workspace_id = $1 and id = $2 and (state in ('failed', 'waiting') or (state = 'unknown' and settled_at is not null))
   returning ${columns}`,
);
/** A report came back that a mail which had left was not delivered. */
export const bounceOutbox = statement<readonly [id: string, answer: string], OutboxRow>(
  'outbox.bounce',
  `update outbox set state = 'failed', last_answer = $3, settled_at = now(), failed_at = now()
   where workspace_id = $1 and id = $2 and state in ('sent', 'unknown') returning ${columns}`,
);
