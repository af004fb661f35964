import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTokens } from '#server/channels/email/accounts/tokens.ts';
import { openFakeImap, type FakeImap, type Fault } from '#test/support/fake-imap.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, type Letterbox } from '#test/support/mail.ts';
import { pauseMs, usualPace, type Pace } from './connect.ts';
import { openWatch, type Watch } from './watch.ts';

/** What goes wrong between us and a server that Dovecot will not do. */
let house: House;
let owner: Person;
let letterbox: Letterbox;
let imap: FakeImap;
let inbox: { id: string; address: string };
let watching: Watch | null = null;

beforeAll(async () => {
  house = await openHouse();
  letterbox = await openLetterbox(house);
});
beforeEach(async () => {
  owner = await house.workspace();
  imap = await openFakeImap();
  const server = { host: '127.0.0.1', port: imap.port, security: 'none', user: 'support' };
  inbox = await openMailInbox(owner, { imap: server, secrets: { imapPassword: 'x' } });
});
afterEach(async () => {
  await watching?.close();
  watching = null;
  await imap.close();
});
afterAll(async () => {
  await letterbox.close();
  await house.close();
});

const quick: Pace = {
  ...usualPace,
  connectMs: 300,
  openMs: 300,
  fetchMs: 600,
  pollMs: 300,
  firstPauseMs: 20,
  longestPauseMs: 100,
};

function watch(): void {
  const { store, log, takeTurn, sealKey } = house.app.platform;
  watching = openWatch({ store, log, takeTurn, sealKey, tokens: openTokens(), pace: quick });
}
const mail = (n: number): string =>
  `From: c${String(n)}@example.test\r\nSubject: Question ${String(n)}\r\nMessage-ID: <${String(n)}.${inbox.id}@example.test>\r\n\r\nText ${String(n)}\r\n`;

async function numbers(): Promise<number[]> {
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query<{ n: number }>(
      `select substring(c.subject from '\\d+')::int as n from conversations c where c.inbox_id = '${inbox.id}' order by 1`,
    ),
  );
  return rows.map(({ n }) => n);
}
async function until(count: number, ms = 10_000): Promise<number[]> {
  const end = Date.now() + ms;
  for (;;) {
    await sleep(30);
    await letterbox.take(owner.workspaceId, inbox.id);
    const found = await numbers();
    if (found.length >= count || Date.now() > end) return found;
  }
}
const health = async () => {
  const { body } = await owner.call('GET', '/mailboxes');
  const [found] = body['items'] as { health: { state: string; failures: number; lastError: string | null } }[];
  return found?.health;
};

test.each<[Fault]>([['mute'], ['hang-up'], ['no-greeting'], ['no'], ['bad'], ['no-answer'], ['cut-mail']])(
  'after “%s” reading goes on by itself, and nothing is lost or doubled',
  async (fault) => {
    imap.mails.push(mail(1), mail(2));
    imap.faults.push(fault, fault, fault);
    watch();
    expect(await until(2)).toEqual([1, 2]);
    imap.mails.push(mail(3));
    imap.announce();
    expect(await until(3)).toEqual([1, 2, 3]);
    expect(imap.faults).toEqual([]);
    for (const end = Date.now() + 5_000; (await health())?.state !== 'reading' && Date.now() < end;) await sleep(50);
    expect(await health()).toMatchObject({ state: 'reading', failures: 0, lastError: null });
    expect(imap.heard.filter((line) => /^(UID )?(STORE|COPY|MOVE|EXPUNGE|APPEND|SELECT)/.test(line))).toEqual([]);
  },
);

test('a link that died without a word costs one poll and one deadline', async () => {
  imap.faults.push('dead-idle');
  watch();
  for (const end = Date.now() + 5_000; imap.faults.length > 0 && Date.now() < end;) await sleep(20);
  imap.mails.push(mail(1));
  imap.announce(); // nobody hears it
  const begun = Date.now();
  expect(await until(1)).toEqual([1]);
  expect(Date.now() - begun).toBeLessThan(quick.pollMs + quick.openMs + 2_000);
  expect(usualPace.pollMs + usualPace.openMs + usualPace.connectMs).toBeLessThan(90_000);
});

