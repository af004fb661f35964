import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '#contract/contacts.ts';
import type { Happening } from '#contract/happenings.ts';
import type { Episode, Expected, TimelineEntry } from '#contract/timeline.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openRows } from '#test/guards/rows.ts';
import type { Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { allowed, contactableFrom, record } from './index.ts';

/** What happened with people, what they allowed, and what they are used to. */
let house: House;
let rows: Rows;
let owner: Person;
let inboxKey: string;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  inboxKey = (await chatInboxOf(owner)).publicKey;
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const make = async (body: Record<string, unknown> = {}): Promise<string> =>
  idOf(await owner.call('POST', '/contacts', { name: 'Maya Lindqvist', ...body }));
const order = (more: object = {}) => ({
  ...{ id: newId(), what: 'order', name: 'order_placed', title: 'Order 4711', at: '2026-03-02T10:00:00Z' },
  amount: { minor: 4990, currency: 'EUR' },
  ...more,
});
const timelineOf = async (id: string, query = '', who = owner): Promise<TimelineEntry[]> =>
  (await who.call('GET', `/contacts/${id}/timeline?${query}`)).body['items'] as TimelineEntry[];
const told = async (name: string, contactId: string): Promise<unknown[]> =>
  (
    await rows.client.query<{ agents: unknown }>('select agents from events where name = $1 and contact_id = $2', [
      name,
      contactId,
    ])
  ).rows;

/** Somebody who wrote in the chat: their conversation and who they are. */
async function chat(text = 'Where is my order? I have been waiting for two weeks!') {
  const visitor = await visit(house, inboxKey);
  const conversationId = idOf(await visitor.write(text), 'conversation');
  const shown = await owner.call('GET', `/conversations/${conversationId}`);
  const contactId = (shown.body['conversation'] as { contact: { id: string } }).contact.id;
  return { visitor, conversationId, contactId };
}

test('an order that is reported ten times at once happened once, and is told once', async () => {
  const id = await make();
  const it = order({ data: { items: 2, express: true } });
  const answers = await Promise.all(Array.from({ length: 10 }, () => owner.call('POST', `/contacts/${id}/events`, it)));
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map((answer) => answer.body['id'])).size).toBe(1);
  expect(await told('contact.happened', id)).toHaveLength(1);
  const [entry] = (await timelineOf(id, 'part=orders')) as Happening[];
  expect(entry).toMatchObject({
    what: 'order',
    title: 'Order 4711',
    amount: it.amount,
    data: { items: 2, express: true },
    at: '2026-03-02T10:00:00.000Z',
  });
});

test('another system reports by its own id of a customer, who may be new', async () => {
  const externalId = newId();
  const first = await owner.call('POST', '/events', { externalId, ...order({ title: undefined }) });
  const second = await owner.call('POST', '/events', { externalId, ...order(), what: 'event', name: 'trial.ended' });
  expect([first.body['title'], second.body['contactId']]).toEqual(['Order placed', first.body['contactId']]);
  const { identities } = (await owner.call('GET', `/contacts/${String(first.body['contactId'])}`))
    .body as unknown as Contact;
  expect(identities).toMatchObject([{ kind: 'external', value: externalId, verified: true }]);
});

test.each([
  { name: 'Order Placed' },
  { at: 'yesterday' },
  { amount: { minor: 49.9, currency: 'EUR' } },
  { data: { nested: { deep: 1 } } },
  { data: { 'a b': 1 } },
  { data: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`f${String(i)}`, i])) },
])('what is no event is refused: %j', async (bad) => {
  expect((await owner.call('POST', `/contacts/${await make()}/events`, order(bad))).status).toBe(400);
});

test('agents do not report events; keys of other systems do', async () => {
  const id = await make();
  const agent = await house.person(owner.workspaceId, 'agent');
  expect((await agent.call('POST', `/contacts/${id}/events`, order())).status).toBe(403);
});

