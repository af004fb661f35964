import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '#contract/contacts.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { Happening } from '#contract/happenings.ts';
import type { Merge, Likeness, Side } from '#contract/merging.ts';
import { jobs } from './jobs.ts';
import { newId } from '#server/platform/id.ts';
import { accountsOf, holderOf, houseOf, move, openBook } from '#server/modules/ledger/index.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let rows: Rows;
let owner: Person;
let apiInbox: string;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  apiInbox = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', channel: 'api' }));
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const add = async (body: Record<string, unknown>): Promise<Contact> =>
  (await owner.call('POST', '/contacts', body)).body as unknown as Contact;
const look = async (id: string): Promise<Contact> =>
  (await owner.call('GET', `/contacts/${id}`)).body as unknown as Contact;
const write = async (externalId: string, text: string): Promise<string> =>
  idOf(
    await owner.call('POST', `/inboxes/${apiInbox}/messages`, { clientId: newId(), from: { externalId }, text }),
    'conversation',
  );
const conversation = async (id: string): Promise<Conversation> =>
  (await owner.call('GET', `/conversations/${id}`)).body['conversation'] as Conversation;
const merge = async (keptId: string, otherId: string) => {
  const answer = await owner.call('POST', `/contacts/${keptId}/merges`, { otherId });
  expect(answer.status).toBe(200);
  return answer.body as unknown as { merge: Merge; contact: Contact };
};
const earn = (contactId: string, amount: number): Promise<void> =>
  house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const book = await openBook(turn, 'Beans', 'points');
    const { id: issued } = await houseOf(turn, book.id, 'issued');
    const { id: holder } = await holderOf(turn, book.id, contactId);
    await move(turn, newId(), [{ id: newId(), debitId: issued, creditId: holder, amount, reason: 'Two bags' }]);
  });
const points = (contactId: string): Promise<number> =>
  house.app.platform.takeTurn(owner.workspaceId, async ({ tx }) =>
    (await accountsOf(tx, contactId)).reduce((sum, { balance }) => sum + balance, 0),
  );

async function twoOfOne(tag: string) {
  await owner.call('POST', '/fields', { about: 'person', name: 'beans', label: 'Beans', type: 'text' });
  const kept = await add({
    name: 'Maya Lindqvist',
    notes: 'Likes Kenya.',
    identities: [
      { kind: 'external', value: `kept-${tag}`, verified: true },
      { kind: 'email', value: `maya-${tag}@lark.example` },
    ],
    fields: [{ name: 'beans', value: 'Kenya' }],
  });
  const gone = await add({
    name: 'M. Lindqvist',
    language: 'sv',
    notes: 'Called twice.',
    identities: [
      { kind: 'external', value: `gone-${tag}`, verified: true },
      { kind: 'email', value: `maya-${tag}@lark.example`, verified: true },
      { kind: 'phone', value: '+353 1 555 0100' },
    ],
    fields: [{ name: 'beans', value: 'Peru' }],
  });
  return { kept, gone };
}

