import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';

/** Power cuts in the middle of sending, with a process of its own and a real mail server. */
let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { undoSeconds: 0 });
});
afterAll(async () => {
  desk.close();
  await house.close();
  await sink.close();
});
beforeEach(() => sink.reset());

/** Sends what is due, in a process that dies at a point, or ends when all is done. */
async function run(point: string | null, after = 0): Promise<string> {
  const { workspaceId } = desk.agent;
  const given = { database: house.database.app, workspaceId, inboxId: desk.inboxId, point, after };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'mortal.fixture.ts'), JSON.stringify(given)], {
    stdio: 'inherit',
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? String(code);
}
/** Lets the waits of mails pass. */
const pass = () =>
  desk.turn(({ tx }) =>
    tx.client.query(
      `update outbox set send_at = now() where state in ('waiting', 'unknown') and settled_at is null and inbox_id = $1`,
      [desk.inboxId],
    ),
  );
const idsOf = () => sink.mails.map(({ raw }) => /^Message-ID:\s*(\S+)/im.exec(raw)?.[1] ?? '');
const standing = async (conversationId: string) =>
  (await desk.outbox(conversationId)).map(({ state, tries }) => [state, tries]);

/** `copies`: how many the customer gets in the end, at least and at most. */
test.each([
  { point: 'claimed', before: 0, copies: 1 },
  { point: 'handed over', before: 1, copies: 2 },
  { point: 'settling', before: 1, copies: 2 },
  { point: 'settled', before: 1, copies: 1 },
])('a process that dies when a mail is “$point” loses nothing, and never sends a third copy', async (expected) => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  expect(await run(expected.point)).toBe('SIGKILL');
  expect(sink.mails).toHaveLength(expected.before);
  if (expected.point !== 'settled') {
    expect(await standing(conversationId)).toEqual([['trying', 1]]);
    expect(await run(null)).toBe('0'); // whoever comes after knows that nobody knows
    expect(await standing(conversationId)).toEqual([['unknown', 1]]);
    expect(sink.mails).toHaveLength(expected.before);
    await pass();
    expect(await run(null)).toBe('0');
  }
  expect((await standing(conversationId))[0]?.[0]).toBe('sent');
  await pass();
  expect(await run(null)).toBe('0');
  expect(sink.mails).toHaveLength(expected.copies);
  expect(new Set(idsOf()).size).toBe(1);
});

test('a mail that is cut off twice is told to a person, and is not tried a third time', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  for (let time = 0; time < 2; time++) {
    await pass();
    expect(await run('handed over')).toBe('SIGKILL');
    expect(await run(null)).toBe('0');
  }
  expect(await standing(conversationId)).toEqual([['unknown', 2]]);
  const { messages } = await desk.look(conversationId);
  expect(messages.at(-1)?.text).toContain('Nobody knows whether');
  await pass();
  await run(null);
  expect([sink.mails.length, new Set(idsOf()).size]).toEqual([2, 1]);
});

/** By hand longer: RAPPORT_FAULT_ROUNDS=50 RAPPORT_FAULT_MAILS=200 makes 10,000 mails. */
const rounds = Number(process.env['RAPPORT_FAULT_ROUNDS'] ?? 1);
const mailsEach = Number(process.env['RAPPORT_FAULT_MAILS'] ?? 8);

const length = `${String(rounds)} rounds of ${String(mailsEach)} mails each`;
test(
  `in ${length}, cut off anywhere, all arrive and none three times`,
  async () => {
    const points = ['claimed', 'handed over', 'settling', 'settled'];
    for (let round = 0; round < rounds; round++) {
      sink.reset();
      const asked = [];
      for (let i = 0; i < mailsEach; i++) {
        const written = await desk.write();
        await desk.answer(written.conversationId);
        asked.push(written.conversationId);
      }
      let cuts = 0;
      for (const [i, point] of points.entries())
        if ((await run(point, (round + i * 2) % Math.max(1, Math.floor(mailsEach / 4)))) === 'SIGKILL') cuts++;
      expect(cuts).toBeGreaterThan(0);
      for (let tries = 0; tries < 3; tries++) {
        await pass();
        expect(await run(null)).toBe('0');
      }
      const all = (await Promise.all(asked.map((id) => desk.outbox(id)))).flat();
      expect(all.filter(({ state }) => state !== 'sent')).toEqual([]);
      const copies = Map.groupBy(idsOf(), (id) => id);
      expect(copies.size).toBe(mailsEach);
      const doubled = [...copies.values()].filter((of) => of.length > 1);
      expect(doubled.every((of) => of.length === 2)).toBe(true);
      expect(doubled.length).toBeLessThanOrEqual(cuts);
      if (rounds > 1) console.log(`round ${String(round + 1)}: ${String(mailsEach)} mails, ${String(cuts)} cuts, ${String(doubled.length)} twice, 0 lost`); // prettier-ignore
    }
  },
  Math.max(60_000, rounds * mailsEach * 1_000),
);