test('the timeline holds conversations, orders, notes, identities, consent and promises, newest first', async () => {
  const { contactId: id, conversationId, visitor } = await chat();
  const at = `/conversations/${conversationId}`;
  const promises = [{ text: 'I will write by four', dueAt: new Date(Date.now() + 3_600_000).toISOString() }];
  const reply = await owner.call('POST', `${at}/replies`, { clientId: newId(), text: 'Soon.', seenSeq: 9, promises });
  const [promise] = (reply.body['message'] as { promises: { id: string }[] }).promises;
  await owner.call('POST', `/promises/${promise?.id ?? ''}/settlement`, { as: 'kept' });
  await owner.call('POST', `${at}/resolution`, {});
  await visitor.write('It has come back. This is hopeless.');
  await owner.call('POST', `/contacts/${id}/events`, order());
  await owner.call('POST', `/contacts/${id}/notes`, { text: 'Call after five.' });
  await owner.call('PUT', `/contacts/${id}/identities`, { kind: 'phone', value: '+35315550100' });
  await owner.call('POST', `/contacts/${id}/consents`, {
    purpose: 'news',
    means: 'mail',
    given: true,
    how: 'On the phone',
  });
  await owner.call('PATCH', `/contacts/${id}`, { quietHours: { from: 1320, to: 420 } });
  await house.catchUp();
  const all = await timelineOf(id);
  const names = all.map((entry) => (entry.kind === 'episode' ? 'episode' : entry.what));
  expect(names.toSorted()).toEqual(
    ['consent', 'episode', 'episode', 'identity', 'note', 'order', 'preference', 'promise_kept'].toSorted(),
  );
  expect(all.map(({ at: when }) => when)).toEqual(
    all
      .map(({ at: when }) => when)
      .toSorted()
      .toReversed(),
  );
  const [again, first] = all.filter((entry): entry is Episode => entry.kind === 'episode');
  expect([again?.words, again?.status, again?.from]).toEqual([
    'It has come back. This is hopeless.',
    'open',
    'customer',
  ]);
  expect([first?.words, first?.status, first?.resolvedAt]).toEqual([
    'Where is my order? I have been waiting for two weeks!',
    'resolved',
    expect.any(String),
  ]);
  expect(first?.feeling).not.toBeNull();
  const kept = all.find((entry) => entry.kind === 'happening' && entry.what === 'promise_kept');
  expect(kept).toMatchObject({ title: 'I will write by four', conversationId, agentId: owner.agentId });
  expect((await timelineOf(id, 'part=changes')).length).toBe(3);
  expect((await timelineOf(id, 'part=conversations')).map((entry) => entry.kind)).toEqual(['episode', 'episode']);
  await owner.call('PATCH', `/contacts/${id}`, { profiling: false });
  const unread = (await timelineOf(id, 'part=conversations')) as Episode[];
  expect(unread.map(({ feeling }) => feeling)).toEqual([null, null]);
});

test('page by page, each entry comes once, whatever the size of the page and however close they lie', async () => {
  const id = await make();
  await rows.client.query(
    `insert into happenings (workspace_id, id, contact_id, what, at, title, source_kind, source_id)
     select $1, gen_random_uuid(), $2::text::uuid, case when i % 3 = 0 then 'order' else 'event' end,
       '2026-01-01T00:00:00.123456Z'::timestamptz + (i % 4) * interval '10 microseconds', 'x', 'test', $2::text || i from generate_series(1, 41) i`,
    [owner.workspaceId, id],
  );
  const walk = async (limit: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await owner.call(
        'GET',
        `/contacts/${id}/timeline?limit=${String(limit)}${cursor && `&cursor=${cursor}`}`,
      );
      ids.push(...(page.body['items'] as { id: string }[]).map((one) => one.id));
      cursor = page.body['next'] as string | null;
    }
    return ids;
  };
  const whole = await walk(100);
  expect(new Set(whole).size).toBe(41);
  for (const limit of [1, 7, 40, 41]) expect(await walk(limit)).toEqual(whole);
});

test('of what belongs to a conversation, only those see it who may see the conversation', async () => {
  const { contactId: id, conversationId } = await chat('A private matter');
  const [inside, outside] = [
    await house.person(owner.workspaceId, 'agent'),
    await house.person(owner.workspaceId, 'agent'),
  ];
  const team = idOf(await owner.call('POST', '/teams', { name: newId(), memberIds: [inside.agentId] }));
  await owner.call('PUT', `/conversations/${conversationId}/assignment`, { assigneeId: null, teamId: team });
  const source = { kind: 'test', id: newId() };
  await house.app.platform.takeTurn(owner.workspaceId, (turn) =>
    record(turn, { contactId: id, kind: 'call', at: turn.now, title: 'Called us', source, conversationId }),
  );
  expect([(await timelineOf(id, '', inside)).length, (await timelineOf(id, '', outside)).length]).toEqual([2, 0]);
  const expectations = async (who: Person) =>
    ((await who.call('GET', `/contacts/${id}/expectations`)).body['items'] as Expected[]).find(
      ({ what }) => what === 'means',
    )?.of;
  expect([await expectations(inside), await expectations(outside)]).toEqual([1, 0]);
});

