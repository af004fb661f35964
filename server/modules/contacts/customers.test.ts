import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '#contract/contacts.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { openRows } from '#test/guards/rows.ts';
import type { Rows } from '#test/guards/rows.ts';

/** Who people are: identities, companies, own fields, how they wish to be treated. */
let house: House;
let rows: Rows;
let owner: Person;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  for (const field of fields) expect((await owner.call('POST', '/fields', field)).status).toBe(200);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const fields = [
  { about: 'person', name: 'beans', label: 'Beans', type: 'text' },
  { about: 'person', name: 'cups', label: 'Cups a day', type: 'number' },
  { about: 'person', name: 'spent', label: 'Spent', type: 'money' },
  { about: 'person', name: 'since', label: 'Since', type: 'date' },
  { about: 'person', name: 'club', label: 'In the club', type: 'yes_no' },
  { about: 'person', name: 'grind', label: 'Grind', type: 'choice', choices: ['Fine', 'Coarse'] },
  { about: 'person', name: 'shop', label: 'Shop page', type: 'link' },
  { about: 'company', name: 'tier', label: 'Tier', type: 'choice', choices: ['Gold', 'Silver'] },
];

const contactIn = (answer: Answer): Contact => {
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return answer.body as unknown as Contact;
};
const make = async (body: Record<string, unknown> = {}): Promise<Contact> =>
  contactIn(await owner.call('POST', '/contacts', { name: 'Maya Lindqvist', ...body }));
const put = (id: string, body: Record<string, unknown>) => owner.call('PUT', `/contacts/${id}/identities`, body);
const wrong = (answer: Answer): unknown[] => [
  answer.status,
  (answer.body['errors'] as { path: string }[] | undefined)?.map((error) => error.path),
];
const email = () => `${newId()}@gmail.com`;

test('a person has many identities; each says how it was proven, and one of a kind is the main one', async () => {
  const [first, second] = [email(), email()];
  const { id } = await make({ identities: [{ kind: 'email', value: first.toUpperCase() }] });
  await put(id, { kind: 'email', value: second });
  await put(id, { kind: 'phone', value: '00353 (0)1 555-0100', verified: true });
  const { identities } = contactIn(await put(id, { kind: 'email', value: second, main: true }));
  const told = identities.map(({ kind, value, main, verified, proof }) => [kind, value, main, verified, proof]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      ['email', second, true, false, null],
      ['email', first, false, false, null],
      ['phone', '+35315550100', true, true, 'colleague'],
    ]),
  );
  const written = await rows.client.query('select email from contacts where id = $1', [id]);
  expect(written.rows).toEqual([{ email: second }]);
});

test('what is taken off is gone, and the next best address stands in', async () => {
  const [first, second] = [email(), email()];
  const { id } = await make({ identities: [first, second].map((value) => ({ kind: 'email', value })) });
  const gone = await owner.call('DELETE', `/contacts/${id}/identities?kind=email&value=${encodeURIComponent(first)}`);
  expect(contactIn(gone).identities.map(({ value, main }) => [value, main])).toEqual([[second, true]]);
  const again = await owner.call('DELETE', `/contacts/${id}/identities?kind=email&value=${encodeURIComponent(first)}`);
  expect(again.status).toBe(404);
});

test.each([
  [{ kind: 'phone', value: '01 555 0100' }, 'value'],
  [{ kind: 'phone', value: '+353 1 555 0100 ext 4' }, 'value'],
  [{ kind: 'email', value: 'maya at lark' }, 'value'],
])('what is no number and no address is refused beside its field: %j', async (body, field) => {
  const { id } = await make();
  expect(wrong(await put(id, body))).toEqual([400, [field]]);
});

test('a claim merges nobody: two may claim an address, one may prove it, and the other is told', async () => {
  const value = email();
  const [one, other] = [await make(), await make()];
  for (const { id } of [one, other]) contactIn(await put(id, { kind: 'email', value }));
  contactIn(await put(one.id, { kind: 'email', value, verified: true }));
  const late = await put(other.id, { kind: 'email', value, verified: true });
  expect([late.status, late.body.code, late.body['contactId']]).toEqual([409, 'known_already', one.id]);
  const twin = await owner.call('POST', '/contacts', { identities: [{ kind: 'email', value }] });
  expect([twin.status, twin.body.code]).toEqual([409, 'known_already']);
  contactIn(await put(one.id, { kind: 'email', value, verified: false }));
  expect(contactIn(await put(other.id, { kind: 'email', value, verified: true })).id).toBe(other.id);
});

