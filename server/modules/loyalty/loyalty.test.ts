import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
});
afterAll(() => house.close());

type Body = Record<string, unknown>;
const good = async (method: string, path: string, body?: unknown): Promise<Body> => {
  const answer = await nora.call(method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const rule = (change: object = {}) => ({
  ...{ id: newId(), name: 'A bag bought', on: { what: 'order' }, gives: { how: 'each', steps: 1 } },
  ...change,
});
const card = {
  ...{ required: 8, endowed: 2, reason: 'For the bags you bought before', reward: 'A free bag' },
  ...{ step: { one: 'bag', many: 'bags' }, expiresAfterDays: 365 },
};
async function programme(change: { card?: object; rules?: object[]; [more: string]: unknown } = {}): Promise<string> {
  const design = { ...change, card: { ...card, ...change.card }, rules: change.rules ?? [rule()] };
  const { id } = await good('POST', '/programmes', { name: 'Ten bags', unit: 'stamps', design });
  await good('POST', `/programmes/${String(id)}/publication`);
  return String(id);
}
let people = 0;
async function customer(): Promise<string> {
  people += 1;
  const email = `maya${String(people)}@example.test`;
  return String(
    (await good('POST', '/contacts', { name: 'Maya', identities: [{ kind: 'email', value: email }] }))['id'],
  );
}
const join = (contactId: string, programmeId: string) =>
  good('PUT', `/contacts/${contactId}/memberships/${programmeId}`);
let orders = 0;
async function order(contactId: string, change: object = {}): Promise<string> {
  orders += 1;
  const id = `order-${String(orders)}`;
  await good('POST', `/contacts/${contactId}/events`, {
    ...{ id, what: 'order', name: 'order_placed', at: new Date().toISOString() },
    ...change,
  });
  await house.catchUp();
  return id;
}
async function cardOf(contactId: string, programmeId: string): Promise<Body & { card: Body; rewards: Body[] }> {
  const { items } = await good('GET', `/contacts/${contactId}/memberships`);
  const found = (items as { programmeId: string; card: Body }[]).find((one) => one.programmeId === programmeId);
  return found?.card as Body & { card: Body; rewards: Body[] };
}
const balanceOf = async (contactId: string, programmeId: string) => (await cardOf(contactId, programmeId))['balance'];
const give = (contactId: string, programmeId: string, steps: number) =>
  good('POST', `/contacts/${contactId}/memberships/${programmeId}/entries`, { id: newId(), steps, why: 'By hand' });

test('who joins starts with what is given, once, and reads why', async () => {
  const [programmeId, maya] = [await programme(), await customer()];
  await join(maya, programmeId);
  await join(maya, programmeId);
  const { card: shown, balance } = await cardOf(maya, programmeId);
  expect(balance).toBe(2);
  expect(shown).toMatchObject({ kind: 'done', done: 2, given: 2, total: 10, text: 'Done so far: 2' });
  expect(shown['caption']).toContain('For the bags you bought before');
  const { items } = await good('GET', `/contacts/${maya}/memberships/${programmeId}/entries`);
  expect(items).toMatchObject([{ how: 'given', steps: 2 }]);
});

test('an order earns a step, the same order twice counts once, and near the end what is left is shown', async () => {
  const [programmeId, maya] = [await programme(), await customer()];
  await join(maya, programmeId);
  const id = await order(maya);
  await order(maya, { id });
  expect(await balanceOf(maya, programmeId)).toBe(3);
  for (let i = 0; i < 5; i++) await order(maya);
  expect((await cardOf(maya, programmeId)).card).toMatchObject({
    kind: 'to_go',
    text: 'Only 2 to go',
    given: 2,
    done: 8,
  });
});

test('an order before joining earns nothing', async () => {
  const [programmeId, maya] = [await programme(), await customer()];
  await join(maya, programmeId);
  await order(maya, { at: new Date(Date.now() - 86_400_000).toISOString() });
  expect(await balanceOf(maya, programmeId)).toBe(2);
});

test('a cap holds, and of two rules that fit the first counts unless one is stacked', async () => {
  const capped = rule({ gives: { how: 'per_amount', steps: 1, per: 1000 }, cap: { steps: 3, days: 30 } });
  const second = rule({ name: 'Never beside the first' });
  const stacked = rule({ name: 'On purpose', stacked: true });
  const [programmeId, maya] = [await programme({ rules: [capped, second, stacked] }), await customer()];
  await join(maya, programmeId);
  await order(maya, { amount: { minor: 2500, currency: 'EUR' } });
  expect(await balanceOf(maya, programmeId)).toBe(2 + 2 + 1);
  await order(maya, { amount: { minor: 9900, currency: 'EUR' } });
  expect(await balanceOf(maya, programmeId)).toBe(2 + 3 + 2);
});

test('what counts later is pending until then, and an order sent back takes back what it earned', async () => {
  const [programmeId, maya] = [await programme({ rules: [rule({ pendingDays: 14 })] }), await customer()];
  await join(maya, programmeId);
  const kept = await order(maya);
  const sentBack = await order(maya);
  expect(await cardOf(maya, programmeId)).toMatchObject({ balance: 2, pending: 2 });
  await order(maya, { id: `${sentBack}-back`, what: 'event', name: 'order_returned', data: { of: sentBack } });
  expect(await cardOf(maya, programmeId)).toMatchObject({ balance: 2, pending: 1 });
  expect(kept).not.toBe(sentBack);
});

test('a published target does not move for those who joined', async () => {
  const [programmeId, maya, tom] = [await programme(), await customer(), await customer()];
  await join(maya, programmeId);
  const harder = { card: { ...card, required: 9 }, rules: [rule()] };
  await good('PATCH', `/programmes/${programmeId}`, { design: harder });
  const refused = await nora.call('POST', `/programmes/${programmeId}/publication`);
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('moved_target')]);
  await good('PATCH', `/programmes/${programmeId}`, { design: { card: { ...card, required: 6 }, rules: [rule()] } });
  await good('POST', `/programmes/${programmeId}/publication`);
  await join(tom, programmeId);
  expect((await cardOf(maya, programmeId)).card).toMatchObject({ total: 10 });
  expect((await cardOf(tom, programmeId)).card).toMatchObject({ total: 8 });
});

