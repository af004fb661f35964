import type { Tx } from '#server/platform/database/tx.ts';
import { statement } from '#server/platform/database/statement.ts';
import { findAccount } from '../accounts/store.ts';
import type { Source } from '../arrive/store.ts';

/** How far a folder has been read. */
export interface Cursor {
  readonly uidValidity: number | null;
  readonly lastUid: number;
  /** What the mailbox got before this moment is none of ours. */
  readonly readsSince: string;
  /** While it is read again from its beginning: up to which UID. */
  readonly rescanUntil: number | null;
  /** It is to be read again from its beginning. */
  readonly rescan: boolean;
}

/** A folder of a mailbox, with the place up to which it was read. */
export interface Folder {
  readonly path: string;
  readonly source: Extract<Source, 'imap' | 'sent'>;
  readonly find: (tx: Tx, inboxId: string) => Promise<Cursor | undefined>;
  /** Begins at a place: the first reading, a new UIDVALIDITY, or a reading again. */
  readonly begin: (
    tx: Tx,
    inboxId: string,
    uidValidity: number,
    lastUid: number,
    rescanUntil: number | null,
  ) => Promise<unknown>;
  /** Moves from where it was known to be; gives nothing back where somebody else has moved it meanwhile. */
  readonly move: (
    tx: Tx,
    inboxId: string,
    uidValidity: number,
    from: number,
    to: number,
  ) => Promise<readonly unknown[]>;
  /** Of these Message-IDs those whose mails need not be fetched; left out where all are. */
  readonly known?: (tx: Tx, inboxId: string, messageIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

type Begin = readonly [inboxId: string, uidValidity: number, lastUid: number, rescanUntil: number | null];
type Move = readonly [inboxId: string, uidValidity: number, from: number, to: number];

const beginInbox = statement<Begin, never>(
  'mail_accounts.begin',
  `update mail_accounts set uid_validity = $3, last_uid = $4, rescan_until = $5, rescan = false
   where workspace_id = $1 and inbox_id = $2`,
);
const moveInbox = statement<Move, { lastUid: number }>(
  'mail_accounts.move',
  `update mail_accounts set last_uid = $5, rescan_until = case when rescan_until <= $5 then null else rescan_until end
   where workspace_id = $1 and inbox_id = $2 and uid_validity = $3 and last_uid = $4 returning last_uid`,
);
const beginSent = statement<Begin, never>(
  'mail_accounts.begin_sent',
  `update mail_accounts set sent_uid_validity = $3, sent_last_uid = $4, sent_rescan_until = $5
   where workspace_id = $1 and inbox_id = $2`,
);
const moveSent = statement<Move, { lastUid: number }>(
  'mail_accounts.move_sent',
  `update mail_accounts set sent_last_uid = $5,
     sent_rescan_until = case when sent_rescan_until <= $5 then null else sent_rescan_until end
   where workspace_id = $1 and inbox_id = $2 and sent_uid_validity = $3 and sent_last_uid = $4 returning sent_last_uid as last_uid`,
);

/** What comes in. */
export const inboxFolder: Folder = {
  path: 'INBOX',
  source: 'imap',
  find: async (tx, inboxId) => (await findAccount(tx, inboxId))[0],
  begin: beginInbox,
  move: moveInbox,
};

/** What goes out: read as the other, from the same moment on. */
export const sentFolder = (path: string, known: Folder['known']): Folder => ({
  path,
  source: 'sent',
  async find(tx, inboxId) {
    const [account] = await findAccount(tx, inboxId);
    if (account === undefined) return undefined;
    const { sentUidValidity, sentLastUid, sentRescanUntil, readsSince } = account;
    return {
      ...{ uidValidity: sentUidValidity, lastUid: sentLastUid, rescanUntil: sentRescanUntil },
      ...{ readsSince, rescan: false },
    };
  },
  begin: beginSent,
  move: moveSent,
  ...(known === undefined ? {} : { known }),
});
