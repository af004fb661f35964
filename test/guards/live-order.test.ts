import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openLive } from '#sdk/live.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { chatInboxOf, visit } from './scene.ts';
import type { Visitor } from './scene.ts';
import { chance, eventually, hear, listenTo } from './socket.ts';
import type { Ear, Event } from './socket.ts';

let house: House;
let rows: Rows;
let owner: Person;
let base: string;
let inboxKey: string;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  base = await listenTo(house);
  inboxKey = (await chatInboxOf(owner)).publicKey;
  console.log(`SEED=${String(seed)}`);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const messageOf = (event: Event): string => (event.data as { message?: { id: string } }).message?.id ?? '';
const journal = async (): Promise<string[]> =>
  (
    await rows.client.query<{ at: string }>(
      `select xid::text || '.' || seq as at from events where workspace_id = $1 order by xid, seq`,
      [owner.workspaceId],
    )
  ).rows.map((row) => row.at);
const words = (turn: { emit: (happening: { name: string; agents: unknown }) => Promise<void> }, text: string) =>
  turn.emit({ name: 'workspace.changed', agents: { text } });
const textsOf = (ear: Ear): string[] => ear.events().map((event) => (event.data as { text: string }).text);

/** Every frame names the one before; none stands twice; the order is the journal's. */
function expectWhole(events: readonly Event[], from: string, inOrder: readonly string[]): void {
  const places = events.map((event) => event.at);
  expect(places).toEqual(inOrder.filter((at) => places.includes(at)));
  expect(new Set(places).size).toBe(places.length);
  let last = from;
  for (const event of events) {
    expect(event.after).toBe(last);
    last = event.at;
  }
}

async function talk(customers: readonly Visitor[], each: number, random: () => number): Promise<void> {
  for (let i = 0; i < each; i++) {
    await Promise.all(customers.map((customer) => customer.write(`line ${String(i)}`)));
    await new Promise((done) => setTimeout(done, random() * 8));
  }
}
const crowd = (n: number): Promise<Visitor[]> => Promise.all(Array.from({ length: n }, () => visit(house, inboxKey)));

test('two colleagues hear the same, whole and in order', async () => {
  const customers = await crowd(5);
  const ears = await Promise.all([hear(base, owner), hear(base, owner)]);
  const starts = ears.map((ear) => ear.at() ?? '');
  await talk(customers, 8, chance(seed));
  await Promise.all(ears.map((ear) => eventually(() => ear.events().length === 40)));
  for (const [i, ear] of ears.entries()) expectWhole(ear.events(), starts[i] ?? '', await journal());
  expect(ears[0].events().map(messageOf)).toEqual(ears[1].events().map(messageOf));
  for (const ear of ears) ear.cut();
});

test('a line that is cut at any moment misses nothing and hears nothing twice', async () => {
  const random = chance(seed + 1);
  const customers = await crowd(4);
  let ear = await hear(base, owner);
  const start = ear.at() ?? '';
  const heard: Event[] = [];
  const state = { talking: true };
  const done = talk(customers, 25, random).then(() => (state.talking = false));
  let cuts = 0;
  while (state.talking || heard.length + ear.events().length < 100) {
    await new Promise((next) => setTimeout(next, random() * 12));
    if (random() < 0.5) continue;
    const at = ear.at();
    ear.cut();
    heard.push(...ear.events().filter((event) => !heard.includes(event)));
    ear = await hear(base, { cookie: owner.cookie, after: heard.at(-1)?.at ?? at });
    if (++cuts > 500) throw new Error('never whole');
  }
  await done;
  await ear.flush();
  heard.push(...ear.events());
  ear.cut();
  expect(cuts).toBeGreaterThan(5);
  expectWhole(heard, start, await journal());
  const { rows: stored } = await rows.client.query<{ id: string }>(
    `select m.id from messages m join visits v on v.contact_id = (select contact_id from conversations c where c.id = m.conversation_id)
     where v.token_hash = any(select token_hash from visits order by created_at desc limit 4)`,
  );
  expect(heard.map(messageOf).sort()).toEqual(stored.map((row) => row.id).sort());
});

