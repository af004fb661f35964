import { createTransport } from 'nodemailer';
import type { Store } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Log } from '#server/platform/log.ts';
import { behindMs } from './entities.ts';
import { tell } from './save.ts';
import { credentialsFor, type SigningIn } from './sign-in.ts';
import { claimAlert, clearAlert, listAccounts, type AccountRow } from './store.ts';

/** Later than this mail is late. In milliseconds. */
export const lateMs = 10 * 60_000;
const lookMs = 30_000;
const deadlineMs = 20_000;

/** Who must hear that mail does not come in. */
const keepers = statement<readonly [], { email: string }>(
  'mail_accounts.keepers',
  `select email from agents where workspace_id = $1 and active and role in ('owner', 'admin') order by created_at limit 20`,
);

type Given = SigningIn & { readonly store: Store; readonly log: Log };

export interface Alarm {
  /** Looks now at all mailboxes of the installation. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Says once when a mailbox is more than ten minutes behind: to everybody who is signed in, and by mail from another inbox
 * to owners and admins, because whoever looks at an empty list sees nothing wrong.
 */
export function openAlarm(given: Given): Alarm {
  let busy: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    busy = busy
      .then(() => lookAtAll(given))
      .catch((error: unknown) => {
        given.log.warn({ err: error as Error }, 'how far behind mailboxes are could not be looked at');
      });
    return busy;
  };
  const timer = setInterval(() => void look(), lookMs);
  return {
    look,
    async close() {
      clearInterval(timer);
      await busy;
    },
  };
}

async function lookAtAll(given: Given): Promise<void> {
  const { rows } = await given.store.pool.query<{ id: string }>(
    'select distinct workspace_id as id from app.mailboxes()',
  );
  for (const { id } of rows) await lookAt(given, id);
}

async function lookAt(given: Given, workspaceId: string): Promise<void> {
  const { takeTurn, sealKey } = given;
  const now = new Date().toISOString();
  const accounts = await takeTurn(workspaceId, ({ tx }) => listAccounts(tx), 'read');
  for (const account of accounts) {
    const { inboxId, alertedAt } = account;
    const late = behindMs(account, now) > lateMs;
    if (!late && alertedAt !== null) await takeTurn(workspaceId, ({ tx }) => clearAlert(tx, inboxId));
    if (!late || alertedAt !== null) continue;
    const claimed = await takeTurn(workspaceId, async (turn) => {
      const [mine] = await claimAlert(turn.tx, inboxId, turn.now);
      if (mine !== undefined) await tell(turn, sealKey, inboxId, 'mailbox.lagging');
      return mine !== undefined;
    });
    if (claimed)
      await write(given, workspaceId, account, accounts).catch((error: unknown) => {
        given.log.warn({ err: error as Error }, 'nobody could be told by mail that a mailbox is behind');
      });
  }
}

/** A mail from an inbox that works to those who look after this one. */
async function write(given: Given, workspaceId: string, late: AccountRow, all: readonly AccountRow[]): Promise<void> {
  const other = all.find(
    ({ inboxId, smtp, failingSince }) => inboxId !== late.inboxId && smtp !== null && failingSince === null,
  );
  if (other?.smtp == null) return;
  const to = await given.takeTurn(workspaceId, ({ tx }) => keepers(tx), 'read');
  if (to.length === 0) return;
  const auth = await credentialsFor(given, workspaceId, other, 'smtp');
  const { host, port, security } = other.smtp;
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: deadlineMs, greetingTimeout: deadlineMs, socketTimeout: deadlineMs },
    ...(auth.user === '' ? {} : { auth: 'pass' in auth ? auth : { type: 'OAuth2' as const, ...auth } }),
  });
  try {
    await transport.sendMail({
      from: other.address,
      to: to.map(({ email }) => email),
      subject: `Mail to ${late.address} does not come in`,
      text: wordsFor(late),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } finally {
    transport.close();
  }
}

function wordsFor({ address, lastError, checkedAt, backlog }: AccountRow): string {
  const seen = checkedAt === null ? 'It has never been read.' : `It was last read at ${checkedAt}.`;
  const why = lastError === null ? '' : `\nThe server said: ${lastError}`;
  const waiting = backlog === 0 ? '' : `\n${String(backlog)} mails came in and are not conversations yet.`;
  return `Rapport is more than ten minutes behind with ${address}. ${seen}${why}${waiting}\n\nIt keeps trying. Settings, Inboxes shows how it stands.\n`;
}
