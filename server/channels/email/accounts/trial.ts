import { createTransport } from 'nodemailer';
import { notFound } from '#server/platform/http/problem.ts';
import { connect, reasonOf, usualPace, within } from '../imap/connect.ts';
import { credentialsFor, type Credentials, type SigningIn } from './sign-in.ts';
import { findAccount, type AccountRow } from './store.ts';

interface Outcome {
  readonly works: boolean;
  readonly words: string;
}
const deadlineMs = 20_000;

/** Signs in at the servers of a mailbox, and says what they said. */
export async function tryServers(
  signing: SigningIn,
  workspaceId: string,
  inboxId: string,
): Promise<{ imap: Outcome | null; smtp: Outcome | null }> {
  const [row] = await signing.takeTurn(workspaceId, ({ tx }) => findAccount(tx, inboxId), 'read');
  if (row === undefined) throw notFound();
  const attempt = async (server: 'imap' | 'smtp', work: (auth: Credentials) => Promise<string>) => {
    if (row[server] === null) return null;
    try {
      return { works: true, words: await work(await credentialsFor(signing, workspaceId, row, server)) };
    } catch (error) {
      return { works: false, words: reasonOf(error) };
    }
  };
  const [imap, smtp] = await Promise.all([
    attempt('imap', (auth) => tryImap(row, auth)),
    attempt('smtp', (auth) => trySmtp(row, auth)),
  ]);
  return { imap, smtp };
}

async function tryImap({ imap }: AccountRow, auth: Credentials): Promise<string> {
  if (imap === null) return '';
  const client = await connect(imap, auth, { ...usualPace, connectMs: deadlineMs });
  try {
    const opened = client.mailboxOpen('INBOX', { readOnly: true });
    const { exists } = await within(deadlineMs, 'the mailbox does not open', opened);
    return `The mailbox opens; it holds ${String(exists)} ${exists === 1 ? 'mail' : 'mails'}.`;
  } finally {
    client.close();
  }
}

async function trySmtp({ smtp }: AccountRow, auth: Credentials): Promise<string> {
  if (smtp === null) return '';
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
    ...(auth.user === ''
      ? {}
      : { auth: 'pass' in auth ? { user: auth.user, pass: auth.pass } : { type: 'OAuth2' as const, ...auth } }),
  });
  try {
    await transport.verify();
    return 'The server takes our sign-in.';
  } finally {
    transport.close();
  }
}
