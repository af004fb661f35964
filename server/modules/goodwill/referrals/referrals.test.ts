import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignJWT } from 'jose';
import type { Notice } from '#server/channel.ts';
import { externalIdOf } from '#server/modules/contacts/index.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check, holderOf } from '#server/modules/ledger/index.ts';
import { bookOf } from '../budgets.ts';
import { callAs } from '#test/support/house.ts';
import { openShop, type Shop } from '../desk.fixture.ts';
import { usual } from '../settings.ts';
import { findTouches } from '../touches/find.ts';
import { referralJobs } from './end.ts';
import { writeThanks } from './thank.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('api');
  const referral = { on: true, giverMinor: 500, friendMinor: 300, address: 'https://shop.example/?ref={code}' };
  await shop.does(shop.owner, 'PUT', '/goodwill/settings', { ...usual, referral });
});
afterAll(() => shop.close());

const turn = <T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
  shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) =>
    work({ ...it, now: new Date(Date.parse(it.now) + days * 86_400_000).toISOString() }),
  );
const codeOf = async (conversationId: string): Promise<string> => {
  const { link } = await shop.does(shop.agent, 'POST', `/conversations/${conversationId}/referral-link`);
  return new URL(String(link)).searchParams.get('ref') ?? '';
};
const orders = async (contactId: string, data: Record<string, string>) => {
  const order = { id: newId(), what: 'order', name: 'order_placed', at: new Date().toISOString(), data };
  await shop.does(shop.owner, 'POST', `/contacts/${contactId}/events`, order);
  await shop.house.catchUp();
};
type Row = { id: string; state: string; doubts: string[]; friend: { id: string } };
const referralOf = async (friendId: string): Promise<Row | undefined> =>
  ((await shop.does(shop.agent, 'GET', '/referrals'))['items'] as Row[]).find(({ friend }) => friend.id === friendId);
const credit = (contactId: string) =>
  turn(0, async (it) => (await holderOf(it, await bookOf(it, 'EUR'), contactId)).balance);
/** What the queue does when a referral is due. */
const due = (id: string, days: number) =>
  referralJobs[0]?.run(
    { workspaceId: shop.owner.workspaceId, takeTurn: (_, work) => turn(days, work) },
    { referralId: id },
  );

