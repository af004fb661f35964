import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice } from '#server/channel.ts';
import { check } from '#server/modules/ledger/index.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { purseAccount } from './budgets.ts';
import { custody } from './custody.ts';
import { gestureIn, openShop, pathOf, type Shop } from './desk.fixture.ts';
import { expire } from './end.ts';
import { remind } from './remind.ts';
import { usual } from './settings.ts';

/** What is kept of customers reaches erasing, handing out and merging; and they are reminded once. */
let shop: Shop;
beforeAll(async () => {
  shop = await openShop('api');
});
afterAll(() => shop.close());

const turn = <T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T> =>
  shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) =>
    work({ ...it, now: new Date(Date.parse(it.now) + days * 86_400_000).toISOString() }),
  );
const held = async () =>
  (await turn(0, (it) => purseAccount(it, usual, { owner: 'agent', ownerId: shop.agent.agentId }))).held;

test('one reminder, never in the quiet days, with a link that works', async () => {
  const { id } = await shop.case('reminded');
  const { id: giftId } = gestureIn(await shop.give(shop.agent, id, { amountMinor: 300 }));
  const letters: Notice[] = [];
  const write = (_turn: Turn, _channel: string, notice: Notice) => Promise.resolve(letters.push(notice) > 0);
  await turn(5, (it) => remind(it, write, giftId));
  expect(letters).toEqual([]);
  await turn(46, (it) => remind(it, write, giftId));
  await turn(47, (it) => remind(it, write, giftId));
  expect(letters).toHaveLength(1);
  const link = new URL(letters[0]?.link ?? '').pathname;
  const page = await shop.house.app.http.inject({ method: 'GET', url: link });
  expect([page.statusCode, page.body.includes('Take it')]).toEqual([200, true]);
});

test('what was approved and never offered frees its money after two weeks', async () => {
  const before = await held();
  const { id } = await shop.case('forgotten');
  const { id: giftId } = gestureIn(await shop.give(shop.agent, id, { amountMinor: 2_000 }));
  await shop.does(shop.lead, 'POST', `/gestures/${giftId}/approval`, {});
  await turn(13, (it) => expire(it, giftId));
  expect(await held()).toBe(before + 2_000);
  await turn(15, (it) => expire(it, giftId));
  expect(await held()).toBe(before);
  expect(await shop.does(shop.agent, 'GET', `/gestures/${giftId}`)).toMatchObject({
    state: 'expired',
    offeredAt: null,
  });
});

test('erasing frees what was set aside, leaves nothing and keeps the books right', async () => {
  const before = await held();
  const { id, contactId } = await shop.case('erased');
  const given = await shop.give(shop.agent, id, { amountMinor: 400 });
  expect(await held()).toBe(before + 400);
  const alias = newId();
  await turn(0, (it) => custody.erase(it, contactId, alias));
  await turn(0, (it) => custody.erase(it, contactId, alias));
  expect(await held()).toBe(before);
  expect((await shop.house.app.http.inject({ method: 'GET', url: pathOf(given) })).statusCode).toBe(404);
  expect(await turn(0, (it) => custody.hand(it, contactId))).toMatchObject({ gestures: [] });
  expect((await turn(0, check))?.wrong).toEqual([]);
});

test('a merge takes gestures along, and parting gives back exactly those', async () => {
  const [one, other] = [await shop.case('merged'), await shop.case('kept')];
  await shop.give(shop.agent, one.id, { amountMinor: 200 });
  await shop.give(shop.agent, other.id, { amountMinor: 100 });
  const given = async (contactId: string) =>
    ((await turn(0, (it) => custody.hand(it, contactId))) as { gestures: { amountMinor: number }[] }).gestures.map(
      ({ amountMinor }) => amountMinor,
    );
  const moved = await turn(0, (it) => custody.move(it, one.contactId, other.contactId));
  expect([await given(one.contactId), (await given(other.contactId)).sort()]).toEqual([[], [100, 200]]);
  await turn(0, (it) => custody.moveBack(it, moved, one.contactId, other.contactId));
  expect([await given(one.contactId), await given(other.contactId)]).toEqual([[200], [100]]);
});
