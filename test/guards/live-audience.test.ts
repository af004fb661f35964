import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from '#server/platform/id.ts';
import { openHouse, signIn } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { chatInboxOf, idOf, visit } from './scene.ts';
import type { Visitor } from './scene.ts';
import { eventually, hear, listen, listenTo } from './socket.ts';
import type { Ear, Event } from './socket.ts';

let house: House;
let rows: Rows;
let owner: Person;
let base: string;
let inboxKey: string;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  base = await listenTo(house);
  inboxKey = (await chatInboxOf(owner)).publicKey;
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const customer = async (): Promise<{ visitor: Visitor; id: string }> => {
  const visitor = await visit(house, inboxKey);
  return { visitor, id: idOf(await visitor.write('Good morning'), 'conversation') };
};
const marker = 'workspace.changed';
const heardBy = (ear: Ear): Event[] => ear.events().filter((event) => event.name !== marker);
/** Something happens, then a marker that the witness hears: by then all ears have been told whatever was for them. */
async function witnessed(witness: Ear, happen: () => Promise<unknown>, ...ears: Ear[]): Promise<void> {
  await happen();
  const mark = newId();
  await house.app.platform.takeTurn(owner.workspaceId, (turn) => turn.emit({ name: marker, agents: { mark } }));
  await witness.until((frame) => frame.type === 'event' && (frame.data as { mark?: string }).mark === mark);
  await Promise.all(ears.filter((ear) => ear.closed() === null).map((ear) => ear.flush()));
}

