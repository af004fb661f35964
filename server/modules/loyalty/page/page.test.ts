import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
let programmeId: string;
let rewardId: string;
beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
  const card = { required: 8, endowed: 2, reason: 'For what you bought before', reward: 'A <b>free</b> bag' };
  const design = {
    card: { ...card, step: { one: 'bag', many: 'bags' } },
    rules: [{ id: newId(), name: 'A bag', on: { what: 'order' }, gives: { how: 'each', steps: 1 } }],
  };
  programmeId = await made('/programmes', { name: 'Ten <bags>', unit: 'stamps', design });
  await nora.call('POST', `/programmes/${programmeId}/publication`);
  rewardId = await made(`/programmes/${programmeId}/rewards`, { name: 'A free bag', cost: 5, by: 'made' });
});
afterAll(() => house.close());

async function made(path: string, body: object): Promise<string> {
  const answer = await nora.call('POST', path, body);
  expect(answer.status).toBe(200);
  return String(answer.body['id']);
}
async function link(name: string): Promise<{ contactId: string; path: string }> {
  const contactId = await made('/contacts', { name });
  const { url } = (await nora.call('POST', `/contacts/${contactId}/loyalty-link`)).body;
  return { contactId, path: new URL(String(url)).pathname };
}
const look = async (path: string) => house.app.http.inject({ method: 'GET', url: path });
const post = async (path: string, fields: Record<string, string>) =>
  house.app.http.inject({
    ...{ method: 'POST', url: path, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const memberships = async (contactId: string) =>
  (await nora.call('GET', `/contacts/${contactId}/memberships`)).body['items'] as {
    leftAt: string | null;
    card: { balance: number; reminders: boolean; redemptions: unknown[] };
  }[];

test('looking shows what can be joined and changes nothing, whatever the address says', async () => {
  const { contactId, path } = await link('Maya');
  const page = await look(`${path}?do=join&card=${programmeId}`);
  expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  const style = /<style>([^]*?)<\/style>/.exec(page.body)?.[1] ?? '';
  const allowed = createHash('sha256').update(style).digest('base64');
  expect(page.headers['content-security-policy']).toContain(`'sha256-${allowed}'`);
  expect(page.body).toContain('Ten &lt;bags&gt;');
  expect(page.body).toContain('At the end of it: A &lt;b&gt;free&lt;/b&gt; bag');
  expect(page.body).not.toMatch(/<script|style="/);
  expect(await memberships(contactId)).toEqual([]);
});

test('a form joins, redeems once however often it is sent, switches reminders, and leaves in one step', async () => {
  const { contactId, path } = await link('Tom');
  const joined = await post(path, { card: programmeId, do: 'join' });
  expect([joined.statusCode, joined.headers['location']]).toEqual([303, `${path}?did=join`]);
  expect((await look(`${path}?did=join`)).body).toMatch(
    /2 of 10 stamps, 2 of them given at the start[\s\S]*For what you bought before/,
  );
  const redeem = { card: programmeId, do: 'redeem', reward: rewardId, redemption: newId() };
  const early = await post(path, redeem);
  expect([early.statusCode, early.body.includes('Nothing was taken')]).toEqual([409, true]);
  await nora.call('POST', `/contacts/${contactId}/memberships/${programmeId}/entries`, {
    id: newId(),
    steps: 4,
    why: 'Kindness',
  });
  expect((await look(path)).body).toContain('Kindness');
  await post(path, redeem);
  await post(path, redeem);
  await post(path, { card: programmeId, do: 'remind' });
  expect(await memberships(contactId)).toMatchObject([{ card: { balance: 1, reminders: true, redemptions: [{}] } }]);
  await post(path, { card: programmeId, do: 'leave' });
  expect(await memberships(contactId)).toMatchObject([
    { leftAt: expect.any(String) as string, card: { reminders: false } },
  ]);
});

test('another token opens nothing, and what is not on the page is not done', async () => {
  const { path } = await link('Ruth');
  const other = `${path.slice(0, -3)}xxx`;
  expect((await look(other)).statusCode).toBe(404);
  expect((await post(other, { card: programmeId, do: 'join' })).statusCode).toBe(404);
  for (const fields of [
    { do: 'join', card: 'x' },
    { do: 'toString', card: programmeId },
    { do: 'remind', card: programmeId },
  ])
    expect((await post(path, fields as unknown as Record<string, string>)).statusCode, JSON.stringify(fields)).toBe(
      409,
    );
});
