import type { ImapFlow, StatusObject } from 'imapflow';
import { inboxBy } from '#server/modules/workspace/index.ts';
import type { Log } from '#server/platform/log.ts';
import { tell } from '../accounts/save.ts';
import type { SigningIn } from '../accounts/sign-in.ts';
import { findAccount, noteSent } from '../accounts/store.ts';
import { pauseMs, reasonOf, within } from '../imap/connect.ts';
import type { Reading } from '../imap/fetch.ts';
import { inboxFolder, sentFolder, type Cursor } from '../imap/folder.ts';
import { readFolder } from '../imap/look.ts';
import { sendingOf } from '../send/settings.ts';
import { findSentFolder } from './place.ts';
import { knownIds } from './store.ts';

type Given = SigningIn & Reading & { readonly log: Log };

/** What came of a look: `idle` where nothing was to be read, `read` where the mailbox must be looked at again, `lost` where the connection cannot be trusted. */
export type Followed = 'idle' | 'read' | 'lost';

const noFolder = 'The mailbox has no Sent folder that can be recognised.';

/**
 * Reads the Sent folder of a mailbox behind its own cursor, where the inbox is told to; always after the mailbox itself, so that
 * an answer finds what it answers. What goes wrong is told, and tried again after a pause; it never holds the mailbox up.
 */
export function openFollowing(given: Given): (client: ImapFlow) => Promise<Followed> {
  const { takeTurn, workspaceId, inboxId, pace } = given;
  const reading: Reading = { ...given, stuck: new Map() };
  const state = { failures: 0, nextAtMs: 0 };
  const known = async (...[tx, id, ids]: Parameters<NonNullable<ReturnType<typeof sentFolder>['known']>>) =>
    new Set((await knownIds(tx, id, ids)).map((row) => row.id));

  const look = async (client: ImapFlow): Promise<Followed> => {
    const path = await within(pace.openMs, 'the server does not list its folders', findSentFolder(client));
    if (path === null) throw new Error(noFolder);
    const asked = client.status(path, { uidNext: true, uidValidity: true });
    const status = await within(pace.openMs, 'the Sent folder does not say what it holds', asked);
    if (status === false) throw new Error('the Sent folder does not say what it holds');
    const folder = sentFolder(path, known);
    const cursor = await takeTurn(workspaceId, ({ tx }) => folder.find(tx, inboxId), 'read');
    if (cursor === undefined || isRead(cursor, status)) return 'idle';
    await readFolder(client, reading, folder);
    // News are told of the folder that is open.
    const opened = client.mailboxOpen(inboxFolder.path, { readOnly: true });
    await within(pace.openMs, 'the mailbox does not open', opened);
    return 'read';
  };

  const say = (error: string | null): Promise<unknown> =>
    takeTurn(workspaceId, async (turn) => {
      const [news] = await noteSent(turn.tx, inboxId, error);
      if (news !== undefined) await tell(turn, given.sealKey, inboxId);
    });

  return async (client) => {
    if (Date.now() < state.nextAtMs) return 'idle';
    const [isWanted, error] = await takeTurn(
      workspaceId,
      async ({ tx }) => {
        const [inbox, [account]] = await Promise.all([inboxBy(tx, inboxId), findAccount(tx, inboxId)]);
        return [sendingOf(inbox).readsSent, account?.sentError ?? null] as const;
      },
      'read',
    );
    try {
      const came = isWanted ? await look(client) : 'idle';
      state.failures = 0;
      if (error !== null) await say(null);
      return came;
    } catch (cause) {
      state.failures++;
      state.nextAtMs = Date.now() + pauseMs(pace, state.failures, false);
      given.log.debug({ err: cause as Error, inboxId }, 'the Sent folder of a mailbox could not be read');
      if (state.failures > 1) await say(reasonOf(cause)); // the first time it may be the connection
      return 'lost';
    }
  };
}

const isRead = (
  { uidValidity, lastUid, rescanUntil }: Cursor,
  status: Pick<StatusObject, 'uidNext' | 'uidValidity'>,
): boolean =>
  rescanUntil === null && uidValidity === Number(status.uidValidity) && lastUid + 1 >= (status.uidNext ?? 0);