const handshake = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((done) => {
    const socket = new WebSocket(`${base}${path}`, { headers });
    socket.on('open', () => {
      done(101);
      socket.terminate();
    });
    socket.on('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });

test.each(['/api/v1/live', '/api/v1/widget/live'])('%s opens for pages of its own address only', async (path) => {
  const host = base.replace('ws://', '');
  const foreign = [
    'https://evil.example',
    'null',
    `http://${host}.evil.example`,
    'file://',
    `http://evil.example/${host}`,
    '',
  ];
  for (const origin of foreign)
    expect([origin, await handshake(path, { origin, cookie: owner.cookie })]).toEqual([origin, 403]);
  expect(await handshake(path, { origin: `http://${host}` })).toBe(101);
  expect(await handshake(path, {})).toBe(101); // no browser
});

test('whoever is not known is turned away before hearing anything', async () => {
  const { visitor } = await customer();
  const strangers = await Promise.all([
    hear(base, {}),
    hear(base, { cookie: 'rapport_session=rs_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
    hear(base, { cookie: `rapport_session=${visitor.token}` }),
    hear(base, { token: 'rv_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
    hear(base, { token: owner.cookie.split('=')[1] ?? '' }),
    hear(base, { token: '' }),
  ]);
  for (const ear of strangers) expect([ear.closed(), ear.frames]).toEqual([4001, []]);
});

test.each([
  '',
  'hello',
  '{}',
  '{"type":"ping"}',
  '{"type":"hello","after":null,"surprise":1}',
  '{"type":"hello","after":5}',
  '\u0000',
])('a first word that is no hello is turned away: %j', async (word) => {
  const socket = new WebSocket(`${base}/api/v1/live`, { headers: { cookie: owner.cookie } });
  const ear = listen(socket);
  socket.once('open', () => socket.send(word));
  await new Promise((done) => socket.once('close', done));
  expect([ear.closed(), ear.frames]).toEqual([4001, []]);
});

test('nonsense after the hello closes the line, and nothing else', async () => {
  const [ear, other] = await Promise.all([hear(base, owner), hear(base, owner)]);
  ear.say('{"type":"signal","what":"shout"}');
  await eventually(() => ear.closed() !== null);
  expect(ear.closed()).toBe(4000);
  await other.flush();
  other.cut();
});

test('signed out, taken off or moved: nothing more is heard', async () => {
  const witness = await hear(base, owner);
  const ann = await house.person(owner.workspaceId, 'agent');
  const phone = await signIn(house.app, owner.workspaceId, ann.email);
  const quiet = await house.person(owner.workspaceId, 'agent');
  const ears = await Promise.all([ann, phone, quiet].map((person) => hear(base, person)));
  const [annHears, phoneHears, quietHears] = ears as [Ear, Ear, Ear];
  await witnessed(witness, customer, ...ears);
  expect(ears.map((ear) => heardBy(ear).length)).toEqual([1, 1, 1]);
  const sessions = (await ann.call('GET', '/sessions')).body['items'] as { id: string; current: boolean }[];
  await ann.call('DELETE', `/sessions/${sessions.find((one) => !one.current)?.id ?? ''}`);
  await rows.client.query('update sessions set revoked_at = now() where agent_id = $1', [quiet.agentId]); // as another process would
  await witnessed(witness, customer, ...ears);
  expect([annHears, phoneHears, quietHears].map((ear) => heardBy(ear).length)).toEqual([2, 1, 1]);
  await owner.call('PATCH', `/agents/${ann.agentId}`, { active: false });
  const told = heardBy(annHears).length;
  await witnessed(witness, customer, annHears);
  expect(heardBy(annHears).length).toBe(told);
  for (const ear of [...ears, witness]) ear.cut();
});

test('only those who may see a conversation hear of it; other workspaces hear nothing', async () => {
  const stranger = await hear(base, await house.workspace('Elsewhere'));
  const inside = await house.person(owner.workspaceId, 'agent');
  const outside = await house.person(owner.workspaceId, 'agent');
  const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [inside.agentId] });
  const { visitor, id } = await customer();
  const [witness, insideHears, outsideHears] = await Promise.all([
    hear(base, owner),
    hear(base, inside),
    hear(base, outside),
  ]);
  const give = (teamId: string | null) =>
    owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: null, teamId });
  await witnessed(witness, () => give(idOf(team)), insideHears, outsideHears, stranger);
  await witnessed(witness, () => visitor.write('Hello?'), insideHears, outsideHears, stranger);
  expect([insideHears, outsideHears, stranger].map((ear) => heardBy(ear).length)).toEqual([2, 0, 0]);
  await witnessed(witness, () => give(null), insideHears, outsideHears, stranger);
  expect([insideHears, outsideHears, stranger].map((ear) => heardBy(ear).length)).toEqual([3, 1, 0]);
  const resumed = await hear(base, { cookie: outside.cookie, after: (outsideHears.frames[0] as { at: string }).at });
  await eventually(() => heardBy(resumed).length === 3);
  const caughtUp = heardBy(resumed).map((event) => event.name);
  expect(caughtUp).toEqual(['conversation.changed', 'message.received', 'conversation.changed']); // now it is theirs to see
  for (const ear of [witness, insideHears, outsideHears, stranger, resumed]) ear.cut();
});

const publicKeys = [
  ...[
    'conversation',
    'message',
    'kind',
    'id',
    'number',
    'status',
    'attachments',
    'type',
    'size',
    'picture',
    'answerBy',
    'seenSeq',
    'seenAt',
    'readSeq',
    'agentName',
  ],
  ...['seq', 'clientId', 'from', 'name', 'text', 'at', 'promises', 'dueAt'],
];
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysOf);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

test('a customer hears of their own conversation, in public shapes, whatever happens inside', async () => {
  const { visitor, id } = await customer();
  const other = await customer();
  const [witness, heard, otherHears] = await Promise.all([
    hear(base, owner),
    hear(base, { token: visitor.token }),
    hear(base, { token: other.visitor.token }),
  ]);
  const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [owner.agentId] });
  const first = await owner.call('GET', `/conversations/${id}`);
  const [message] = first.body['messages'] as { id: string }[];
  const at = `/conversations/${id}`;
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const put = async (name: string) => idOf(await owner.call('POST', `/files?name=${name}`, Buffer.from(name)));
  const inside: [string, string, unknown][] = [
    ['POST', `${at}/notes`, { clientId: newId(), text: 'SECRET-NOTE', files: [await put('SECRET-FILE')] }],
    ['PUT', `${at}/assignment`, { assigneeId: owner.agentId, teamId: idOf(team) }],
    ['PATCH', at, { tags: ['SECRET-TAG'], priority: 'urgent', subject: 'SECRET-SUBJECT' }],
    ['PUT', `/messages/${message?.id ?? ''}/feeling`, { label: 'anger' }],
    ['PUT', `${at}/seen`, { seq: 1 }],
    ['PUT', `${at}/drafts/note`, { text: 'SECRET-DRAFT' }],
    ['PUT', `${at}/snooze`, { until: dueAt }],
    ['DELETE', `${at}/snooze`, undefined],
    [
      'POST',
      `${at}/replies`,
      {
        clientId: newId(),
        text: 'Here it is',
        files: [await put('terms')],
        seenSeq: 99,
        promises: [{ text: 'by four', dueAt }],
      },
    ],
    ['POST', `${at}/resolution`, { low: 'misread' }],
    ['DELETE', `${at}/resolution`, undefined],
  ];
  for (const [method, path, body] of inside) expect((await owner.call(method, path, body)).status).toBe(200);
  await witnessed(witness, () => visitor.write('Thank you'), heard, otherHears);
  const names = heardBy(heard).map((event) => event.name);
  expect(names).toEqual(
    expect.arrayContaining(['message.sent', 'conversation.changed', 'conversation.seen', 'message.received']),
  );
  expect(names).not.toEqual(expect.arrayContaining(['note.written']));
  const replies = await Promise.all(['/widget/visit', '/widget/messages'].map((path) => visitor.call('GET', path)));
  const shapes = [
    ...heardBy(heard).map((event) => event.data),
    replies[0]?.body['conversation'],
    replies[0]?.body['messages'],
    replies[1]?.body['items'],
  ];
  expect([...new Set(shapes.flatMap(keysOf))].filter((key) => !publicKeys.includes(key))).toEqual([]);
  const text = JSON.stringify([heard.frames, ...replies.map((reply) => reply.body)]);
  const contactId = (first.body['conversation'] as { contact: { id: string } }).contact.id;
  for (const inner of [
    'SECRET',
    'urgent',
    'anger',
    'misread',
    owner.agentId,
    idOf(team),
    contactId,
    owner.workspaceId,
    other.id,
  ]) {
    expect(text.includes(inner), `a customer hears ${inner}`).toBe(false);
  }
  expect(heardBy(otherHears)).toEqual([]);
  for (const ear of [witness, heard, otherHears]) ear.cut();
});