const timeline = async (contactId: string): Promise<string[]> =>
  (
    (await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=loyalty`))['items'] as { title: string }[]
  ).map(({ title }) => title);

test('both are thanked once, when the first order is fourteen days old', async () => {
  const [giver, friend] = [await shop.case('giver'), await shop.case('friend')];
  await orders(friend.contactId, { referral: await codeOf(giver.id) });
  const found = await referralOf(friend.contactId);
  expect(found).toMatchObject({ state: 'waiting', doubts: [] });
  await due(found?.id ?? '', 13);
  expect([await credit(giver.contactId), await credit(friend.contactId)]).toEqual([0, 0]);
  await due(found?.id ?? '', 15);
  await due(found?.id ?? '', 15);
  expect([await credit(giver.contactId), await credit(friend.contactId)]).toEqual([500, 300]);
  await orders(friend.contactId, { referral: await codeOf(giver.id) });
  expect((await referralOf(friend.contactId))?.id).toBe(found?.id);
  expect((await turn(0, check))?.wrong).toEqual([]);
});

test('nobody refers themselves; what looks like one person is decided by a person', async () => {
  const [giver, twin] = [await shop.case('self'), await shop.case('twin')];
  const referral = await codeOf(giver.id);
  await orders(giver.contactId, { referral, address: '1 Quay Street' });
  expect(await referralOf(giver.contactId)).toBeUndefined();
  expect(await timeline(giver.contactId)).toEqual([
    'Ordered with their own link for friends; nobody is thanked for it',
  ]);
  await orders(twin.contactId, { referral, address: '1 Quay Street.' });
  const found = await referralOf(twin.contactId);
  expect(found).toMatchObject({ state: 'doubted', doubts: ['Orders go to the same address'] });
  await due(found?.id ?? '', 15);
  expect(await credit(giver.contactId)).toBe(0);
  expect((await shop.agent.call('PUT', `/referrals/${found?.id ?? ''}/decision`, { pay: true })).status).toBe(403);
  const decided = await shop.does(shop.lead, 'PUT', `/referrals/${found?.id ?? ''}/decision`, { pay: true });
  expect(decided['state']).toBe('waiting');
  await due(found?.id ?? '', 15);
  expect(await credit(giver.contactId)).toBe(500);
});

test('an order that was given back thanks nobody, and no link is handed out in the quiet days', async () => {
  const [giver, friend] = [await shop.case('other-giver'), await shop.case('gives-back')];
  await orders(friend.contactId, { referral: await codeOf(giver.id) });
  const back = { id: newId(), name: 'order_refunded', at: new Date().toISOString() };
  await shop.does(shop.owner, 'POST', `/contacts/${friend.contactId}/events`, back);
  const found = await referralOf(friend.contactId);
  await due(found?.id ?? '', 15);
  expect((await referralOf(friend.contactId))?.state).toBe('refused');
  expect(await credit(giver.contactId)).toBe(0);
  await shop.give(shop.agent, giver.id, { amountMinor: 100 });
  const asked = await shop.agent.call('POST', `/conversations/${giver.id}/referral-link`);
  expect([asked.status, asked.body.code]).toEqual([409, 'quiet_days']);
});

const named = async (contactId: string, kind: string, value: string) =>
  shop.does(shop.owner, 'PUT', `/contacts/${contactId}/identities`, { kind, value });

test.each([
  ['the same mail, written otherwise', 'The same mail address, written otherwise', 'mail'],
  ['the same number', 'The same telephone number', 'phone'],
  ['the same browser', 'Both were signed in in the same browser', 'browser'],
  ['the same device', 'Orders from the same device', 'device'],
] as const)('%s is no proof: a colleague looks, and nobody is refused in silence', async (_, doubt, kind) => {
  const [giver, friend] = [await shop.case(`${kind}-giver`), await shop.case(`${kind}-friend`)];
  const order: Record<string, string> = { referral: await codeOf(giver.id) };
  if (kind === 'mail') {
    await named(giver.contactId, 'email', 'mira.koch@googlemail.com');
    await named(friend.contactId, 'email', 'mirakoch+beans@gmail.com');
  } else if (kind === 'phone') {
    await named(giver.contactId, 'phone', '+49 30 5550100');
    order['phone'] = '0049 (30) 555-0100';
  } else if (kind === 'device') {
    order['device'] = 'd-17';
    await orders(giver.contactId, { device: 'd-17' });
  } else await sharedBrowser(giver.contactId, friend.contactId);
  await orders(friend.contactId, order);
  expect(await referralOf(friend.contactId)).toMatchObject({ state: 'doubted', doubts: [doubt] });
});

/** Somebody signs in where another customer was signed in before. */
async function sharedBrowser(one: string, other: string): Promise<void> {
  const inbox = await shop.does(shop.owner, 'POST', '/inboxes', { name: 'Shop', channel: 'widget' });
  const { secret } = await shop.does(shop.owner, 'GET', `/inboxes/${String(inbox['id'])}/secret`);
  const externalId = (contactId: string) =>
    turn(0, async ({ tx }) => (await externalIdOf(tx, [contactId]))[0]?.value ?? '');
  const arrive = async (contactId: string, token: string | null) => {
    const identity = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(await externalId(contactId))
      .setExpirationTime('10m')
      .sign(new TextEncoder().encode(String(secret)));
    const body = { inbox: inbox['publicKey'], token, identity };
    return String((await callAs(shop.house.app, {}, 'POST', '/widget/visits', body)).body['token']);
  };
  const first = await arrive(one, null);
  expect(await arrive(other, first)).not.toBe(first);
}

test('an order with a code that is not the first says so, and thanks nobody', async () => {
  const [giver, old] = [await shop.case('old-giver'), await shop.case('old-friend')];
  await orders(old.contactId, {});
  await orders(old.contactId, { referral: await codeOf(giver.id) });
  expect(await referralOf(old.contactId)).toBeUndefined();
  expect(await timeline(old.contactId)).toEqual([
    'Ordered with a link for friends, though not for the first time; nobody is thanked for it',
  ]);
});

test('whoever recommended is told with thanks, without the friend’s name, and a personal word is proposed', async () => {
  const [giver, friend] = [await shop.case('thanked-giver'), await shop.case('thanked-friend')];
  await orders(friend.contactId, { referral: await codeOf(giver.id) });
  const found = await referralOf(friend.contactId);
  await due(found?.id ?? '', 15);
  const letters: Notice[] = [];
  const write = (_turn: Turn, _channel: string, notice: Notice) => Promise.resolve(letters.push(notice) > 0);
  for (const { contactId } of [giver, friend])
    await turn(15, (it) => writeThanks(it, write, contactId, found?.id ?? ''));
  expect(letters.map(({ contactId }) => contactId)).toEqual([giver.contactId, friend.contactId]);
  expect(letters[0]?.text).toContain('€5.00 stand to your credit with us.');
  expect(letters[1]?.text).toContain('€3.00 stand to your credit with us.');
  for (const { text } of letters) expect(text).not.toMatch(/thanked-friend|\{\{link/);
  expect(await timeline(giver.contactId)).toContain('Credit with thanks for recommending us');
  await turn(15.5, findTouches);
  const { items } = await shop.does(shop.agent, 'GET', '/touches');
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ occasion: 'recommended', reason: 'A friend came because they recommend us' }),
    ]),
  );
});

test('word of mouth stands on the profile: who brought whom, what they say, and thanks', async () => {
  const [giver, friend] = [await shop.case('mouth-giver'), await shop.case('mouth-friend')];
  await orders(friend.contactId, { referral: await codeOf(giver.id) });
  await shop.does(shop.owner, 'POST', `/contacts/${giver.contactId}/events`, {
    ...{ id: newId(), name: 'review', title: 'Three stars: “late, but kind”', at: new Date().toISOString() },
  });
  const of = (contactId: string) => shop.does(shop.agent, 'GET', `/contacts/${contactId}/word-of-mouth`);
  expect(await of(giver.contactId)).toMatchObject({
    ...{ cameBy: null, brought: [{ friend: { id: friend.contactId }, state: 'waiting' }] },
    ...{ reviews: [{ title: 'Three stars: “late, but kind”' }], recommends: null, thanked: [], invitedAt: null },
  });
  expect(await of(friend.contactId)).toMatchObject({ cameBy: { contact: { id: giver.contactId } }, brought: [] });
  expect((await shop.agent.call('GET', `/contacts/${newId()}/word-of-mouth`)).status).toBe(404);
});
