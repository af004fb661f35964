import { statement } from '#server/platform/database/statement.ts';
import { openLocks } from '#server/platform/locks.ts';
import type { Log } from '#server/platform/log.ts';
import type { Store } from '#server/platform/database/database.ts';
import type { SigningIn } from '../accounts/sign-in.ts';
import type { Pace } from './connect.ts';
import { openReader, type Reader } from './reader.ts';

/** Mailboxes to be read, each with a mark that changes with its settings. */
const watched = statement<readonly [], { inboxId: string; mark: string; rescan: boolean }>(
  'mail_accounts.watched',
  `select inbox_id, md5(imap::text || coalesce(encode(secrets, 'hex'), '')) as mark, rescan
   from mail_accounts where workspace_id = $1 and imap is not null`,
);

const lookMs = 5_000;

export interface Watch {
  /** Looks now which mailboxes there are. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Given = SigningIn & {
  readonly store: Store;
  readonly log: Log;
  readonly pace: Pace;
  readonly mark?: (point: string) => void;
};

/** Reads every mailbox of the installation that no other process reads; one that fails is no concern of the others. */
export function openWatch(given: Given): Watch {
  const readers = new Map<string, { readonly mark: string; readonly reader: Reader }>();
  const end = async (inboxId: string): Promise<void> => {
    const found = readers.get(inboxId);
    readers.delete(inboxId);
    await found?.reader.stop();
  };
  const locks = openLocks(given.store, given.log, (lost) => void Promise.all(lost.map(end)));

  const once = async (): Promise<void> => {
    const wanted = await listWatched(given);
    for (const [inboxId, { mark }] of readers) {
      if (wanted.get(inboxId)?.mark === mark) continue;
      await end(inboxId);
      if (!wanted.has(inboxId)) await locks.release(inboxId);
    }
    for (const [inboxId, { workspaceId, mark, rescan }] of wanted) {
      if (rescan) readers.get(inboxId)?.reader.wake();
      if (readers.has(inboxId) || !(await locks.take(inboxId))) continue;
      readers.set(inboxId, { mark, reader: openReader({ ...given, workspaceId, inboxId, stuck: new Map() }) });
    }
  };
  let busy: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    busy = busy.then(once).catch((error: unknown) => {
      given.log.warn({ err: error as Error }, 'the mailboxes could not be listed');
    });
    return busy;
  };
  const timer = setInterval(() => void look(), lookMs);
  void look();
  return {
    look,
    async close() {
      clearInterval(timer);
      await busy;
      await Promise.all([...readers.keys()].map(end));
      await locks.close();
    },
  };
}

type Watched = ReadonlyMap<string, { readonly workspaceId: string; readonly mark: string; readonly rescan: boolean }>;

async function listWatched({ store }: Given): Promise<Watched> {
  const { rows } = await store.pool.query<{ workspace_id: string }>(
    'select distinct workspace_id from app.mailboxes()',
  );
  const found = new Map<string, { workspaceId: string; mark: string; rescan: boolean }>();
  for (const { workspace_id: workspaceId } of rows) {
    const mailboxes = await store.inWorkspace(workspaceId, (tx) => watched(tx), 'read');
    for (const { inboxId, ...rest } of mailboxes) found.set(inboxId, { workspaceId, ...rest });
  }
  return found;
}
