import { statement } from '#server/platform/database/statement.ts';

/** Where a mail came from. What one of us `sent` by another program lies in the mailbox’s Sent folder. */
export type Source = 'imap' | 'sent' | 'smtp' | 'http' | 'import';

/** What the other server said at the door, before the mail itself. */
export interface Envelope {
  /** The envelope’s sender; empty for bounces. */
  readonly from: string;
  readonly to: readonly string[];
  /** Address of the server that brought it, and the name that it gave. */
  readonly ip: string;
  readonly helo: string;
}

/** A mail as it came in. */
export interface RawMail {
  readonly id: string;
  readonly inboxId: string;
  readonly source: Source;
  readonly raw: Buffer;
  readonly envelope: Envelope | null;
  readonly tries: number;
  /** When the mailbox got it. */
  readonly receivedAt: string;
  /** From before the mailbox was connected: nobody is told and nothing is owed. */
  readonly history: boolean;
}

/** A mail is history only where no clock can be wrong about it. */
const clocks = `interval '10 minutes'`;

/** Gives nothing back where the same mail is there already, or was and its sender has been erased. */
export const insertRaw = statement<
  readonly [
    id: string,
    inboxId: string,
    source: Source,
    sha256: Buffer,
    raw: Buffer,
    size: number,
    uid: number | null,
    envelope: string | null,
    receivedAt: string,
  ],
  { id: string }
>(
  'raw_mails.insert',
  `insert into raw_mails (workspace_id, id, inbox_id, source, sha256, raw, size, uid, envelope, received_at)
   select $1::uuid, $2::uuid, $3::uuid, $4, $5::bytea, $6::bytea, $7::int, $8::bigint, $9::jsonb, $10::timestamptz
   where not exists (select from mail_tombstones t where t.workspace_id = $1 and t.inbox_id = $3 and t.sha256 = $5)
   on conflict (workspace_id, inbox_id, sha256) do nothing returning id`,
);
/** The oldest mails of an inbox that wait to be taken in, without holding them: so many as fit into the memory. */
export const nextRaw = statement<readonly [inboxId: string, limit: number, mostBytes: number], RawMail>(
  'raw_mails.next',
  `select id, inbox_id, source, raw, envelope, tries, received_at,
     source = 'import' or received_at < coalesce((select live_since - ${clocks} from mail_accounts where workspace_id = $1 and inbox_id = $2), '-infinity')
       as history
   from (select *, sum(size) over (order by arrived_at, received_at, id) - size as before
     from (select id, inbox_id, source, raw, envelope, tries, received_at, arrived_at, size from raw_mails
       where workspace_id = $1 and inbox_id = $2 and state = 'new' and next_try_at <= now()
       order by arrived_at, received_at, id limit $3) as oldest) as sized
   where before < $4 order by arrived_at, received_at, id`,
);
/** The mails of an inbox are taken in one after the other, so that an answer finds what it answers. */
export const queueUp = statement<readonly [inboxId: string], never>(
  'raw_mails.queue_up',
  `select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 5))`,
);
export const lockRaw = statement<readonly [id: string], { id: string }>(
  'raw_mails.lock',
  `select id from raw_mails where workspace_id = $1 and id = $2 and state = 'new' for no key update`,
);
export const settleRaw = statement<
  readonly [
    id: string,
    state: 'taken' | 'doubled',
    messageId: string | null,
    conversationId: string | null,
    takenAs: string | null,
    reason: string | null,
  ],
  never
>(
  'raw_mails.settle',
  `update raw_mails set state = $3, message_id = $4, conversation_id = $5, taken_as = $6, reason = $7, tries = tries + 1
   where workspace_id = $1 and id = $2`,
);
/** A mail that is none of ours to keep. */
export const dropRaw = statement<readonly [id: string], never>(
  'raw_mails.drop',
  'delete from raw_mails where workspace_id = $1 and id = $2',
);
/** One more try that failed; after the third the mail is parked. */
export const noteTry = statement<
  readonly [id: string, reason: string, nextTryAt: string, mostTries: number],
  ParkedRow & { state: 'new' | 'parked' }
>(
  'raw_mails.note_try',
  `update raw_mails set tries = tries + 1, reason = $3, next_try_at = $4, state = case when tries + 1 >= $5 then 'parked' else 'new' end
   where workspace_id = $1 and id = $2 and state = 'new'
   returning id, inbox_id, arrived_at, size, tries, coalesce(reason, '') as reason, state`,
);

/** A mail that could not be made a conversation. */
export interface ParkedRow {
  readonly id: string;
  readonly inboxId: string;
  readonly arrivedAt: string;
  readonly size: number;
  readonly tries: number;
  readonly reason: string;
}
const parkedColumns = `id, inbox_id, arrived_at, size, tries, coalesce(reason, '') as reason`;
export const listParked = statement<
  readonly [inboxId: string | null, beforeAt: string | null, beforeId: string | null, limit: number],
  ParkedRow & { key: string }
>(
  'raw_mails.parked',
  `select ${parkedColumns}, arrived_at::text as key from raw_mails
   where workspace_id = $1 and state = 'parked' and ($2::uuid is null or inbox_id = $2)
     and ($3::timestamptz is null or (arrived_at, id) < ($3, $4::uuid))
   order by arrived_at desc, id desc limit $5`,
);
export const findParked = statement<readonly [id: string, mostBytes: number], ParkedRow & { raw: Buffer }>(
  'raw_mails.find_parked',
  `select ${parkedColumns}, substring(raw from 1 for $3) as raw from raw_mails where workspace_id = $1 and id = $2 and state = 'parked'`,
);
export const unpark = statement<readonly [id: string], { inboxId: string }>(
  'raw_mails.unpark',
  `update raw_mails set state = 'new', tries = 0, next_try_at = now() where workspace_id = $1 and id = $2 and state = 'parked' returning inbox_id`,
);
/** The beginning of a mail's source, for whoever may see its conversation. */
export const sourceOf = statement<readonly [id: string, mostBytes: number], { raw: Buffer }>(
  'raw_mails.source',
  `select substring(raw from 1 for $3) as raw from raw_mails where workspace_id = $1 and id = $2`,
);