test('another system adds each customer once, however often and at once it asks', async () => {
  const body = { name: 'Tom Hale', identities: [{ kind: 'external', value: newId() }] };
  const answers = await Promise.all(Array.from({ length: 10 }, () => owner.call('POST', '/contacts', body)));
  expect(new Set(answers.map((answer) => contactIn(answer).id)).size).toBe(1);
  const later = contactIn(await owner.call('POST', '/contacts', { ...body, name: 'Other' }));
  expect([later.name, later.identities[0]?.proof]).toEqual(['Tom Hale', 'system']);
});

test('people of one mail domain are of one company; free mail says nothing of a company', async () => {
  const { company } = await make({ identities: [{ kind: 'email', value: 'a@post.lark-kettle.co.uk' }] });
  expect(company?.name).toBe('Lark Kettle');
  const both = await Promise.all([make(), make()].map(async (made) => (await made).id));
  const joined = await Promise.all(
    both.map((id, i) => put(id, { kind: 'email', value: `p${String(i)}@beans.example` })),
  );
  expect(new Set(joined.map((answer) => contactIn(answer).company?.id)).size).toBe(1);
  expect((await make({ identities: [{ kind: 'email', value: 'maya@gmail.com' }] })).company).toBeNull();
});

test('a company has several domains, each of one company; those who wrote from them join', async () => {
  const { id } = await make();
  await rows.client.query(
    `insert into identities (workspace_id, contact_id, kind, value, verified, source) values ($1, $2, 'email', 'x@tea.example', false, 'colleague')`,
    [owner.workspaceId, id],
  );
  const made = await owner.call('POST', '/companies', {
    name: 'Tea House',
    domains: ['tea.example', 'TEA.example.org'],
  });
  expect(made.body['domains']).toEqual(['tea.example', 'tea.example.org']);
  const taken = await owner.call('POST', '/companies', { name: 'Other', domains: ['new.example', 'tea.example'] });
  expect(wrong(taken)).toEqual([400, ['domains.1']]);
  expect(wrong(await owner.call('POST', '/companies', { name: 'Other', domains: ['gmail.com'] }))).toEqual([
    400,
    ['domains.0'],
  ]);
  const job = await rows.client.query(`select from graphile_worker.jobs where key = $1`, [
    `contacts.gather ${String(made.body['id'])}`,
  ]);
  expect(job.rowCount).toBe(1);
  const named = async (q: string): Promise<unknown[]> =>
    ((await owner.call('GET', `/companies?q=${encodeURIComponent(q)}`)).body['items'] as { name: string }[]).map(
      ({ name }) => name,
    );
  for (const q of ['tea', 'hou', 'TEA house', 'tea ho', 'tea.exam', '@tea.example'])
    expect(await named(q)).toEqual(['Tea House']);
  for (const q of ['ouse', 'house tent', 'example', "' & !", '%']) expect(await named(q)).toEqual([]);
  const deleted = await owner.call('DELETE', `/companies/${String(made.body['id'])}`);
  expect(deleted.status).toBe(200);
});

test.each([
  ['beans', 'Kenya', 'Kenya'],
  ['cups', 4.5, 4.5],
  ['spent', { minor: 4990, currency: 'EUR' }, { minor: 4990, currency: 'EUR' }],
  ['since', '2026-02-28', '2026-02-28'],
  ['club', false, false],
  ['grind', 'fine', 'Fine'],
  ['shop', 'https://lark.example/x', 'https://lark.example/x'],
])('%s holds %j', async (name, value, kept) => {
  const { id } = await make();
  const set = contactIn(await owner.call('PUT', `/contacts/${id}/fields/${name}`, { value, givenByCustomer: true }));
  const [field] = set.fields;
  expect([field?.name, field?.value, field?.source, field?.givenByCustomer]).toEqual([name, kept, 'customer', true]);
  expect([field?.setBy, typeof field?.setAt]).toEqual([owner.agentId, 'string']);
  expect(contactIn(await owner.call('DELETE', `/contacts/${id}/fields/${name}`)).fields).toEqual([]);
});

test.each<[name: string, value: unknown, where?: string]>([
  ['beans', ' '],
  ['cups', '4'],
  ['spent', 12],
  ['spent', { minor: 1.5, currency: 'EUR' }],
  ['spent', { minor: 1, currency: 'euro' }, 'value.currency'],
  ['since', '2026-02-30'],
  ['club', 'yes'],
  ['grind', 'Medium'],
  ['shop', 'javascript:alert(1)'],
])('%s refuses %j, beside its field', async (name, value, where = 'value') => {
  const { id } = await make();
  expect(wrong(await owner.call('PUT', `/contacts/${id}/fields/${name}`, { value }))).toEqual([400, [where]]);
  expect(contactIn(await owner.call('GET', `/contacts/${id}`)).fields).toEqual([]);
});