test('the consent ledger keeps every word; the newest on a purpose and means stands', async () => {
  const id = await make();
  const say = (given: boolean, at: string, means = 'mail') =>
    owner.call('POST', `/contacts/${id}/consents`, {
      purpose: 'news',
      means,
      given,
      at,
      how: 'Ticked',
      wording: 'News, monthly',
    });
  await say(true, '2026-01-02T00:00:00Z');
  await say(false, '2026-02-02T00:00:00Z');
  await say(true, '2026-01-20T00:00:00Z'); // came later, was said earlier
  await say(true, '2026-01-05T00:00:00Z', 'phone');
  const ledger = await owner.call('GET', `/contacts/${id}/consents?limit=3`);
  expect((ledger.body['items'] as { at: string }[]).map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-02-02',
    '2026-01-20',
    '2026-01-05',
  ]);
  expect(ledger.body['next']).not.toBeNull();
  expect(ledger.body['standing']).toMatchObject([
    { means: 'mail', given: false },
    { means: 'phone', given: true },
  ]);
  const asked = await house.app.platform.takeTurn(owner.workspaceId, ({ tx }) =>
    Promise.all((['mail', 'phone', 'post'] as const).map((means) => allowed(tx, id, 'news', means))),
  );
  expect(asked).toEqual([false, true, null]);
  await expect(rows.client.query('update consents set given = true where contact_id = $1', [id])).rejects.toThrow(
    'never changed',
  );
  expect((await say(true, '2999-01-01T00:00:00Z')).status).toBe(400);
});

test('whoever contacts people waits until their quiet hours end, on their own clock', async () => {
  const id = await make({ timeZone: 'Asia/Tokyo' });
  await owner.call('PATCH', `/contacts/${id}`, { quietHours: { from: 22 * 60, to: 8 * 60 } });
  const from = (at: string) => house.app.platform.takeTurn(owner.workspaceId, (turn) => contactableFrom(turn, id, at));
  expect(await from('2026-11-17T14:00:00.000Z')).toBe('2026-11-17T23:00:00.000Z'); // 23:00 there
  expect(await from('2026-11-17T03:00:00.000Z')).toBe('2026-11-17T03:00:00.000Z'); // noon there
});

test('a note has its author and time, and can be taken off', async () => {
  const id = await make();
  const note = await owner.call('POST', `/contacts/${id}/notes`, { text: 'Likes Kenya.' });
  expect(note.body).toMatchObject({ what: 'note', title: 'Likes Kenya.', agentId: owner.agentId });
  expect(await timelineOf(id, 'part=notes')).toHaveLength(1);
  const agent = await house.person(owner.workspaceId, 'agent');
  expect((await agent.call('DELETE', `/contact-notes/${idOf(note)}`)).status).toBe(200);
  expect(await timelineOf(id, 'part=notes')).toEqual([]);
  await owner.call('POST', `/contacts/${id}/events`, order());
  const [entry] = await timelineOf(id);
  expect((await owner.call('DELETE', `/contact-notes/${entry?.id ?? ''}`)).status).toBe(404); // an order is no note
});

test('when somebody wrote is known afterwards, and the company of their mail', async () => {
  const { contactId } = await chat();
  await house.catchUp();
  const { lastSeenAt, company } = (await owner.call('GET', `/contacts/${contactId}`)).body as unknown as Contact;
  expect([typeof lastSeenAt, company]).toEqual(['string', null]);
});

