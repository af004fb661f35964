import { createTransport } from 'nodemailer';
import { findInbox, findInboxSecret } from '#server/modules/workspace/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Fetch } from '#server/platform/outgoing/outgoing.ts';
import { signatureOf } from '../doors/signature.ts';
import { alarmWebhookOf } from '../settings.ts';
import { behindMs } from './entities.ts';
import { credentialsFor, type SigningIn } from './sign-in.ts';
import type { AccountRow } from './store.ts';

export type Telling = SigningIn & { readonly fetch: Fetch };

const deadlineMs = 20_000;
/** So many servers are asked to carry the word, one after the other. */
const mostCarriers = 4;

/** Who must hear that mail does not come in. */
const keepers = statement<readonly [], { email: string }>(
  'mail_accounts.keepers',
  `select email from agents where workspace_id = $1 and active and role in ('owner', 'admin') order by created_at limit 20`,
);

/** Tells those who look after a mailbox that it is far behind: by mail, from whichever inbox can send, and by its webhook. */
export async function tellElsewhere(
  given: Telling,
  workspaceId: string,
  late: AccountRow,
  all: readonly AccountRow[],
): Promise<{ reached: boolean; problems: readonly string[] }> {
  const ways = [byMail(given, workspaceId, late, all), byWebhook(given, workspaceId, late)];
  const came = await Promise.allSettled(ways);
  return {
    reached: came.some((one) => one.status === 'fulfilled' && one.value),
    problems: came.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : [])),
  };
}

/** False where there is nobody to write to or nothing to write by. @throws Error where no server took it. */
async function byMail(
  given: Telling,
  workspaceId: string,
  late: AccountRow,
  all: readonly AccountRow[],
): Promise<boolean> {
  const to = (await given.takeTurn(workspaceId, ({ tx }) => keepers(tx), 'read')).map(({ email }) => email);
  const carriers = carriersFor(late, all);
  if (to.length === 0 || carriers.length === 0) return false;
  const problems: string[] = [];
  for (const carrier of carriers) {
    try {
      await write(given, workspaceId, carrier, late, to);
      return true;
    } catch (error) {
      problems.push(`${carrier.address}: ${(error as Error).message}`);
    }
  }
  throw new Error(problems.join('; '));
}

/** Inboxes that go well first; the one that is behind last, for its way out may work where its way in does not. */
function carriersFor(late: AccountRow, all: readonly AccountRow[]): AccountRow[] {
  const rank = ({ inboxId, failingSince }: AccountRow): number =>
    inboxId === late.inboxId ? 2 : failingSince === null ? 0 : 1;
  return all
    .filter(({ smtp }) => smtp !== null)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostCarriers);
}

async function write(
  given: Telling,
  workspaceId: string,
  carrier: AccountRow,
  late: AccountRow,
  to: readonly string[],
): Promise<void> {
  if (carrier.smtp === null) return;
  const auth = await credentialsFor(given, workspaceId, carrier, 'smtp');
  const { host, port, security } = carrier.smtp;
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: deadlineMs, greetingTimeout: deadlineMs, socketTimeout: deadlineMs },
    ...(auth.user === '' ? {} : { auth: 'pass' in auth ? auth : { type: 'OAuth2' as const, ...auth } }),
  });
  try {
    await transport.sendMail({
      from: carrier.address,
      to: [...to],
      subject: `Mail to ${late.address} does not come in`,
      text: wordsFor(late),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } finally {
    transport.close();
  }
}

/** False where the inbox names no address. @throws Error where it did not say that it heard. */
async function byWebhook({ takeTurn, fetch }: Telling, workspaceId: string, late: AccountRow): Promise<boolean> {
  const [[inbox], [secret]] = await takeTurn(
    workspaceId,
    async ({ tx }) => Promise.all([findInbox(tx, late.inboxId), findInboxSecret(tx, late.inboxId)]),
    'read',
  );
  const url = inbox === undefined ? null : alarmWebhookOf(inbox.settings);
  if (url === null || secret === undefined) return false;
  const now = Date.now();
  const { inboxId, address, checkedAt, lastError, backlog } = late;
  const behindMinutes = Math.floor(behindMs(late, new Date(now).toISOString()) / 60_000);
  const body = JSON.stringify({
    event: 'mailbox.lagging',
    inboxId,
    address,
    behindMinutes,
    checkedAt,
    lastError,
    backlog,
  });
  const stamp = String(Math.floor(now / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-rapport-timestamp': stamp,
    'x-rapport-signature': signatureOf(secret.secret, stamp, Buffer.from(body)),
  };
  const { status } = await fetch(url, { method: 'POST', headers, body, limits: { deadlineMs } });
  if (status < 200 || status > 299) throw new Error(`the alarm webhook answered ${String(status)}`);
  return true;
}

function wordsFor({ address, lastError, checkedAt, backlog }: AccountRow): string {
  const seen = checkedAt === null ? 'It has never been read.' : `It was last read at ${checkedAt}.`;
  const why = lastError === null ? '' : `\nThe server said: ${lastError}`;
  const waiting = backlog === 0 ? '' : `\n${String(backlog)} mails came in and are not conversations yet.`;
  return `Rapport is more than ten minutes behind with ${address}. ${seen}${why}${waiting}\n\nIt keeps trying. Settings, Inboxes shows how it stands.\n`;
}
