import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParkedMail } from '#contract/mailboxes.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openMailInbox, threadsOf } from '#test/support/mail.ts';
import { openReaders, usual, type Readers } from '../parse/pool.ts';
import { keep } from './keep.ts';
import { takeWaiting } from './take.ts';

/** A mail that cannot be read stands aside, seen and kept, and the others go on. */
let house: House;
let owner: Person;
let inbox: { id: string; address: string };
const real = openReaders();
let poisonous = true;
/** Readers that choke on one mail for as long as it is poisonous. */
const readers: Readers = {
  ...real,
  read: (raw, own) =>
    poisonous && Buffer.from(raw).includes('poison')
      ? Promise.resolve({ unreadable: 'it is poison' })
      : real.read(raw, own),
};

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  owner = await house.workspace();
  inbox = await openMailInbox(owner);
  poisonous = true;
});
afterAll(async () => {
  await real.close();
  await house.close();
});

const mail = (text: string): string =>
  `From: c@example.test\r\nSubject: ${text}\r\nMessage-ID: <${text}@x>\r\n\r\n${text}\r\n`;
const bring = (...texts: string[]) =>
  house.app.platform.takeTurn(owner.workspaceId, (turn) =>
    keep(
      turn,
      inbox.id,
      'http',
      texts.map((text) => ({ raw: Buffer.from(mail(text)), at: turn.now })),
    ),
  );
async function take(using = readers): Promise<void> {
  const { takeTurn, sealKey, log, store } = house.app.platform;
  for (let tries = 0; tries < 3; tries++) {
    await store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query(`update raw_mails set next_try_at = now() where state = 'new'`),
    );
    await takeWaiting(
      { takeTurn, sealKey, log: { ...log, warn: () => undefined }, readers: using },
      owner.workspaceId,
      inbox.id,
    );
  }
}
const subjects = async () => (await threadsOf(owner, inbox.id)).map(({ conversation }) => conversation.subject).sort();
const parked = async () => (await owner.call('GET', '/parked-mails')).body['items'] as ParkedMail[];

test('poison in the middle is parked after three tries with its source, the others arrive, and it can be read again', async () => {
  await bring('one', 'poison', 'two');
  await take();
  expect(await subjects()).toEqual(['one', 'two']);
  const [item, ...more] = await parked();
  expect(more).toEqual([]);
  expect(item).toMatchObject({ inboxId: inbox.id, reason: 'it is poison', tries: 3 });
  const { body } = await owner.call('GET', `/parked-mails/${item?.id ?? ''}`);
  expect(body['source']).toBe(mail('poison'));
  const { body: boxes } = await owner.call('GET', '/mailboxes');
  expect(boxes['items']).toMatchObject([{ health: { parked: 1, backlog: 0 } }]);
  poisonous = false;
  expect((await owner.call('POST', `/parked-mails/${item?.id ?? ''}/attempt`)).status).toBe(200);
  await take();
  expect(await subjects()).toEqual(['one', 'poison', 'two']);
  expect(await parked()).toEqual([]);
});

test('what would take too long is ended, and what comes behind it is read', async () => {
  const strict = openReaders({ ...usual, workers: 1, deadlineMs: 1 });
  await bring('slow');
  await take(strict);
  await strict.close();
  expect((await parked()).map(({ reason }) => reason)).toEqual([expect.stringContaining('longer than')]);
  await bring('good');
  await take(real);
  expect(await subjects()).toEqual(['good']);
});

test('only who looks after mail sees what is parked', async () => {
  const agent = await house.person(owner.workspaceId, 'agent');
  const lead = await house.person(owner.workspaceId, 'lead');
  expect((await agent.call('GET', '/parked-mails')).status).toBe(403);
  expect((await lead.call('GET', '/parked-mails')).status).toBe(200);
});
