import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';

let house: House;
let pool: pg.Pool;
let journal: Journal;
let workspaceId: string;
const places = ['9.2', '9.9', '9.10', '9.100', '10.1', '99.3', '100.4'];

beforeAll(async () => {
  house = await openHouse();
  pool = new pg.Pool(house.database.owner);
  journal = openJournal(pool);
  ({ workspaceId } = await house.workspace());
  for (const place of [...places].sort()) {
    const text = `insert into events (workspace_id, xid, seq, name, agents) overriding system value values ($1, $2, $3, 'x', '{}')`;
    await pool.query(text, [workspaceId, ...place.split('.')]);
  }
});
afterAll(async () => {
  await pool.end();
  await house.close();
});

const at = (place: string): { xid: bigint; seq: bigint } => {
  const [xid = '', seq = ''] = place.split('.');
  return { xid: BigInt(xid), seq: BigInt(seq) };
};
const textsOf = (entries: readonly { at: string }[]): string[] => entries.map((entry) => entry.at);

test('events are read by number, not by their letters: ten comes after nine', async () => {
  expect(textsOf(await journal.after(at('0.0'), 100))).toEqual(places);
  expect(textsOf(await journal.after(at('9.9'), 2))).toEqual(['9.10', '9.100']);
  expect(textsOf(await journal.between(workspaceId, at('9.10'), at('99.3'), 100))).toEqual(['9.100', '10.1', '99.3']);
  expect(await journal.oldest(workspaceId)).toMatchObject(at('9.2'));
  expect(await journal.end()).toMatchObject(at('100.4'));
});
