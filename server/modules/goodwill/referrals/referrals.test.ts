import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check, holderOf } from '#server/modules/ledger/index.ts';
import { bookOf } from '../budgets.ts';
import { openShop, type Shop } from '../desk.fixture.ts';
import { usual } from '../settings.ts';
import { referralJobs } from './refer.ts';

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
