import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallRoute } from '#sdk/client.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { nameOf, readStories, type Story } from './replay-file.ts';
import { readOptions } from './replay-options.ts';
import { connect } from './replay-patience.ts';
import { play } from './replay-play.ts';
import { replay, type Replay } from './replay-run.ts';
import { openState } from './replay-state.ts';
import type { Summary } from './replay-tally.ts';

const at = (minute: number): string => new Date(Date.UTC(2024, 2, 4, 10, minute)).toISOString();
const customer = (minute: number, text: string) => ({
  from: 'customer' as const,
  name: 'Mara Quill',
  at: at(minute),
  text,
});
const agent = (minute: number, text: string, name = 'Ines') => ({ from: 'agent' as const, name, at: at(minute), text });

const stories: Story[] = [
  {
    line: 1,
    id: 's1',
    company: 'Lark',
    messages: [
      customer(0, 'Where is my kettle? I am so angry.'),
      agent(5, 'It left on Monday.'),
      customer(7, 'Thank you so much.'),
    ],
  },
  {
    line: 2,
    id: 's2',
    company: 'Lark',
    messages: [
      customer(0, 'Do you ship to Norway?'),
      customer(1, 'And how long does it take?'),
      agent(90, 'Three days.', 'Jon'),
      agent(91, 'Sometimes four.', 'Ines'),
    ],
  },
  {
    line: 3,
    id: 's1',
    company: 'Wren',
    messages: [customer(3, 'My parcel never came.'), agent(4, 'That is not as it should be.')],
  },
];

let house: House;
let base: string;
const going = new AbortController();

