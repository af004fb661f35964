import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recovery, RecoveryFigures } from '#contract/recovery.ts';
import type { Person } from '#test/support/house.ts';
import { openDesk, openShop, type Customer, type Desk, type Shop } from '../desk.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const furious = 'This is unacceptable. I am furious!';
async function queueOf(person: Person, query = ''): Promise<Recovery[]> {
  await desk.house.catchUp();
  const items: Recovery[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { status, body } = await person.call(
      'GET',
      `/recovery?limit=2${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    expect(status).toBe(200);
    items.push(...(body['items'] as Recovery[]));
    cursor = body['next'] as string | null;
  }
  return items;
}
const figuresOf = async ({ owner }: Shop): Promise<RecoveryFigures> =>
  (await owner.call('GET', '/recovery/figures')).body as unknown as RecoveryFigures;
const caseOf = async (shop: Shop, { id }: Customer): Promise<Recovery> => {
  const found = (await queueOf(shop.owner)).find(({ conversation }) => conversation?.id === id);
  if (found === undefined) throw new Error('they are not in the queue');
  return found;
};

test('a bad experience enters, is solved, and leaves with the customer’s own word', async () => {
  const shop = await openShop(desk);
  const eve = await shop.customer(furious);
  await shop.customer('Which grind is right for a moka pot?');
  const [entered, ...others] = await queueOf(shop.owner);
  expect(others).toEqual([]);
  expect(entered).toMatchObject({
    ...{ state: 'open', ownerId: null, reasons: ['Left with a hard feeling, open since today'] },
    ...{ mood: { label: 'anger' }, balance: { openMoments: 1, level: 'fragile' }, conversation: { id: eve.id } },
  });
  expect(entered?.next).toMatchObject({ text: null, overdue: false });
  await eve.answer('I am sorry. A new one comes tomorrow.');
  await eve.resolve();
  expect(await caseOf(shop, eve)).toMatchObject({ id: entered?.id, state: 'resolved' });
  expect(await figuresOf(shop)).toMatchObject({ open: 0, resolved: 1, week: { entered: 1 }, emptySince: null });
  await eve.write('Thank you so much, that solved it!');
  expect(await queueOf(shop.owner)).toEqual([]);
  const [left] = await queueOf(shop.owner, '&show=recovered');
  expect(left).toMatchObject({ id: entered?.id, how: 'thanks', words: 'Thank you so much, that solved it!' });
  const figures = await figuresOf(shop);
  expect(figures).toMatchObject({ open: 0, resolved: 0, week: { entered: 1, recovered: 1, closed: 0 } });
  expect(figures.emptySince).not.toBeNull();
  expect(figures.evenings.at(-1)?.people).toBe(0);
  await eve.write('Now it is broken again, this is awful and I am furious.');
  expect((await queueOf(shop.owner)).map(({ state }) => state)).toEqual(['open']);
});

test('open comes first, the oldest wound on top, whatever the score says', async () => {
  const shop = await openShop(desk);
  const names = ['first', 'second', 'third', 'fourth'];
  const people = await Promise.all(names.map(() => shop.customer(furious)));
  await desk.house.catchUp();
  const [first, second, third, fourth] = people;
  await second?.write('I already told you, this is the third time! I am furious.');
  await third?.answer('Done.');
  await third?.resolve();
  await desk.house.catchUp();
  const days = [2, 1, 9, 5];
  for (const [i, one] of people.entries()) {
    await desk.rows.client.query(
      `update recoveries set since = now() - make_interval(days => $2) where conversation_id = $1`,
      [one.id, days[i]],
    );
  }
  const order = (await queueOf(shop.owner)).map(({ conversation }) => conversation?.id);
  expect(order).toEqual([fourth?.id, first?.id, second?.id, third?.id]);
});

test('it goes with its conversation until somebody says whose it is', async () => {
  const shop = await openShop(desk);
  const { owner } = shop;
  const colleague = await desk.house.person(owner.workspaceId, 'agent');
  const eve = await shop.customer(furious);
  const { id, ownerId } = await caseOf(shop, eve);
  expect(ownerId).toBeNull();
  const assign = (assigneeId: string | null) =>
    owner.call('PUT', `/conversations/${eve.id}/assignment`, { assigneeId });
  expect((await assign(colleague.agentId)).status).toBe(200);
  expect((await queueOf(colleague, '&owner=me')).map((one) => one.id)).toEqual([id]);
  await assign(null);
  expect((await caseOf(shop, eve)).ownerId).toBeNull();
  await owner.call('PUT', `/recovery/${id}/owner`, { ownerId: owner.agentId });
  await assign(colleague.agentId);
  expect((await caseOf(shop, eve)).ownerId).toBe(owner.agentId);
});

test('it is taken, given, and given back; only colleagues who are there', async () => {
  const shop = await openShop(desk);
  const { owner } = shop;
  const colleague = await desk.house.person(owner.workspaceId, 'agent');
  const eve = await shop.customer(furious);
  const { id } = await caseOf(shop, eve);
  const give = (ownerId: string | null) => owner.call('PUT', `/recovery/${id}/owner`, { ownerId });
  expect((await give(colleague.agentId)).body).toMatchObject({ ownerId: colleague.agentId });
  expect((await queueOf(colleague, '&owner=me')).map((one) => one.id)).toEqual([id]);
  expect(await queueOf(owner, '&owner=nobody')).toEqual([]);
  expect((await give(null)).body).toMatchObject({ ownerId: null });
  expect((await give(eve.id)).status).toBe(400);
  const { rows } = await desk.rows.client.query<{ agents: Record<string, string> }>(
    `select agents from events where name = 'recovery.changed' and workspace_id = $1`,
    [owner.workspaceId],
  );
  // Whom it is about, and nothing of how they feel.
  expect(rows.length).toBeGreaterThan(2);
  for (const { agents } of rows) expect(Object.keys(agents).sort()).toEqual(['contactId', 'recoveryId']);
});

test('a colleague confirms in the customer’s words, and takes it back', async () => {
  const shop = await openShop(desk);
  const eve = await shop.customer(furious);
  const { id, contact } = await caseOf(shop, eve);
  const confirmed = await shop.owner.call('POST', `/recovery/${id}/confirmation`, {
    words: 'Said on the phone: all fine',
  });
  expect(confirmed.body).toMatchObject({ state: 'recovered', how: 'heard', words: 'Said on the phone: all fine' });
  const states = async () =>
    ((await shop.owner.call('GET', `/contacts/${contact.id}/balance`)).body['moments'] as { state: string }[]).map(
      ({ state }) => state,
    );
  expect(await states()).toEqual(['recovered']);
  expect((await shop.owner.call('POST', `/recovery/${id}/closing`, { why: 'Again' })).status).toBe(409);
  expect((await shop.owner.call('DELETE', `/recovery/${id}/end`)).body).toMatchObject({ state: 'open', words: null });
  expect(await states()).toEqual(['open']);
});

test('closed with a reason, they are back only when it gets bad again', async () => {
  const shop = await openShop(desk);
  const eve = await shop.customer(furious);
  const { id } = await caseOf(shop, eve);
  const closed = await shop.owner.call('POST', `/recovery/${id}/closing`, { why: 'Cannot be reached any more' });
  expect(closed.body).toMatchObject({ state: 'closed', words: 'Cannot be reached any more' });
  await eve.answer('Here is what I could find out.');
  expect(await queueOf(shop.owner)).toEqual([]);
  await eve.write('I am furious. This is a disgrace!');
  expect((await queueOf(shop.owner)).map((one) => one.state)).toEqual(['open']);
});

test('what brought them here is taken off: they leave, and come back with it', async () => {
  const shop = await openShop(desk);
  const eve = await shop.customer(furious);
  const { contact } = await caseOf(shop, eve);
  const { body } = await shop.owner.call('GET', `/contacts/${contact.id}/balance`);
  const [moment] = body['moments'] as { id: string }[];
  await shop.owner.call('DELETE', `/moments/${moment?.id ?? ''}`, { why: 'Quoted somebody else' });
  expect(await queueOf(shop.owner)).toEqual([]);
  await shop.owner.call('PUT', `/moments/${moment?.id ?? ''}`);
  expect((await queueOf(shop.owner)).length).toBe(1);
});

test('who may not see the conversation sees neither the case nor its count', async () => {
  const shop = await openShop(desk);
  const { owner } = shop;
  const agent = await desk.house.person(owner.workspaceId, 'agent');
  const team = await owner.call('POST', '/teams', { name: 'Bills', memberIds: [] });
  const eve = await shop.customer(furious);
  const { id } = await caseOf(shop, eve);
  expect((await queueOf(agent)).map((one) => one.id)).toEqual([id]);
  await owner.call('PUT', `/conversations/${eve.id}/assignment`, { assigneeId: null, teamId: team.body['id'] });
  expect(await queueOf(agent)).toEqual([]);
  expect((await agent.call('GET', '/recovery/figures')).body).toMatchObject({ open: 0, resolved: 0 });
  expect((await agent.call('PUT', `/recovery/${id}/owner`, { ownerId: agent.agentId })).status).toBe(404);
  expect((await figuresOf(shop)).open).toBe(1);
});

test('who never says a word is let go after thirty days', async () => {
  const shop = await openShop(desk);
  const eve = await shop.customer(furious);
  await eve.resolve();
  expect(await caseOf(shop, eve)).toMatchObject({ state: 'resolved' });
  await desk.rows.client.query(`update recoveries set since = now() - interval '31 days' where conversation_id = $1`, [
    eve.id,
  ]);
  await desk.round('recovery.silent');
  expect(await queueOf(shop.owner)).toEqual([]);
});