test('the sdk’s stream comes back by itself, whole', async () => {
  const [customer] = await crowd(1);
  const sockets: WebSocket[] = [];
  class Cookie extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: owner.cookie } });
      sockets.push(this);
    }
  }
  const heard: string[] = [];
  let ready = 0;
  const live = openLive({
    url: `${base}/api/v1/live`,
    after: null,
    onFrame(frame) {
      if (frame.type === 'ready') ready += 1;
      if (frame.type === 'event') heard.push(messageOf(frame));
    },
    onState: (state) => (state === 'offline' ? queueMicrotask(() => live.wake()) : undefined),
    onResync: () => expect.unreachable('nothing was forgotten'),
    WebSocket: Cookie as unknown as typeof globalThis.WebSocket,
  });
  await eventually(() => ready > 0);
  const sent: string[] = [];
  for (let i = 0; i < 20; i++) {
    const answer = await (customer as Visitor).write(`line ${String(i)}`);
    sent.push((answer.body['message'] as { id: string }).id);
    if (i % 5 === 2) sockets.at(-1)?.terminate();
    const cuts = Math.floor((i + 2) / 5);
    if (i % 5 === 4) await eventually(() => ready === cuts + 1);
  }
  await eventually(() => heard.length >= sent.length);
  expect(heard).toEqual(sent);
  expect(ready).toBe(5);
  live.close();
});

test('numbers that commit out of order are heard in order, none skipped', async () => {
  const { takeTurn } = house.app.platform;
  const ear = await hear(base, owner);
  let release = (): void => undefined;
  const gate = new Promise<void>((open) => (release = open));
  let taken = (): void => undefined;
  const hasNumber = new Promise<void>((done) => (taken = done));
  const slow = takeTurn(owner.workspaceId, async (turn) => {
    await words(turn, 'first');
    taken();
    await gate;
  });
  await hasNumber;
  await takeTurn(owner.workspaceId, (turn) => words(turn, 'second'));
  const late = await hear(base, owner); // a page that opens in between
  await ear.flush();
  expect(textsOf(ear)).toEqual([]); // the second waits for whoever may still come before it
  release();
  await slow;
  await eventually(() => ear.events().length === 2 && late.events().length === 2);
  expect([textsOf(ear), textsOf(late)]).toEqual([
    ['first', 'second'],
    ['first', 'second'],
  ]);
  ear.cut();
  late.cut();
});

test('fifty writers in random schedules: every reader hears all of it', async () => {
  const random = chance(seed + 2);
  const { takeTurn } = house.app.platform;
  let ear = await hear(base, owner);
  const start = ear.at() ?? '';
  const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, random() * 30));
  const writers = Array.from({ length: 50 }, async (_, i) => {
    await pause();
    await takeTurn(owner.workspaceId, async (turn) => {
      if (random() < 0.5) await pause();
      await words(turn, `a${String(i)}`);
      await pause();
      if (random() < 0.5) await words(turn, `b${String(i)}`);
    });
  });
  await pause();
  const heard = [...ear.events()];
  const at = heard.at(-1)?.at ?? start;
  ear.cut();
  ear = await hear(base, { cookie: owner.cookie, after: at });
  await Promise.all(writers);
  const inOrder = await journal();
  const wanted = inOrder.slice(inOrder.length - (await written(start)));
  await eventually(() => ear.events().length + heard.length >= wanted.length);
  expect([...heard, ...ear.events()].map((event) => event.at)).toEqual(wanted);
  expectWhole([...heard, ...ear.events()], start, inOrder);
  ear.cut();
});

async function written(after: string): Promise<number> {
  const [xid, seq] = after.split('.');
  const { rows: found } = await rows.client.query(
    `select from events where workspace_id = $1 and (xid, seq) > ($2::xid8, $3)`,
    [owner.workspaceId, xid, seq],
  );
  return found.length;
}

const resync = async (after: string): Promise<boolean> => {
  const ear = await hear(base, { cookie: owner.cookie, after });
  ear.cut();
  const [ready] = ear.frames;
  return ready?.type === 'ready' && ready.resync;
};

test('whoever was away too long, or comes from elsewhere, is told to look anew', async () => {
  const ear = await hear(base, owner);
  const now = ear.at() ?? '';
  ear.cut();
  expect(await resync(now)).toBe(false);
  expect(await resync('1.1')).toBe(true); // before anything that is remembered
  expect(await resync('not a position')).toBe(true);
  expect(await resync('99999999999.1')).toBe(true); // of a database that was restored since
  await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    for (let i = 0; i < 1001; i++) await words(turn, newId());
  });
  const all = await hear(base, owner);
  all.cut();
  expect(await resync(now)).toBe(true);
  expect(await resync(all.at() ?? '')).toBe(false);
  await rows.client.query('delete from events');
  expect(await resync(now)).toBe(true); // everything since may have been forgotten
});