/** Everything of a workspace but what says when and how somebody looked. */
const everything = async (): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const table of [
    'contacts',
    'identities',
    'field_values',
    'conversations',
    'messages',
    'consents',
    'visits',
    'moments',
    'recoveries',
  ])
    found[table] = (
      await rows.client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) - 'version' - 'ended_at' as row from ${table} t where workspace_id = $1 order by t::text`,
        [owner.workspaceId],
      )
    ).rows.map(({ row }) => row);
  return found;
};

test('all that is the other’s goes to the one who is kept, and nothing of theirs is overwritten', async () => {
  const { kept, gone } = await twoOfOne('a');
  const [here, there] = [await write('kept-a', 'Where is it?'), await write('gone-a', 'Where is my parcel?')];
  await owner.call('POST', `/contacts/${gone.id}/notes`, { text: 'Prefers a call.' });
  await earn(gone.id, 20);
  await earn(kept.id, 5);
  const { contact } = await merge(kept.id, gone.id);
  expect(contact).toMatchObject({ name: 'Maya Lindqvist', language: 'sv', notes: 'Likes Kenya.\nCalled twice.' });
  expect(contact.fields.map(({ value }) => value)).toEqual(['Kenya']);
  const known = contact.identities.map(({ kind, value, verified }) => `${kind} ${value} ${String(verified)}`).sort();
  expect(known).toEqual([
    'email maya-a@lark.example true',
    'external gone-a true',
    'external kept-a true',
    'phone +35315550100 false',
  ]);
  expect((await owner.call('GET', `/contacts/${gone.id}`)).status).toBe(404);
  expect((await conversation(there)).contact.id).toBe(kept.id);
  for (const id of [here, there]) expect((await conversation(id)).status).toBe('open');
  expect(await points(kept.id)).toBe(25);
  const { body } = await owner.call('GET', `/contacts/${kept.id}/timeline`);
  const titles = (body['items'] as Partial<Happening>[]).flatMap(({ title }) => title ?? []);
  expect(titles).toEqual(expect.arrayContaining(['Merged with M. Lindqvist', 'Prefers a call.']));
});

test('undone, exactly what was moved goes back, and what came since stays', async () => {
  const { kept, gone } = await twoOfOne('b');
  await write('kept-b', 'Where is it?');
  const theirs = await write('gone-b', 'Where is my parcel?');
  const before = await everything();
  await earn(gone.id, 20);
  const { merge: done } = await merge(kept.id, gone.id);
  const undone = await owner.call('DELETE', `/merges/${done.id}`);
  expect(undone.status).toBe(200);
  expect(await everything()).toEqual(before);
  expect([await points(kept.id), await points(gone.id)]).toEqual([0, 20]);
  expect((await conversation(theirs)).contact.id).toBe(gone.id);

  const again = await merge(kept.id, gone.id);
  await owner.call('PATCH', `/contacts/${kept.id}`, { name: 'Maya L.' });
  await owner.call('PUT', `/contacts/${kept.id}/identities`, { kind: 'email', value: 'later@lark.example' });
  await owner.call('DELETE', `/merges/${again.merge.id}`);
  const [one, other] = [await look(kept.id), await look(gone.id)];
  expect(one).toMatchObject({ name: 'Maya L.', notes: 'Likes Kenya.', language: null });
  expect(one.identities.map(({ value }) => value)).toContain('later@lark.example');
  expect(other).toMatchObject({ name: 'M. Lindqvist', language: 'sv', fields: [{ value: 'Peru' }] });
  expect((await owner.call('DELETE', `/merges/${again.merge.id}`)).body.code).toBe('undone_already');
});

test('merges in a row are taken back in the reverse order, and only for 30 days', async () => {
  const [a, b, c] = [await add({ name: 'A' }), await add({ name: 'B' }), await add({ name: 'C' })];
  const ab = await merge(b.id, a.id);
  const bc = await merge(c.id, b.id);
  expect((await owner.call('DELETE', `/merges/${ab.merge.id}`)).status).toBe(404); // it went with B
  await owner.call('DELETE', `/merges/${bc.merge.id}`);
  expect((await owner.call('DELETE', `/merges/${ab.merge.id}`)).status).toBe(200);
  for (const { id } of [a, b, c]) expect((await look(id)).id).toBe(id);

  const late = await merge(a.id, b.id);
  await rows.client.query(`update merges set at = at - interval '31 days' where id = $1`, [late.merge.id]);
  expect((await owner.call('DELETE', `/merges/${late.merge.id}`)).body.code).toBe('too_late');
});

test('a browser that only claims to be somebody reads nothing of them after a merge', async () => {
  const { publicKey } = await chatInboxOf(owner);
  const stranger = await visit(house, publicKey);
  const theirs = await conversation(idOf(await stranger.write('I am Maya'), 'conversation'));
  const known = await visit(house, publicKey);
  const secret = await conversation(idOf(await known.write('My card was charged twice'), 'conversation'));
  await merge(secret.contact.id, theirs.contact.id);
  for (const browser of [stranger, known]) expect((await browser.call('GET', '/widget/messages')).status).toBe(401);
});

test('nobody merges with themselves, with nobody, or twice at once', async () => {
  const [one, other] = [await add({ name: 'One' }), await add({ name: 'Other' })];
  for (const otherId of [one.id, newId()])
    expect((await owner.call('POST', `/contacts/${one.id}/merges`, { otherId })).status).toBe(400);
  const both = await Promise.all([
    owner.call('POST', `/contacts/${one.id}/merges`, { otherId: other.id }),
    owner.call('POST', `/contacts/${other.id}/merges`, { otherId: one.id }),
  ]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('who shares an address, or an id in another spelling, is suggested until somebody says that they are two', async () => {
  const one = await add({
    name: 'Tom Ashe',
    identities: [
      { kind: 'external', value: 'LK-0042' },
      { kind: 'email', value: 'tom@ashe.example' },
    ],
  });
  const other = await add({
    name: 'Thomas',
    identities: [
      { kind: 'external', value: 'lk 42' },
      { kind: 'email', value: 'tom+shop@ashe.example' },
    ],
  });
  const ask = async () => (await owner.call('GET', `/contacts/${one.id}/alike`)).body['items'] as Likeness[];
  const found = await ask();
  expect(found.map(({ other: { id } }) => id)).toEqual([other.id]);
  expect(found[0]?.reasons).toEqual(['Addresses of one mailbox: tom@ashe.example and tom+shop@ashe.example']);
  const sides = await owner.call('GET', `/contacts/${one.id}/comparison/${other.id}`);
  expect((sides.body['gone'] as Side).contact.name).toBe('Thomas');
  await owner.call('PUT', `/contacts/${other.id}/strangers/${one.id}`);
  expect(await ask()).toEqual([]);
});

test('at night everybody is looked through: what was dismissed stays dismissed, what no longer holds goes', async () => {
  const email = (value: string) => ({ identities: [{ kind: 'email', value }] });
  const [one, other] = [await add({ name: 'Una', ...email('una@owl.example') }), await add(email('una@owl.example'))];
  const [third, fourth] = [await add(email('two@owl.example')), await add(email('two@owl.example'))];
  await owner.call('PUT', `/contacts/${third.id}/strangers/${fourth.id}`);
  const night = async (): Promise<Set<string>> => {
    const { takeTurn } = house.app.platform;
    for (const { id, run } of jobs)
      if (id === 'contacts.find_alike') await run({ workspaceId: owner.workspaceId, takeTurn }, {});
    const { items } = (await owner.call('GET', '/likenesses?limit=100')).body as unknown as { items: Likeness[] };
    return new Set(items.flatMap((pair) => [pair.one.id, pair.other.id]));
  };
  const found = await night();
  expect([one, other, third, fourth].map(({ id }) => found.has(id))).toEqual([true, true, false, false]);
  await owner.call('DELETE', `/contacts/${other.id}/identities?kind=email&value=una@owl.example`);
  expect((await night()).has(one.id)).toBe(false);
});
