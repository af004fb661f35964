import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Expectation } from '#contract/promises.ts';
import { newId } from '#server/platform/id.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { callAs, openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';

let house: House;
let owner: Person;
let key: string;
let rows: pg.Client;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  const inbox = await chatInboxOf(owner);
  key = inbox.publicKey;
  const day = [{ from: 0, to: 1440 }];
  const hours = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => day), holidays: [] };
  expect((await owner.call('PATCH', `/inboxes/${inbox.id}`, { hours })).status).toBe(200);
  rows = new pg.Client(house.database.owner);
  await rows.connect();
});
afterAll(async () => {
  await rows.end();
  await house.close();
});

const write = async (): Promise<string> => idOf(await (await visit(house, key)).write('Where is it?'), 'conversation');
const expected = async (): Promise<Expectation> => {
  const answer = await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: key });
  return answer.body['expectation'] as Expectation;
};

test('whoever waits in vain counts: a day on which nobody answers does not look like the best of days', async () => {
  for (let n = 0; n < 16; n++) {
    const reply = { clientId: newId(), text: 'It comes today.', seenSeq: 1 };
    expect((await owner.call('POST', `/conversations/${await write()}/replies`, reply)).status).toBe(200);
  }
  expect((await expected()).basis).toEqual({ sooner: 16, of: 16 });
  const late = await write();
  await rows.query(
    `update promises set started_at = now() - interval '9 hours', due_at = now() - interval '8 hours' where conversation_id = $1`,
    [late],
  );
  await rows.query(`update conversations set due_at = now() - interval '8 hours' where id = $1`, [late]);
  const since = Date.now();
  const { answerBy, basis } = await expected();
  expect(basis).toEqual({ sooner: 17, of: 17 });
  expect(Date.parse(answerBy) - since).toBeGreaterThan(9 * 3_600_000 - 60_000);
});