test('a new UIDVALIDITY has everything looked at again, and only what is new taken', async () => {
  imap.mails.push(mail(1), mail(2));
  watch();
  expect(await until(2)).toEqual([1, 2]);
  imap.mails.splice(0, 2, mail(3), mail(2), mail(1), mail(4));
  imap.uidValidity = 8;
  expect(await until(4)).toEqual([1, 2, 3, 4]);
  await sleep(2 * quick.pollMs);
  expect(await until(4)).toEqual([1, 2, 3, 4]);
});

test.each(['nothing', 'break'] as const)(
  'a mail that the server never hands over (%s) stops none behind it, and is told of',
  async (how) => {
    imap.mails.push(mail(1), mail(2), mail(3), mail(4));
    imap.withheld.set(2, how);
    watch();
    expect(await until(3, 20_000)).toEqual([1, 3, 4]);
    const { body } = await owner.call('GET', '/parked-mails');
    expect((body['items'] as { reason: string }[]).map(({ reason }) => reason)).toEqual([
      'The mail server does not hand over mail 2. It is in the mailbox still.',
    ]);
  },
);

test('with a provider it signs in by a token that was renewed', async () => {
  const oauth = { clientId: 'id', clientSecret: 'hush', refreshToken: 'refresh' };
  const server = {
    host: '127.0.0.1',
    port: imap.port,
    security: 'none',
    user: 'support@shop.example',
    signIn: 'google',
  };
  inbox = await openMailInbox(owner, { imap: server, secrets: { oauth } });
  imap.mails.push(mail(1));
  const asked: string[] = [];
  const tokens = openTokens((url, form) => {
    asked.push(`${url} ${form.get('refresh_token') ?? ''}`);
    return Promise.resolve({ ok: true, body: { access_token: 'a fresh token', expires_in: 3600 } });
  });
  const { store, log, takeTurn, sealKey } = house.app.platform;
  watching = openWatch({ store, log, takeTurn, sealKey, tokens, pace: quick });
  expect(await until(1)).toEqual([1]);
  const said = imap.heard.flatMap((line) => /^AUTHENTICATE XOAUTH2 (\S+)/.exec(line)?.[1] ?? []);
  expect(Buffer.from(said[0] ?? '', 'base64').toString()).toContain(
    'user=support@shop.example\x01auth=Bearer a fresh token',
  );
  expect(asked).toEqual(['https://oauth2.googleapis.com/token refresh']);
});

test('pauses grow from a second to five minutes, and never end', () => {
  const waits = [1, 2, 3, 9, 10, 1000].map((failures) => pauseMs(usualPace, failures, false));
  expect(waits[0]).toBeGreaterThanOrEqual(800);
  expect(waits[0]).toBeLessThanOrEqual(1_000);
  expect(waits.every((ms, i) => ms <= 300_000 && ms >= (waits[i - 1] ?? 0) * 0.7)).toBe(true);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(240_000);
});

/** Reads and takes in, in a process of its own that dies at a point, or ends when all is done. */
async function run(point: string | null): Promise<string> {
  const given = JSON.stringify({ database: house.database.app, point, pace: quick });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'mortal.fixture.ts'), given], {
    stdio: 'inherit',
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? String(code);
}

/** By hand longer: RAPPORT_FAULT_ROUNDS=50 RAPPORT_FAULT_MAILS=200 makes 10,000 mails. */
const rounds = Number(process.env['RAPPORT_FAULT_ROUNDS'] ?? 1);
const mailsEach = Number(process.env['RAPPORT_FAULT_MAILS'] ?? 14);

test(
  `a process that dies at any point of an import loses nothing and doubles nothing (${String(rounds)} rounds)`,
  async () => {
    const points = ['fetched', 'stored', 'moved', 'committed', 'read', 'taken', 'kept'];
    let count = 0;
    for (let round = 1; round <= rounds; round++) {
      for (const [i, point] of points.entries()) {
        const until = (round - 1) * mailsEach + Math.floor((mailsEach * (i + 1)) / points.length);
        while (count < until) imap.mails.push(mail(++count));
        expect([point, await run(point)]).toEqual([point, 'SIGKILL']);
      }
      expect(await run(null)).toBe('0');
      expect(await numbers()).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      if (rounds > 1) console.log(`round ${String(round)}: ${String(count)} mails, 0 lost, 0 doubled`);
    }
  },
  Math.max(120_000, rounds * (120_000 + mailsEach * 300)),
);
