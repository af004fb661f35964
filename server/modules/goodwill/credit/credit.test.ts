import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Credit } from '#contract/credit.ts';
import { check } from '#server/modules/ledger/index.ts';
import { newId } from '#server/platform/id.ts';
import { callAs } from '#test/support/house.ts';
import { gestureIn, openShop, pathOf, type Shop } from '../desk.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('api');
});
afterAll(() => shop.close());

/** Somebody who claimed credit of so much. */
async function credited(who: string, amountMinor: number): Promise<{ contactId: string; giftId: string }> {
  const { id, contactId } = await shop.case(who);
  const given = await shop.give(shop.agent, id, { what: 'credit', amountMinor });
  await shop.house.app.http.inject({ method: 'POST', url: pathOf(given) });
  return { contactId, giftId: gestureIn(given).id };
}
const creditOf = async (contactId: string): Promise<Credit> =>
  (await shop.does(shop.agent, 'GET', `/contacts/${contactId}/credit`)) as unknown as Credit;
const use = (contactId: string, minor: number, more: object = {}) =>
  shop.agent.call('POST', `/contacts/${contactId}/credit-uses`, {
    ...{ id: newId(), amount: { minor, currency: 'EUR' }, reason: 'Order 10519' },
    ...more,
  });
const openOn = async (giftId: string) => (await shop.does(shop.agent, 'GET', `/gestures/${giftId}`))['openCreditMinor'];
const isRight = async () =>
  expect((await shop.house.app.platform.takeTurn(shop.owner.workspaceId, check))?.wrong).toEqual([]);

test('credit that was claimed is seen, on the customer and on its gesture, and used in parts', async () => {
  const { contactId, giftId } = await credited('ida', 1_000);
  expect(await creditOf(contactId)).toMatchObject({
    open: [{ minor: 1_000, currency: 'EUR' }],
    moves: [{ amount: { minor: 1_000 }, reason: 'Credit', canTakeBack: false }],
  });
  expect(await openOn(giftId)).toBe(1_000);
  const used = await use(contactId, 400);
  expect(used.body).toMatchObject({
    open: [{ minor: 600, currency: 'EUR' }],
    moves: [{ amount: { minor: -400 }, reason: 'Order 10519', agentId: shop.agent.agentId, canTakeBack: true }, {}],
  });
  expect(await openOn(giftId)).toBe(600);
  expect((await use(contactId, 600)).body['open']).toEqual([]);
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  expect((items as { title: string }[]).map(({ title }) => title)).toContain('Credit used: Order 10519');
  await isRight();
});

test('a use counts once, and more than there is is refused, however many note it at once', async () => {
  const { contactId } = await credited('two-tills', 1_000);
  const id = newId();
  const same = await Promise.all([use(contactId, 300, { id }), use(contactId, 300, { id })]);
  expect(same.map(({ status }) => status)).toEqual([200, 200]);
  expect((await creditOf(contactId)).open).toEqual([{ minor: 700, currency: 'EUR' }]);
  expect((await use(contactId, 200, { id })).body.code).toBe('transfer_differs');
  const tills = await Promise.all(Array.from({ length: 5 }, () => use(contactId, 300)));
  expect(tills.filter(({ status }) => status === 200)).toHaveLength(2);
  for (const { status, body } of tills.filter((one) => one.status !== 200))
    expect([status, body.code]).toEqual([409, 'credit_too_low']);
  expect((await use(contactId, 200)).body['detail']).toContain('They have €1.00 to their credit');
  expect((await use(contactId, 1, { amount: { minor: 1, currency: 'USD' } })).body['detail']).toContain(
    'no credit in USD',
  );
  expect((await use(contactId, 0)).status).toBe(400);
  await isRight();
});

test('a use noted by mistake is taken back once; what is no use of theirs is not found', async () => {
  const { contactId, giftId } = await credited('slip', 500);
  const other = await credited('somebody-else', 500);
  const id = newId();
  await use(contactId, 500, { id });
  expect((await shop.agent.call('DELETE', `/contacts/${other.contactId}/credit-uses/${id}`)).status).toBe(404);
  const back = () => shop.agent.call('DELETE', `/contacts/${contactId}/credit-uses/${id}`);
  for (const { status, body } of [...(await Promise.all([back(), back()])), await back()])
    expect([status, body['open']]).toEqual([200, [{ minor: 500, currency: 'EUR' }]]);
  const { moves } = await creditOf(contactId);
  expect(moves.map(({ amount, canTakeBack }) => [amount.minor, canTakeBack])).toEqual([
    [500, false],
    [-500, false],
    [500, false],
  ]);
  for (const { id: move } of moves.filter((one) => one.id !== id))
    expect((await shop.agent.call('DELETE', `/contacts/${contactId}/credit-uses/${move}`)).status).toBe(404);
  expect(await openOn(giftId)).toBe(500);
  await isRight();
});

test('a checkout does it with a key that may nothing else of goodwill', async () => {
  const { contactId } = await credited('checkout', 800);
  const made = await shop.does(shop.owner, 'POST', '/api-keys', { name: 'Checkout', scopes: ['goodwill.credit'] });
  const checkout = (method: string, path: string, body?: unknown) =>
    callAs(shop.house.app, { authorization: `Bearer ${String(made['key'])}` }, method, path, body);
  const body = { id: newId(), amount: { minor: 800, currency: 'EUR' }, reason: 'Order 10520' };
  const used = await checkout('POST', `/contacts/${contactId}/credit-uses`, body);
  expect(used.body).toMatchObject({ open: [], moves: [{ agentId: null, reason: 'Order 10520' }, {}] });
  expect((await checkout('GET', '/gestures')).status).toBe(403);
});