beforeAll(async () => {
  house = await openHouse({ worker: true });
  await house.app.http.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${String((house.app.http.server.address() as AddressInfo).port)}`;
});
afterAll(() => house.close());

interface Change extends Partial<Pick<Replay, 'stop' | 'state' | 'onDone'>> {
  readonly options?: Partial<Replay['options']>;
}
function replayAs(owner: Person, all: readonly Story[], change: Change = {}): Promise<Summary> {
  const connection = connect(base, going.signal);
  const call = connection.as({ cookie: owner.cookie });
  const options = { channel: 'api', times: 'original', speed: null, concurrency: 3, ...change.options } as const;
  return replay({
    connection,
    admin: call,
    writer: call,
    stories: all,
    state: openState(null),
    stop: going.signal,
    onDone: () => undefined,
    ...change,
    options,
  });
}

const as = (owner: Person): CallRoute => connect(base, going.signal).as({ cookie: owner.cookie });

/** Everything in the house, as `customer 2024-… text` in its order, by inbox and conversation. */
async function everything(owner: Person): Promise<Record<string, string[][]>> {
  const call = as(owner);
  const inboxes = new Map((await call('GET /inboxes')).items.map((inbox) => [inbox.id, inbox.name]));
  const { items } = await call('GET /conversations', { query: { status: 'any', limit: 100 } });
  const found: Record<string, string[][]> = {};
  for (const { id, inboxId } of items) {
    const { messages } = await call('GET /conversations/:id', { params: { id } });
    (found[inboxes.get(inboxId) ?? ''] ??= []).push(
      messages.map((one) => `${one.from} ${one.authorName ?? ''} ${one.at} ${one.text}`),
    );
  }
  for (const list of Object.values(found)) list.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return found;
}

const wanted = (company: string): string[][] =>
  stories
    .filter((story) => story.company === company)
    .map(({ messages }) => messages.map((one) => `${one.from} ${one.name} ${one.at} ${one.text}`))
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));

describe('a replay with original times', () => {
  test('lands whole, in order, with the file’s times and names; a second one adds nothing', async () => {
    const owner = await house.workspace();
    const first = await replayAs(owner, stories);
    expect(first).toMatchObject({
      conversations: 3,
      conversationsAdded: 3,
      messages: 9,
      messagesAdded: 9,
      failures: [],
      stopped: false,
    });
    expect(Object.values(first.feelings).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(first.feelings['anger']).toBe(1);
    // Monday 10:05 and 10:04 are inside the first half hour; 11:30 for 10:00 is not.
    expect(first).toMatchObject({ promises: 3, promisesKept: 2 });
    const landed = await everything(owner);
    expect(landed).toEqual({ Lark: wanted('Lark'), Wren: wanted('Wren') });

    const second = await replayAs(owner, stories);
    expect(second).toMatchObject({
      conversations: 3,
      conversationsAdded: 0,
      messages: 9,
      messagesAdded: 0,
      promises: 0,
    });
    expect(second.feelings).toEqual(first.feelings);
    expect(await everything(owner)).toEqual(landed);
  });

  test('makes one agent per company and name, and leaves neither keys nor higher roles behind', async () => {
    const owner = await house.workspace();
    await replayAs(owner, stories);
    const call = as(owner);
    const agents = (await call('GET /agents')).items.filter((one) => one.email.endsWith('@replay.invalid'));
    expect(agents.map((one) => one.name).sort()).toEqual(['Ines', 'Ines', 'Jon']);
    expect(new Set(agents.map((one) => one.role))).toEqual(new Set(['agent']));
    expect((await call('GET /api-keys')).items).toEqual([]);
  });

  test('a stopped replay goes on from its state and sums up the whole, without doubles', async () => {
    const owner = await house.workspace();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'replay-'));
    const file = path.join(folder, 'state');
    const stop = new AbortController();
    const options = { concurrency: 1 };
    const first = await replayAs(owner, stories, {
      options,
      stop: stop.signal,
      state: openState(file),
      onDone: () => stop.abort(),
    });
    expect(first).toMatchObject({ stopped: true, conversations: 1 });
    appendFileSync(file, '{"name":"Lark/s2","tal'); // a crash in the middle of a line
    const second = await replayAs(owner, stories, { options, state: openState(file) });
    expect(second).toMatchObject({
      stopped: false,
      conversations: 3,
      messages: 9,
      conversationsAdded: 2,
      messagesAdded: 6,
      promises: 3,
      promisesKept: 2,
    });
    expect(openState(file).finished.size).toBe(3);
    rmSync(folder, { recursive: true });
    expect(await everything(owner)).toEqual({ Lark: wanted('Lark'), Wren: wanted('Wren') });
  });

  test('what the server refuses is listed with its line, and the others land', async () => {
    const owner = await house.workspace();
    const [good, bad] = stories as [Story, Story];
    const refused = { ...bad, messages: [{ ...customer(0, 'Hello'), text: '   ' }] };
    const summary = await replayAs(owner, [good, refused]);
    expect(summary.failures).toEqual([{ line: 2, why: expect.stringContaining('write something') as string }]);
    expect(summary).toMatchObject({ conversations: 1, conversationsAdded: 1 });
  });
});

test('through the chat, each conversation is one visitor’s; a second replay adds nothing', async () => {
  const owner = await house.workspace();
  const options = { channel: 'widget', times: 'compressed' } as const;
  const first = await replayAs(owner, stories, { options });
  expect(first).toMatchObject({ conversationsAdded: 3, messagesAdded: 9, promises: 3, promisesKept: 3 });
  expect(Object.values(first.feelings).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await replayAs(owner, stories, { options })).toMatchObject({ messages: 9, messagesAdded: 0 });
  const { items } = await as(owner)('GET /conversations', { query: { status: 'any' } });
  expect(items.map((one) => [one.channel, one.seq]).sort()).toEqual([
    ['widget', 2],
    ['widget', 3],
    ['widget', 4],
  ]);
});

test('an answer that would overlook something newer is sent again after a look', async () => {
  const owner = await house.workspace();
  const call = as(owner);
  const inbox = await call('POST /inboxes', { body: { name: 'Other system', channel: 'api' } });
  const story = stories[2] as Story;
  const write = (clientId: string) =>
    call('POST /inboxes/:id/messages', {
      params: { id: inbox.id },
      body: { clientId, from: { externalId: nameOf(story) }, text: 'Hello' },
    });
  const looked: string[] = [];
  const { tally } = await play(story, {
    customer: async () => {
      const { conversation, message } = await write('replayed-1');
      await write('meanwhile-1'); // the customer goes on writing where we do not look
      return { conversationId: conversation.id, messageId: message.id, seq: message.seq, dueAt: null, feeling: null };
    },
    agentOf: () => (key, rest) => {
      looked.push(key);
      return call(key, rest);
    },
    ...{ backdate: false, speed: null, begunMs: 0, stop: going.signal },
  });
  expect(looked).toEqual([
    'POST /conversations/:id/replies',
    'GET /conversations/:id',
    'POST /conversations/:id/replies',
  ]);
  expect(tally.messagesAdded).toBe(2);
});

test('calls wait when they are told to, and a server that is away is waited for', async () => {
  const answers = [
    { status: 429, headers: { 'retry-after': '0.02' } },
    { status: 503, headers: { 'retry-after': '0.02' } },
    { status: 200, headers: { 'content-type': 'application/json' } },
  ];
  let asked = 0;
  const server = http.createServer((_request, response) => {
    const answer = answers[asked++];
    response.writeHead(answer?.status ?? 500, answer?.headers).end('{"items":[]}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const connection = connect(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, going.signal);
  expect(await connection.as({})('GET /agents')).toEqual({ items: [] });
  expect([asked, connection.waitedMs()]).toEqual([3, 40]);
  server.close();
});

describe('the file', () => {
  test('is read whole: what is wrong is told with its line, the rest is good', () => {
    const good = JSON.stringify({ id: 'a', company: 'Lark', messages: [customer(0, 'Hi')], more: 'is passed over' });
    const lines = [
      good,
      '{',
      '',
      '{"id":"b"}',
      good,
      JSON.stringify({ id: 'c', company: 'Lark', messages: [agent(0, 'Hi')] }),
      JSON.stringify({ id: 'd', company: 'Lark', messages: [{ ...customer(0, 'Hi'), at: 'yesterday' }] }),
    ];
    const { stories: read, failures } = readStories(lines.join('\n'));
    expect(read.map((story) => [story.line, story.id])).toEqual([[1, 'a']]);
    expect(failures.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7]);
    expect(failures.map(({ why }) => why)).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('company'),
      expect.stringContaining('on line 1 already'),
      expect.stringContaining('begins with its customer'),
      expect.stringContaining('messages.0.at'),
    ]);
  });
});

describe('the options', () => {
  const wrong = (...args: string[]): unknown => {
    try {
      return readOptions(args, {});
    } catch (error) {
      return (error as Error).message;
    }
  };
  test('fit together, or say why not', () => {
    expect(wrong('f.jsonl')).toContain('Say who replays');
    expect(wrong('--key', 'rk_x')).toContain('Name one file');
    expect(wrong('f', '--key', 'k', '--channel', 'widget', '--times', 'original')).toContain(
      'cannot keep original times',
    );
    expect(wrong('f', '--key', 'k', '--times', 'original', '--speed', '10')).toContain('--speed is for');
    expect(wrong('f', '--key', 'k', '--concurrency', '0')).toContain('1 to 64');
    expect(wrong('f', '--key', 'k', '--channel', 'mail')).toContain('api or widget');
  });
  test('have defaults that keep history true', () => {
    expect(readOptions(['f', '--key', 'k'], {})).toMatchObject({
      channel: 'api',
      times: 'original',
      concurrency: 8,
      url: 'http://localhost:3000',
    });
    expect(readOptions(['f', '--channel', 'widget'], { RAPPORT_KEY: 'k' })).toMatchObject({
      key: 'k',
      times: 'compressed',
    });
    expect(readOptions(['f', '--key', 'k', '--speed', '60'], {})).toMatchObject({ times: 'compressed', speed: 60 });
  });
});