test('redeeming takes the steps once, rolling back gives them back, and the next card has no start of its own', async () => {
  const [programmeId, maya] = [await programme(), await customer()];
  const reward = { name: 'A free bag', cost: 10, by: 'made' };
  const { id: rewardId } = await good('POST', `/programmes/${programmeId}/rewards`, reward);
  await join(maya, programmeId);
  await give(maya, programmeId, 8);
  const id = newId();
  const redeem = () => good('POST', `/contacts/${maya}/redemptions`, { id, rewardId, programmeId });
  await redeem();
  await redeem();
  const after = await cardOf(maya, programmeId);
  expect(after).toMatchObject({
    balance: 0,
    redemptions: [{ state: 'given', code: expect.stringMatching(/.{6,}/) as string }],
  });
  expect(after.card).toMatchObject({ done: 0, given: 0, total: 10, text: 'Done so far: 0' });
  expect(after.card['caption']).not.toContain('started you off');
  await good('DELETE', `/redemptions/${id}`);
  expect(await cardOf(maya, programmeId)).toMatchObject({ balance: 10, redemptions: [{ state: 'rolled_back' }] });
  expect((await cardOf(maya, programmeId)).card).toMatchObject({ kind: 'reached', given: 2 });
});

test('of two codes five customers at once get two, each its own, and nobody else loses a step', async () => {
  const programmeId = await programme();
  const { id: rewardId } = await good('POST', `/programmes/${programmeId}/rewards`, {
    name: 'A filter',
    cost: 2,
    by: 'codes',
  });
  await good('POST', `/rewards/${String(rewardId)}/codes`, { codes: ['CODE-A', 'CODE-B'] });
  const all = await Promise.all(Array.from({ length: 5 }, customer));
  for (const one of all) await join(one, programmeId);
  const answers = await Promise.all(
    all.map((one) => nora.call('POST', `/contacts/${one}/redemptions`, { id: newId(), rewardId, programmeId })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409]);
  const cards = await Promise.all(all.map((one) => cardOf(one, programmeId)));
  const codes = cards.flatMap(({ redemptions }) => (redemptions as { code: string }[]).map(({ code }) => code));
  expect(codes.sort()).toEqual(['CODE-A', 'CODE-B']);
  expect(cards.map(({ balance }) => balance).sort()).toEqual([0, 0, 2, 2, 2]);
});

