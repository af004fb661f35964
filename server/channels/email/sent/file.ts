import type { ImapFlow } from 'imapflow';
import type { Store } from '#server/platform/database/database.ts';
import { credentialsFor, type SigningIn } from '../accounts/sign-in.ts';
import { connect, usualPace, within, type Pace } from '../imap/connect.ts';
import { findSender } from '../send/access.ts';
import { findOutbox } from '../send/store.ts';
import { write } from '../send/write.ts';
import { findSentFolder } from './place.ts';

type Filing = SigningIn & { readonly store: Store; readonly pace?: Pace };

/**
 * Puts a copy of a mail that has left into the Sent folder of its mailbox, as a mail program would: the very bytes, read,
 * with its own date. What is there already under its Message-ID stays alone, be it ours or the provider's own copy.
 */
export async function fileSent(filing: Filing, workspaceId: string, id: string, inboxId: string): Promise<void> {
  const { store, pace = usualPace } = filing;
  const [[row], [account]] = await store.inWorkspace(
    workspaceId,
    (tx) => Promise.all([findOutbox(tx, id), findSender(tx, inboxId)]),
    'read',
  );
  if (row?.state !== 'sent' || account?.imap == null) return;
  const written = await write(filing, workspaceId, row);
  if ('kind' in written) return;
  const client = await connect(account.imap, await credentialsFor(filing, workspaceId, account, 'imap'), pace);
  try {
    const folder = await within(pace.openMs, 'the server does not list its folders', sentFolder(client));
    await within(pace.openMs, 'the Sent folder does not open', client.mailboxOpen(folder, { readOnly: true }));
    const header = { 'message-id': `<${row.mail.messageId}>` };
    const found = await within(pace.fetchMs, 'the server does not search', client.search({ header }, { uid: true }));
    if (Array.isArray(found) && found.length > 0) return;
    // While a folder is open for reading only, no flags can be given to what is put into it.
    await within(pace.openMs, 'the Sent folder does not close', client.mailboxClose());
    const at = new Date(row.settledAt ?? row.createdAt);
    const put = await within(
      pace.fetchMs,
      'the server takes no copy',
      client.append(folder, written.raw, ['\\Seen'], at),
    );
    if (put === false) throw new Error('the server took no copy of a sent mail');
  } finally {
    client.close();
  }
}

/** The Sent folder; made where there is none. */
async function sentFolder(client: ImapFlow): Promise<string> {
  const known = await findSentFolder(client);
  if (known !== null) return known;
  const { path } = await client.mailboxCreate('Sent');
  await client.mailboxSubscribe(path);
  return path;
}