test('a field that is not there is not there; one of a company is none of a person', async () => {
  const { id } = await make();
  for (const name of ['tea', 'tier'])
    expect((await owner.call('PUT', `/contacts/${id}/fields/${name}`, { value: 'Gold' })).status).toBe(404);
  const fields = [
    { name: 'beans', value: 'Kenya' },
    { name: 'tea', value: 'Green' },
  ];
  expect(wrong(await owner.call('POST', '/contacts', { fields }))).toEqual([400, ['fields.1.name']]);
});

test('only a choice has choices; agents fill fields in, leads define them', async () => {
  const define = (who: Person, more: object) =>
    who.call('POST', '/fields', { about: 'person', name: `f${newId().slice(-6)}`, label: 'F', type: 'text', ...more });
  expect(wrong(await define(owner, { type: 'choice' }))).toEqual([400, ['choices']]);
  expect(wrong(await define(owner, { choices: ['a'] }))).toEqual([400, ['choices']]);
  expect(wrong(await define(owner, { name: 'beans' }))).toEqual([400, ['name']]);
  const [agent, lead] = [await house.person(owner.workspaceId, 'agent'), await house.person(owner.workspaceId, 'lead')];
  expect([(await define(agent, {})).status, (await define(lead, {})).status]).toEqual([403, 200]);
  const { id } = await make();
  expect((await agent.call('PUT', `/contacts/${id}/fields/beans`, { value: 'Kenya' })).status).toBe(200);
});

test('how somebody wishes to be treated', async () => {
  const { id } = await make();
  const wishes = {
    ...{ calledAs: 'Dr Lindqvist', formality: 'formal', language: 'sv', timeZone: 'Europe/Stockholm' },
    reach: [
      { means: 'mail', wish: 'preferred' },
      { means: 'phone', wish: 'avoid' },
    ],
    quietHours: { from: 1260, to: 480 },
  };
  expect(contactIn(await owner.call('PATCH', `/contacts/${id}`, wishes))).toMatchObject(wishes);
  const renamed = contactIn(await owner.call('PATCH', `/contacts/${id}`, { name: 'Maya L' }));
  expect(renamed).toMatchObject({ ...wishes, name: 'Maya L' }); // what is left out stays
  expect(contactIn(await owner.call('PATCH', `/contacts/${id}`, { quietHours: null })).quietHours).toBeNull();
  for (const bad of [{ quietHours: { from: 60, to: 60 } }, { language: 'very english' }, { timeZone: 'Mars/Base' }])
    expect((await owner.call('PATCH', `/contacts/${id}`, bad)).status).toBe(400);
  const twice = {
    reach: [
      { means: 'mail', wish: 'avoid' },
      { means: 'mail', wish: 'preferred' },
    ],
  };
  expect(wrong(await owner.call('PATCH', `/contacts/${id}`, twice))).toEqual([400, ['reach']]);
});

test('customers are found by name, address, number, company, field, and when they wrote', async () => {
  const word = `w${newId().slice(-12).replaceAll('-', '')}`;
  const number = `+35315${String(Date.now()).slice(-7)}`;
  const { id, company } = await make({
    name: `Ida ${word} O'Neill`,
    identities: [
      { kind: 'email', value: `ida.${word}@${word}.example` },
      { kind: 'phone', value: number },
      { kind: 'external', value: `no-${word}` },
    ],
    fields: [{ name: 'beans', value: `Kenya ${word}` }],
  });
  const found = async (query: string): Promise<string[]> =>
    ((await owner.call('GET', `/contacts?${query}`)).body['items'] as { id: string }[]).map((one) => one.id);
  for (const q of [
    word,
    word.slice(0, 9),
    word.toUpperCase(),
    `ida ${word}`,
    `o'neill ${word}`,
    `ida.${word}@`,
    `${word}@`,
    number,
    `no-${word}`,
  ])
    expect([q, await found(`q=${encodeURIComponent(q)}`)]).toEqual([q, q === `${word}@` ? [] : [id]]);
  expect(await found(`companyId=${company?.id ?? ''}`)).toEqual([id]);
  expect(await found(`field=beans&value=kenya%20${word}`)).toEqual([id]);
  expect(await found(`field=beans&value=${word}`)).toEqual([]);
  await rows.client.query(`update contacts set last_seen_at = '2025-03-01T00:00:00Z' where id = $1`, [id]);
  expect(await found('seenAfter=2025-02-01T00:00:00Z&seenBefore=2025-04-01T00:00:00Z')).toEqual([id]);
  expect((await found('sort=seen&limit=1'))[0]).toBe(id);
});
