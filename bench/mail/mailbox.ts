import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { mailPassword } from '#test/support/dovecot.ts';
import type { Rapport } from '../rapport.ts';
import type { Shop } from '../shop.ts';

/** How fast a mailbox came in, from the moment at which Rapport had opened it; in mails a second. */
export interface Imported {
  /** Stored as they came: from here on they cannot be lost. */
  readonly kept: number;
  /** Committed as messages of conversations. */
  readonly taken: number;
}

const lookMs = 50;
const longestMs = 900_000;

/** An inbox that reads a mailbox, with what the mailbox got in the last day. */
export async function connect({ as }: Shop, port: number, user: string): Promise<{ id: string; address: string }> {
  const address = `${user}@bench.example`;
  const { id } = await as.owner('POST /inboxes', { body: { name: user, channel: 'email' } });
  await as.owner('PUT /inboxes/:id/mailbox', {
    params: { id },
    body: {
      address,
      imap: { host: '127.0.0.1', port, security: 'none', user },
      secrets: { imapPassword: mailPassword },
      backfillDays: 1,
    },
  });
  return { id, address };
}

/** Waits until everything that lies in the mailbox has become conversations. @throws Error where a mail was parked. */
export async function watchImport({ database }: Rapport, inboxId: string, mails: number): Promise<Imported> {
  const client = new pg.Client(database);
  client.on('error', () => undefined); // the query that was under way fails with it
  await client.connect();
  try {
    await until(async () => await isOpen(client, inboxId));
    const begun = performance.now();
    const perSecond = (): number => (mails * 1000) / (performance.now() - begun);
    let kept = 0;
    await until(async () => {
      const seen = await count(client, inboxId);
      if (seen.bad > 0) throw new Error(`${String(seen.bad)} mails did not become messages`);
      if (kept === 0 && seen.kept >= mails) kept = perSecond();
      return seen.taken >= mails;
    });
    const taken = perSecond();
    const messages = await messagesIn(client, inboxId);
    if (messages !== mails) throw new Error(`${String(mails)} mails became ${String(messages)} messages`);
    return { kept, taken };
  } finally {
    await client.end();
  }
}

/** Until the mailbox is read, and whatever comes is heard of at once. */
export const untilRead = ({ as }: Shop, inboxId: string): Promise<void> =>
  until(async () => {
    const { items } = await as.owner('GET /mailboxes');
    return items.find(({ id }) => id === inboxId)?.health.state === 'reading';
  });

async function isOpen(client: pg.Client, inboxId: string): Promise<boolean> {
  const text = 'select from mail_accounts where inbox_id = $1 and uid_validity is not null';
  return (await client.query(text, [inboxId])).rowCount === 1;
}

/** Seldom and cheap, since it shares the machine with what it watches. */
async function count(client: pg.Client, inboxId: string): Promise<{ kept: number; taken: number; bad: number }> {
  const { rows } = await client.query<{ kept: number; taken: number; bad: number }>({
    name: 'count',
    text: `select count(*)::int as kept, (count(*) filter (where state = 'taken'))::int as taken,
         (count(*) filter (where state in ('parked', 'doubled')))::int as bad
       from raw_mails where inbox_id = $1`,
    values: [inboxId],
  });
  return rows[0] ?? { kept: 0, taken: 0, bad: 0 };
}

/** What the conversations of an inbox really hold. */
async function messagesIn(client: pg.Client, inboxId: string): Promise<number> {
  const text = `select count(*)::int as n from messages m
    join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where c.inbox_id = $1 and m.type = 'message' and m.author = 'customer'`;
  return (await client.query<{ n: number }>(text, [inboxId])).rows[0]?.n ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + longestMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('the mails did not come in');
    await sleep(lookMs);
  }
}