test('what somebody is used to comes with its counts, and is gone for those who asked not to be read', async () => {
  const id = await make({ identities: [{ kind: 'external', value: 'habits' }], timeZone: 'Europe/Dublin' });
  const inbox = idOf(await owner.call('POST', '/inboxes', { name: newId(), channel: 'api' }));
  for (const day of ['02', '03', '04']) {
    const answer = await owner.call('POST', `/inboxes/${inbox}/messages`, {
      ...{ clientId: newId(), from: { externalId: 'habits' }, at: `2026-03-${day}T19:00:00Z` },
      text: 'Dear team, I have told you this three times already and I am still waiting for my order. Kind regards, Maya',
    });
    expect(answer.status).toBe(200);
    await owner.call('POST', `/conversations/${idOf(answer, 'conversation')}/resolution`, { low: 'next_step' });
  }
  const asked = async () =>
    (await owner.call('GET', `/contacts/${id}/expectations`)).body as unknown as { read: boolean; items: Expected[] };
  const { items } = await asked();
  expect(items.map(({ what, n, of }) => [what, n, of])).toEqual(
    expect.arrayContaining([
      ['hours', 3, 3],
      ['formality', 1, 1],
    ]),
  );
  expect(items.find(({ what }) => what === 'hours')?.words).toBe('Writes in the evening');
  await owner.call('PATCH', `/contacts/${id}`, { profiling: false });
  expect(await asked()).toEqual({ read: false, items: [] });
});

test('what is kept of a person is handed out whole, and erased whole', async () => {
  const canary = `canary${newId().slice(-8)}`;
  const value = `${canary}@gmail.com`;
  const id = await make({ name: canary, calledAs: canary, notes: canary, identities: [{ kind: 'email', value }] });
  await owner.call('POST', `/contacts/${id}/notes`, { text: canary });
  await owner.call('POST', `/contacts/${id}/consents`, { purpose: 'news', means: 'mail', given: true, how: canary });
  const { custodies, takeTurn } = house.app.platform;
  const ours = custodies.find(({ name }) => name === 'customer');
  const handed = JSON.stringify(await takeTurn(owner.workspaceId, (turn) => ours?.hand(turn, id) ?? Promise.resolve()));
  expect(handed.split(canary).length - 1).toBeGreaterThanOrEqual(6);
  for (let twice = 0; twice < 2; twice++)
    await takeTurn(owner.workspaceId, (turn) => ours?.erase(turn, id, 'Erased 1') ?? Promise.resolve());
  for (const table of ['contacts', 'identities', 'consents', 'happenings', 'field_values']) {
    const left = await rows.client.query(`select from "${table}" t where t::text like '%' || $1 || '%'`, [canary]);
    expect([table, left.rowCount]).toEqual([table, 0]);
  }
});

test('what one person has goes to another and back exactly', async () => {
  const value = `${newId()}@gmail.com`;
  const [from, to] = [
    await make({ identities: [{ kind: 'email', value }] }),
    await make({ identities: [{ kind: 'email', value }] }),
  ];
  await owner.call('PUT', `/contacts/${from}/identities`, { kind: 'email', value, verified: true });
  await owner.call('PUT', `/contacts/${from}/identities`, { kind: 'phone', value: '+35315550199' });
  await owner.call('POST', `/contacts/${from}/notes`, { text: 'Mine' });
  const before = await rows.client.query(
    'select contact_id, kind, value, verified from identities where contact_id = any($1) order by 1, 2, 3',
    [[from, to]],
  );
  const { custodies, takeTurn } = house.app.platform;
  const ours = custodies.find(({ name }) => name === 'customer');
  if (ours === undefined) throw new Error('the module has a custody');
  const moved = await takeTurn(owner.workspaceId, (turn) => ours.move(turn, from, to));
  const merged = (await owner.call('GET', `/contacts/${to}`)).body as unknown as Contact;
  expect(merged.identities.map(({ kind, verified }) => [kind, verified])).toEqual(
    expect.arrayContaining([
      ['email', true],
      ['phone', false],
    ]),
  );
  expect(await timelineOf(to, 'part=notes')).toHaveLength(1);
  await takeTurn(owner.workspaceId, (turn) => ours.moveBack(turn, moved, from, to));
  const after = await rows.client.query(
    'select contact_id, kind, value, verified from identities where contact_id = any($1) order by 1, 2, 3',
    [[from, to]],
  );
  expect(after.rows).toEqual(before.rows);
  expect(await timelineOf(from, 'part=notes')).toHaveLength(1);
});
