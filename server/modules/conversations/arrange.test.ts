import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import type { Visitor } from '#test/guards/scene.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';

let house: House;
let owner: Person;
let theo: Person;
let visitor: Visitor;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  theo = await house.person(owner.workspaceId, 'agent', 'Theo');
  visitor = await visit(house, (await chatInboxOf(owner)).publicKey);
});
afterAll(() => house.close());

const withThem = async (): Promise<unknown> =>
  ((await visitor.call('GET', '/widget/visit')).body['conversation'] as Record<string, unknown>)['agentName'];

test('a customer reads who is with them now, and nobody before somebody wrote', async () => {
  const id = idOf(await visitor.write('Where is my parcel?'), 'conversation');
  const give = (assigneeId: string | null) => owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId });
  await give(theo.agentId);
  expect(await withThem()).toBeNull();
  await theo.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text: 'I look.', seenSeq: 9 });
  expect(await withThem()).toBe('Theo');
  await give(owner.agentId);
  expect(await withThem()).not.toBe('Theo');
  expect(await withThem()).not.toBeNull();
  await give(theo.agentId);
  expect(await withThem()).toBe('Theo');
  await give(null);
  expect(await withThem()).toBeNull();
});