test('the books balance after all of it', async () => {
  const { checks, books } = await good('POST', '/ledger/check', {});
  expect((checks as { wrong: unknown[] }[])[0]?.wrong).toEqual([]);
  for (const { held, house: of } of books as { held: number; house: number }[]) expect(held + of).toBe(0);
});

test('an experiment assigns by chance alone, gives no verdict early, and its simulation says that it is one', async () => {
  const programmeId = await programme();
  const arms = [
    { name: 'Without', required: 10, endowed: 0 },
    { name: 'With', required: 8, endowed: 2 },
  ];
  const wanted = { name: 'A start', arms, expected: [0.19, 0.34], withinDays: 7 };
  const { id, plannedPerArm } = await good('POST', `/programmes/${programmeId}/experiments`, wanted);
  expect(plannedPerArm).toBe(135);
  const again = await nora.call('POST', `/programmes/${programmeId}/experiments`, wanted);
  expect(again.status).toBe(409);
  for (let i = 0; i < 12; i++) await join(await customer(), programmeId);
  const { items } = await good('GET', `/programmes/${programmeId}/experiments`);
  const [one] = items as { results: { assigned: number }[]; verdict: unknown; alarm: unknown }[];
  expect((one?.results ?? []).map(({ assigned }) => assigned).reduce((sum, n) => sum + n, 0)).toBe(12);
  expect(one).toMatchObject({ verdict: null, alarm: null });
  expect(await good('POST', `/experiments/${String(id)}/end`)).toMatchObject({ state: 'stopped', verdict: null });
  const other = await programme();
  const planFor = (of: string) => good('POST', '/experiment-plans', { programmeId: of, expected: [0.19, 0.34] });
  const plan = await planFor(programmeId);
  expect([plan['months'], (await planFor(other))['months']]).toEqual([68, null]); // 270 people at 4 a month; nobody joined the other
  const { simulation } = plan as { simulation: { words: string; control: number; endowed: number } };
  expect(simulation.words).toMatch(/^Simulation/);
  expect(Math.abs(simulation.control - 0.19)).toBeLessThan(0.02);
  expect(Math.abs(simulation.endowed - 0.34)).toBeLessThan(0.02);
});

test('what was bought before joining is credited once, without what was sent back, and an order after it as ever', async () => {
  const past = {
    id: newId(),
    name: 'Bought before',
    on: { what: 'joined_purchases' },
    gives: { how: 'each', steps: 1 },
    cap: { steps: 3, days: 90 },
  };
  const [programmeId, maya] = [await programme({ rules: [past, rule()] }), await customer()];
  const ago = (days: number) => ({ at: new Date(Date.now() - days * 86_400_000).toISOString() });
  for (const days of [200, 40, 20]) await order(maya, ago(days));
  const back = await order(maya, ago(10));
  await order(maya, { ...ago(9), id: `${back}-b`, what: 'event', name: 'order_returned', data: { of: back } });
  await join(maya, programmeId);
  expect(await balanceOf(maya, programmeId)).toBe(2 + 2);
  await order(maya);
  expect(await balanceOf(maya, programmeId)).toBe(2 + 2 + 1);
  await join(maya, programmeId);
  expect(await balanceOf(maya, programmeId)).toBe(5);
});
