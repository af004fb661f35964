import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, openShop, type Desk, type Shop } from './resolution.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const customers = ['ada', 'ben', 'cleo'];
const texts = [
  'Where is my parcel? It has not come.',
  'I have asked three times already, where is my parcel?',
  'I want a refund. This is outrageous!',
  'Thank you so much!',
  'It works now, thanks.',
  'Do you sell decaf?',
];
const step = fc.record({
  who: fc.constantFrom(...customers),
  act: fc.constantFrom('write', 'write', 'write', 'answer', 'close', 'reopen', 'colleague', 'tag', 'correct'),
  text: fc.constantFrom(...texts),
  /** Hours since the step before. */
  after: fc.integer({ min: 1, max: 90 }),
});

test('facts kept by events are the same as facts counted anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const shop = await openShop(desk, 'api');
      await play(shop, steps);
      await desk.house.catchUp();
      const { workspaceId } = shop.owner;
      const kept = await desk.facts(workspaceId);
      expect(kept.length).toBeGreaterThan(0);
      await desk.rows.client.query('delete from episode_facts where workspace_id = $1', [workspaceId]);
      await desk.run('resolution.rebuild', workspaceId);
      expect(await desk.facts(workspaceId)).toEqual(kept);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);

test('what topics were taught later does not change what is counted anew', async () => {
  const shop = await openShop(desk, 'api');
  const beans = await shop.topic('Beans');
  await shop.writes('before', 'The espresso beans taste sour');
  await desk.house.catchUp();
  for (const who of ['one', 'two', 'three']) {
    const id = await shop.writes(who, 'My espresso beans taste sour');
    await desk.house.catchUp();
    await shop.owner.call('PUT', `/conversations/${id}/topic`, { topicId: beans });
  }
  const kept = await desk.facts(shop.owner.workspaceId);
  expect(kept.map((fact) => fact['topic_id'])).toEqual([null, beans, beans, beans]);
  await desk.run('resolution.rebuild', shop.owner.workspaceId);
  expect(await desk.facts(shop.owner.workspaceId)).toEqual(kept);
});

async function play(shop: Shop, steps: readonly { who: string; act: string; text: string; after: number }[]) {
  const topics = [
    await shop.topic('Parcels', { on: 'word', text: 'parcel' }),
    await shop.topic('Refunds', { on: 'tag', text: 'money' }),
  ];
  const colleague = await desk.house.person(shop.owner.workspaceId, 'lead');
  const threads = new Map<string, string>();
  let ms = Date.parse('2024-03-01T08:00:00.000Z');
  for (const { who, act, text, after } of steps) {
    ms += after * 3_600_000;
    const at = new Date(ms).toISOString();
    const id = threads.get(who);
    if (act === 'write' || id === undefined) threads.set(who, await shop.writes(who, text, at));
    else if (act === 'answer') await shop.answers(id, 'We look into it.', { at });
    else if (act === 'colleague') await shop.answers(id, 'I took over.', { by: colleague });
    else if (act === 'close') await shop.resolves(id);
    else if (act === 'reopen') await shop.owner.call('DELETE', `/conversations/${id}/resolution`);
    else if (act === 'tag') await shop.owner.call('PATCH', `/conversations/${id}`, { tags: ['money'] });
    else await shop.owner.call('PUT', `/conversations/${id}/topic`, { topicId: topics[ms % 2] });
    if (ms % 3 === 0) await desk.house.catchUp();
  }
}