test('an ended visit hears nothing more', async () => {
  const { visitor, id } = await customer();
  const [witness, heard] = await Promise.all([hear(base, owner), hear(base, { token: visitor.token })]);
  await rows.client.query(
    'update visits set ended_at = now() where contact_id = (select contact_id from conversations where id = $1)',
    [id],
  );
  await witnessed(
    witness,
    () => owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text: 'x', seenSeq: 9 }),
    heard,
  );
  expect(heardBy(heard)).toEqual([]);
  witness.cut();
  heard.cut();
});

const signalsOf = (ear: Ear): unknown[] => ear.frames.filter((frame) => frame.type === 'signal');

test('signals reach those who may see, customers only that somebody writes to them', async () => {
  const inside = await house.person(owner.workspaceId, 'agent', 'Ann');
  const outside = await house.person(owner.workspaceId, 'agent');
  const team = await owner.call('POST', '/teams', { name: newId(), memberIds: [inside.agentId] });
  const { visitor, id } = await customer();
  const other = await customer();
  await owner.call('PUT', `/conversations/${id}/assignment`, { assigneeId: null, teamId: idOf(team) });
  const ears = await Promise.all([
    ...[owner, inside, outside].map((person) => hear(base, person)),
    ...[visitor, other.visitor].map(({ token }) => hear(base, { token })),
  ]);
  const [lead, ann, away, maya, tom] = ears as [Ear, Ear, Ear, Ear, Ear];
  const say = async (ear: Ear, what: string, conversationId?: string): Promise<void> => {
    ear.say({ type: 'signal', what, ...(conversationId === undefined ? {} : { conversationId }) });
    await ear.flush();
  };
  for (const what of ['looking', 'left']) await say(ann, what, id);
  await lead.until((frame) => frame.type === 'signal' && frame.what === 'left');
  await maya.flush();
  expect([signalsOf(maya), signalsOf(tom), signalsOf(away)]).toEqual([[], [], []]); // who looks is nobody's business outside
  await say(ann, 'typing', id);
  await maya.until((frame) => frame.type === 'signal');
  const writing = { type: 'signal', what: 'typing', conversationId: id };
  expect(signalsOf(maya)).toEqual([{ ...writing, who: { id: null, name: 'Ann', customer: false } }]);
  await lead.until((frame) => frame.type === 'signal' && frame.what === 'typing');
  await say(away, 'typing', id); // not theirs to see
  await say(ann, 'typing', newId());
  await say(maya, 'typing');
  await lead.until((frame) => frame.type === 'signal' && frame.who.customer);
  await say(maya, 'looking');
  await say(tom, 'typing', id); // only ever their own conversation
  await lead.until((frame) => frame.type === 'signal' && frame.conversationId === other.id);
  await Promise.all(ears.map((ear) => ear.flush()));
  expect(signalsOf(maya)).toHaveLength(1);
  expect(signalsOf(tom)).toEqual([]);
  expect(signalsOf(away).map((frame) => (frame as { conversationId: string }).conversationId)).toEqual([other.id]);
  expect(signalsOf(lead).filter((frame) => (frame as { conversationId: string }).conversationId === id)).toHaveLength(
    4,
  );
  for (const ear of ears) ear.cut();
});
