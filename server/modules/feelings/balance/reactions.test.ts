import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Balance } from '#contract/balance.ts';
import { happen } from '#server/happen.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openDesk, openShop, type Customer, type Desk, type Shop } from '../desk.fixture.ts';

let desk: Desk;
let shop: Shop;
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk);
});
afterAll(() => desk.close());

const idOf = async (customer: Customer): Promise<string> => (await customer.shown()).conversation.contact.id;
async function balanceOf(customer: Customer): Promise<Balance> {
  await desk.house.catchUp();
  return (await shop.owner.call('GET', `/contacts/${await idOf(customer)}/balance`)).body as unknown as Balance;
}
const told = ({ moments }: Balance): string[] =>
  moments.map(({ what, state }) => (state === null ? what : `${what} ${state}`)).sort();
const inTurn = (work: (turn: Turn) => Promise<void>) => desk.house.app.platform.takeTurn(shop.owner.workspaceId, work);
async function promise(customer: Customer, dueAt: string): Promise<string> {
  const { messages } = await customer.shown();
  const body = { clientId: newId(), text: 'I look after it.', seenSeq: messages.at(-1)?.seq ?? 0, then: 'stay' };
  const { body: sent } = await shop.owner.call('POST', `/conversations/${customer.id}/replies`, {
    ...body,
    promises: [{ text: 'I write to you', dueAt }],
  });
  return (sent['message'] as { promises: { id: string }[] }).promises[0]?.id ?? '';
}
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

test('a later time that is named before the first is due warns in time, once the first is late', async () => {
  const ada = await shop.customer('Where is my order?');
  const first = await promise(ada, inHours(1));
  await promise(ada, inHours(30));
  expect(told(await balanceOf(ada))).toEqual(['promise_kept']);
  // A day later: the first promise was two hours, and took twenty-six.
  await desk.rows.client.query(
    `update promises set started_at = started_at - interval '26 hours', due_at = case when id = $2 then now() - interval '24 hours' else due_at end
     where conversation_id = $1 and what = 'commitment'`,
    [ada.id, first],
  );
  await desk.rows.client.query(`update promises set started_at = started_at - interval '1 hour' where id = $1`, [
    first,
  ]);
  await shop.owner.call('POST', `/promises/${first}/settlement`, { as: 'kept' });
  const balance = await balanceOf(ada);
  expect(told(balance)).toEqual(['promise_broken resolved', 'promise_kept', 'useful_warning']);
  expect(balance.moments.find(({ what }) => what === 'promise_broken')?.magnitude).toBeCloseTo(0.6, 5);
});

test('a promise that is replaced in time is a warning, one that is just dropped is none', async () => {
  const kim = await shop.customer('Where is my order?');
  const first = await promise(kim, inHours(1));
  await promise(kim, inHours(30));
  await shop.owner.call('POST', `/promises/${first}/settlement`, { as: 'cancelled' });
  expect(told(await balanceOf(kim))).toEqual(['promise_kept', 'useful_warning']);
  const lee = await shop.customer('Where is my order?');
  const only = await promise(lee, inHours(1));
  await shop.owner.call('POST', `/promises/${only}/settlement`, { as: 'cancelled' });
  expect(told(await balanceOf(lee))).toEqual(['promise_kept']);
});

test('a gesture and a reward are good moments, each once', async () => {
  const eve = await shop.customer('Where is my order?');
  const contactId = await idOf(eve);
  const gesture = { gestureId: newId(), contactId, conversationId: eve.id, episodeId: newId(), what: 'note' } as const;
  const reward = { contactId, programmeId: newId(), reward: 'A free bag' };
  for (let n = 0; n < 2; n++)
    await inTurn(async (turn) => {
      const agents = { ...gesture, title: 'A note', at: turn.now };
      await happen(turn, 'gesture.given', { agents, conversationId: eve.id });
    });
  await inTurn((turn) => happen(turn, 'reward.reached', { agents: reward, contactId }));
  expect(told(await balanceOf(eve))).toEqual(['personal_gesture', 'reward_reached']);
});

test('what no machine knows is written down by hand, with what happened, once', async () => {
  const ina = await shop.customer('Where is my order?');
  const contactId = await idOf(ina);
  const body = { clientId: newId(), what: 'billing_error', why: 'Charged twice in March', conversationId: ina.id };
  const write = (more: object, id = contactId) =>
    shop.owner.call('POST', `/contacts/${id}/moments`, { ...body, ...more });
  const first = await write({});
  expect(first.body).toMatchObject({
    ...{ what: 'billing_error', state: 'open', conversation: { id: ina.id } },
    written: { by: shop.owner.agentId, why: 'Charged twice in March' },
  });
  expect((await write({})).body['id']).toBe(first.body['id']);
  const balance = await balanceOf(ina);
  expect(told(balance)).toEqual(['billing_error open']);
  const { items } = (await shop.owner.call('GET', '/recovery')).body as { items: { contact: { id: string } }[] };
  expect(items.some(({ contact }) => contact.id === contactId)).toBe(true);
  await ina.answer('It is on its way back.');
  await ina.resolve();
  expect(told(await balanceOf(ina))).toContain('billing_error resolved');

  expect((await write({ clientId: newId(), what: 'thanks' })).status).toBe(400);
  expect((await write({ clientId: newId(), why: '' })).status).toBe(400);
  expect((await write({ clientId: newId() }, newId())).status).toBe(404);
  const other = await shop.customer('Hello');
  expect((await write({ clientId: newId(), conversationId: other.id })).status).toBe(400);
  await shop.owner.call('PATCH', `/contacts/${contactId}`, { profiling: false });
  expect((await write({ clientId: newId() })).body).toMatchObject({ code: 'not_kept' });
});

test('what is resolved with a promise still to keep was not solved at first contact', async () => {
  const ida = await shop.customer('Which grind is right for a moka pot?');
  await promise(ida, inHours(1));
  await ida.resolve();
  expect(told(await balanceOf(ida))).not.toContain('first_contact_resolution');
});
