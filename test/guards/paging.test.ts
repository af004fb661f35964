import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openRows } from './rows.ts';
import { idOf } from './scene.ts';

/** Every list, read page by page, shows each of its rows once, whatever the size of the page and however close rows lie in time. */
let house: House;
let owner: Person;
const many = 23;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  const inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', channel: 'api' }));
  for (let i = 0; i < many; i++) {
    const from = { externalId: `customer-${String(i)}`, name: `Customer ${String(i)}` };
    await owner.call('POST', `/inboxes/${inboxId}/messages`, {
      clientId: newId(),
      text: 'Which words stand on the box?',
      from,
    });
  }
  const rows = await openRows(house.database.owner);
  // As written in one transaction, or within one millisecond.
  await rows.client.query(
    `update contacts set created_at = '2026-01-01 00:00:00.123456Z'::timestamptz + (length(name) % 3) * interval '1 microsecond'`,
  );
  await rows.client.query(
    `update conversations set last_at = '2026-01-01 00:00:00.123456Z'::timestamptz + (number % 3) * interval '1 microsecond', waiting_since = '2026-01-01 00:00:00.123456Z', due_at = case when number % 2 = 0 then '2026-01-01 00:00:00.1234Z'::timestamptz end`,
  );
  await rows.close();
});
afterAll(() => house.close());

async function walk(path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await owner.call('GET', `${path}&limit=${String(limit)}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    const items = page.body['items'] as { id?: string; conversation?: { id: string } }[];
    expect(items.length).toBeLessThanOrEqual(limit);
    ids.push(...items.map((item) => item.id ?? item.conversation?.id ?? ''));
    cursor = page.body['next'] as string | null;
  }
  return ids;
}

test.each([
  '/contacts?q=',
  '/contacts?q=customer',
  '/conversations?sort=waiting',
  '/conversations?sort=due',
  '/conversations?sort=newest',
  '/conversations?sort=feeling',
  '/conversations?feeling=neutral&status=any',
  '/conversations?status=any',
  '/conversations?view=unassigned&sort=waiting',
  '/search?q=words',
])('%s', async (path) => {
  const whole = await walk(path, 100);
  expect(new Set(whole).size).toBe(many);
  for (const limit of [1, 2, 7, 22, 23]) expect(await walk(path, limit)).toEqual(whole);
});
