import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';

let house: House;
let owner: Person;
let theo: Person;
let id: string;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  theo = await house.person(owner.workspaceId, 'admin', 'Theo');
  id = idOf(await (await visit(house, (await chatInboxOf(owner)).publicKey)).write('Where is it?'), 'conversation');
});
afterAll(() => house.close());

const inTheList = async (who: Person): Promise<unknown> => (await who.call('GET', '/conversations')).body['drafts'];

test('a list carries my own drafts of what it shows, and nobody else’s', async () => {
  await owner.call('PUT', `/conversations/${id}/drafts/reply`, { text: 'Let me look' });
  expect(await inTheList(owner)).toMatchObject([{ kind: 'draft', id, mode: 'reply', text: 'Let me look' }]);
  expect(await inTheList(theo)).toEqual([]);
});

test('an emptied draft is in no list', async () => {
  await owner.call('PUT', `/conversations/${id}/drafts/reply`, { text: '' });
  expect(await inTheList(owner)).toEqual([]);
});
