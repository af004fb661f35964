import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { idOf } from '#test/guards/scene.ts';

let house: House;
let owner: Person;
let inboxId: string;
beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', channel: 'api' }));
});
afterAll(() => house.close());

async function bring(externalId: string): Promise<string> {
  const body = { clientId: newId(), text: 'Hello', from: { externalId } };
  return idOf(await owner.call('POST', `/inboxes/${inboxId}/messages`, body), 'conversation');
}
const reply = (id: string, text: string) =>
  owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text, seenSeq: 99 });

/** Another system that asks for what is new, again and again, until it has so many. */
async function collect(wanted: number): Promise<string[]> {
  const texts: string[] = [];
  let next = '';
  for (let tries = 0; texts.length < wanted && tries < 200; tries++) {
    const page = await owner.call('GET', `/inboxes/${inboxId}/outgoing?limit=2${next === '' ? '' : `&cursor=${next}`}`);
    texts.push(...(page.body['items'] as { text: string }[]).map((item) => item.text));
    next = (page.body['next'] as string | null) ?? next;
    await new Promise((done) => setTimeout(done, 50));
  }
  return texts;
}

test('answers go out in order, each once, by pages that can be asked for again', async () => {
  const id = await bring('customer-1');
  const said = ['one', 'two', 'three', 'four', 'five'];
  for (const text of said) await reply(id, text);
  expect(await collect(5)).toEqual(said);
  const first = await owner.call('GET', `/inboxes/${inboxId}/outgoing`);
  const [item] = first.body['items'] as { to: { externalId: string }; author: string }[];
  expect([item?.to.externalId, item?.author]).toEqual(['customer-1', 'Nora Byrne']);
});

test('an answer whose transaction took long is not passed over by one that was faster', async () => {
  const [slow, fast] = [await bring('customer-2'), await bring('customer-3')];
  const client = new pg.Client(house.database.app);
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.workspace_id', $1, true)`, [owner.workspaceId]);
  await client.query(
    `insert into messages (workspace_id, conversation_id, seq, id, type, author, text, at) values ($1, $2, 50, $3, 'message', 'agent', 'slow', now())`,
    [owner.workspaceId, slow, newId()],
  );
  await reply(fast, 'fast');
  const collecting = collect(7);
  await new Promise((done) => setTimeout(done, 1_500)); // longer than any pause that a reader might allow for
  await client.query('commit');
  await client.end();
  expect((await collecting).slice(5)).toEqual(['slow', 'fast']);
});
