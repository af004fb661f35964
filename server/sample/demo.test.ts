import { afterEach, expect, test } from 'vitest';
import { callAs, openHouse, type House } from '#test/support/house.ts';
import { openDemo } from './demo.ts';

let house: House;
afterEach(() => house.close());

const address = 'http://localhost:3000';
const demo = async (): Promise<readonly string[]> => (await openDemo(house.app.platform, () => undefined))(address);
test('where nothing is, it makes the shop, prints logins that work, and makes it once', async () => {
  house = await openHouse();
  const lines = await demo();
  expect(lines[0]).toBe(`The shop with its chat: ${address}/demo`);
  const password = lines.at(-1)?.split(': ')[1];
  const emails = lines.slice(1, 4).map((line) => line.split(/:\s+/)[1]);
  expect(emails).toHaveLength(3);
  for (const [i, role] of ['owner', 'lead', 'agent'].entries()) {
    const signedIn = await callAs(house.app, {}, 'POST', '/session', { email: emails[i], password });
    expect([signedIn.status, (signedIn.body['agent'] as { role: string }).role]).toEqual([200, role]);
  }
  expect(await demo()).toEqual(lines);
});

test('a workspace of somebody’s own is not touched, and it says so', async () => {
  house = await openHouse();
  const nora = await house.workspace();
  const before = [await nora.call('GET', '/agents'), await nora.call('GET', '/inboxes')].map((answer) => answer.body);
  const lines = await demo();
  expect(lines[0]).toContain('changed nothing');
  expect(lines.join('\n')).not.toContain(`${address}/demo`);
  expect([await nora.call('GET', '/agents'), await nora.call('GET', '/inboxes')].map((answer) => answer.body)).toEqual(
    before,
  );
});

test('a sample that somebody set up by hand keeps its own logins', async () => {
  house = await openHouse();
  await callAs(house.app, {}, 'POST', '/setup', {
    ...{ workspace: 'Mine', name: 'Ada', email: 'ada@mine.example', password: 'a long enough password' },
    ...{ timeZone: 'Europe/Dublin', sample: true },
  });
  const lines = await demo();
  expect(lines[0]).toBe(`The shop with its chat: ${address}/demo`);
  expect(lines.join('\n')).not.toContain('kettle-on-the-quay');
});
