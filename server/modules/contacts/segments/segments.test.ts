import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '#contract/contacts.ts';
import { Rule, type Condition, type NestedGroup, type RuleGroup, type Segment } from '#contract/segments.ts';
import { command } from '#server/platform/database/tx.ts';
import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { inTime } from './people.ts';

let house: House;
let rows: Rows;
let owner: Person;
let companyId: string;

const add = async (body: Record<string, unknown>): Promise<string> => {
  const answer = await owner.call('POST', '/contacts', body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return String(answer.body['id']);
};
const day = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  for (const [name, type] of [
    ['tier', 'text'],
    ['bags', 'number'],
    ['since', 'date'],
  ])
    await owner.call('POST', '/fields', { about: 'person', name, label: name, type });
  companyId = String((await owner.call('POST', '/companies', { name: 'Lark', domains: [] })).body['id']);
  const ann = await add({
    ...{ name: 'Ann', language: 'de-AT', companyId },
    identities: [{ kind: 'email', value: 'ann@lark.example', verified: true }],
    fields: [
      { name: 'tier', value: 'Gold' },
      { name: 'bags', value: 12 },
      { name: 'since', value: '2025-01-02' },
    ],
  });
  const bob = await add({
    ...{ name: 'Bob', language: 'en' },
    identities: [{ kind: 'phone', value: '+353 1 555 0100' }],
    fields: [
      { name: 'tier', value: 'silver' },
      { name: 'bags', value: 3 },
    ],
  });
  await add({ name: 'Cid' });
  const consent = { means: 'mail', how: 'Ticked at the till' };
  await owner.call('POST', `/contacts/${ann}/consents`, { ...consent, purpose: 'news', given: true });
  await owner.call('POST', `/contacts/${bob}/consents`, { ...consent, purpose: 'news', given: true });
  await owner.call('POST', `/contacts/${bob}/consents`, { ...consent, purpose: 'news', given: false });
  for (const [id, at, minor] of [
    ['1', day(2), 5000],
    ['2', day(40), 3000],
  ] as const)
    await owner.call('POST', `/contacts/${ann}/events`, {
      id,
      name: 'order_placed',
      at,
      amount: { minor, currency: 'EUR' },
    });
  const visitor = await visit(house, (await chatInboxOf(owner)).publicKey);
  const written = await visitor.write('I am furious! This is a disgrace, third time!');
  await visitor.call('PATCH', '/widget/visitor', { name: 'Dee' });
  await owner.call('PATCH', `/conversations/${idOf(written, 'conversation')}`, { tags: ['late'] });
  await rows.client.query(`update contacts set last_seen_at = now() where name = 'Dee'`);
  await rows.client.query(
    `insert into balances (workspace_id, contact_id, score, level, parts, open_moments, last_at, as_of) values ($1, $2, -60, 'at_risk', '{}', 1, now(), now())`,
    [owner.workspaceId, ann],
  );
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const found = async (rule: RuleGroup): Promise<string[]> => {
  const { status, body } = await owner.call('POST', '/segments/preview', { rule });
  expect([status, body]).toEqual([200, expect.anything()]);
  const names = (body['sample'] as Contact[]).map(({ name }) => name ?? '').sort();
  expect(body['people']).toBe(names.length);
  return names;
};
const all = (...of: (Condition | NestedGroup)[]): RuleGroup => ({ match: 'all', of });

const cases: [Condition, string[]][] = [
  [{ about: 'field', name: 'tier', is: 'is', value: 'GOLD' }, ['Ann']],
  [{ about: 'field', name: 'tier', is: 'is_not', value: 'gold' }, ['Bob', 'Cid', 'Dee']],
  [{ about: 'field', name: 'tier', is: 'begins', value: 'si' }, ['Bob']],
  [{ about: 'field', name: 'bags', is: 'at_least', value: 5 }, ['Ann']],
  [{ about: 'field', name: 'bags', is: 'at_most', value: 5 }, ['Bob']],
  [{ about: 'field', name: 'since', is: 'at_most', value: '2025-02-01' }, ['Ann']],
  [{ about: 'field', name: 'bags', is: 'unknown' }, ['Cid', 'Dee']],
  [{ about: 'identity', identity: 'email', is: 'proven' }, ['Ann']],
  [{ about: 'identity', identity: 'phone', is: 'missing' }, ['Ann', 'Cid', 'Dee']],
  [{ about: 'domain', value: 'lark.example' }, ['Ann']],
  [{ about: 'company', is: 'any' }, ['Ann']],
  [{ about: 'company', is: 'none' }, ['Bob', 'Cid', 'Dee']],
  [{ about: 'consent', purpose: 'news', means: 'mail', is: 'given' }, ['Ann']],
  [{ about: 'consent', purpose: 'news', means: 'mail', is: 'refused' }, ['Bob']],
  [{ about: 'consent', purpose: 'news', means: 'mail', is: 'never_said' }, ['Cid', 'Dee']],
  [{ about: 'language', value: 'de' }, ['Ann']],
  [{ about: 'added', is: 'within', days: 1 }, ['Ann', 'Bob', 'Cid', 'Dee']],
  [{ about: 'seen', is: 'within', days: 1 }, ['Dee']],
  [{ about: 'seen', is: 'never' }, ['Ann', 'Bob', 'Cid']],
  [{ about: 'event', name: 'order_placed', measure: 'count', is: 'at_least', value: 2 }, ['Ann']],
  [{ about: 'event', name: 'order_placed', measure: 'count', is: 'at_least', value: 2, days: 30 }, []],
  [{ about: 'event', name: 'order_placed', measure: 'sum', is: 'at_least', value: 8000, currency: 'EUR' }, ['Ann']],
  [{ about: 'event', name: 'order_placed', measure: 'sum', is: 'at_least', value: 1, currency: 'USD' }, []],
  [{ about: 'event', name: 'order_placed', measure: 'last', is: 'within', value: 7 }, ['Ann']],
  [{ about: 'event', name: 'order_placed', measure: 'last', is: 'before', value: 7 }, []],
  [{ about: 'conversations', is: 'unresolved' }, ['Dee']],
  [{ about: 'conversations', is: 'at_most', value: 0 }, ['Ann', 'Bob', 'Cid']],
  [{ about: 'conversations', is: 'at_least', value: 1, tag: 'late' }, ['Dee']],
  [{ about: 'feeling', labels: ['anger'] }, ['Dee']],
  [{ about: 'balance', levels: ['at_risk', 'fragile'] }, ['Ann']],
];
test.each(cases)('%j', async (condition, names) => {
  expect(await found(all(condition))).toEqual(names);
});

test('all, any and none stand in each other; nobody has conditions means everybody', async () => {
  const tier = (value: string): Condition => ({ about: 'field', name: 'tier', is: 'is', value });
  expect(await found({ match: 'any', of: [tier('gold'), tier('silver')] })).toEqual(['Ann', 'Bob']);
  expect(await found({ match: 'none', of: [tier('gold'), tier('silver')] })).toEqual(['Cid', 'Dee']);
  expect(
    await found(
      all(
        { about: 'group', match: 'any', of: [tier('gold'), tier('silver')] },
        { about: 'group', match: 'none', of: [{ about: 'language', value: 'en' }] },
      ),
    ),
  ).toEqual(['Ann']);
  expect(await found(all())).toHaveLength(4);
});

test('whoever asked not to be read is asked nothing of feelings and balance', async () => {
  await rows.client.query(`update contacts set profiling = false where name in ('Ann', 'Dee')`);
  expect(await found(all({ about: 'balance', levels: ['at_risk'] }))).toEqual([]);
  expect(await found(all({ about: 'feeling', labels: ['anger'] }))).toEqual([]);
  await rows.client.query('update contacts set profiling = true');
});

test('a balance brings people in and never leaves them out', () => {
  const low: Condition = { about: 'balance', levels: ['at_risk'] };
  expect(Rule.safeParse({ match: 'any', of: [low] }).success).toBe(true);
  expect(Rule.safeParse({ match: 'none', of: [low] }).success).toBe(false);
  expect(Rule.safeParse({ match: 'none', of: [{ about: 'group', match: 'all', of: [low] }] }).success).toBe(false);
  expect(
    Rule.safeParse({
      match: 'all',
      of: [{ about: 'group', match: 'any', of: [{ about: 'group', match: 'none', of: [low] }] }],
    }).success,
  ).toBe(false);
});

test('what people type is a value and nothing else', async () => {
  for (const value of [`' or true --`, `$1`, `'; drop table contacts; --`])
    expect(await found(all({ about: 'field', name: 'tier', is: 'is', value }))).toEqual([]);
  expect(await found(all())).toHaveLength(4);
});

test('saved, named once, counted, and a list of its people', async () => {
  const rule = all({ about: 'company', is: 'is', companyId });
  const made = await owner.call('POST', '/segments', { name: 'Larks', rule });
  expect(made.body).toMatchObject({ name: 'Larks', rule, people: 1 });
  expect((await owner.call('POST', '/segments', { name: 'larks', rule })).status).toBe(400);
  const { id } = made.body as unknown as Segment;
  expect((await owner.call('PATCH', `/segments/${id}`, { rule: all() })).body).toMatchObject({
    name: 'Larks',
    people: 4,
  });
  const first = await owner.call('GET', `/segments/${id}/people?limit=3`);
  const next = await owner.call('GET', `/segments/${id}/people?limit=3&cursor=${String(first.body['next'])}`);
  const names = [first, next].flatMap(({ body }) => (body['items'] as Contact[]).map(({ name }) => name));
  expect(names.sort()).toEqual(['Ann', 'Bob', 'Cid', 'Dee']);
  expect(next.body['next']).toBeNull();
  expect((await owner.call('DELETE', `/segments/${id}`)).status).toBe(200);
  expect((await owner.call('GET', `/segments/${newId()}/people`)).status).toBe(404);
});

test('what takes longer than three seconds is given up, and the turn goes on', async () => {
  const result = await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const late = await inTime(turn, () => command(turn.tx, 'select pg_sleep(20)'));
    const soon = await inTime(turn, () => command(turn.tx, 'select 1'));
    return [late, soon !== null];
  });
  expect(result).toEqual([null, true]);
}, 20_000);
