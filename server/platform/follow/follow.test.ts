import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFollowers, type Followers } from './followers.ts';
import type { Follower, Happened } from './follower.ts';
import { openJournal } from '../realtime/journal.ts';
import { openPool } from '../database/pool.ts';
import { openLog } from '../log.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';

let house: House;
let ours: Person;
let theirs: Person;

beforeAll(async () => {
  house = await openHouse();
  ours = await house.workspace('Ours');
  theirs = await house.workspace('Theirs');
});
afterAll(() => house.close());

const log = openLog('silent');
const rename = (who: Person, name: string) => who.call('PATCH', '/workspace', { name });
const nameIn = ({ said }: Happened): string => (said as { name: string }).name;

/** A follower that writes what it heard into a table's free text, with the process's memory standing aside. */
function following(run: Follower['run'], id = 'test.names'): { followers: Followers; close: () => Promise<void> } {
  const pool = openPool({ ...house.database.owner, max: 2 }, log, 'lost');
  const floor = { journal: openJournal(pool), pool, takeTurn: house.app.platform.takeTurn, log };
  const followers = openFollowers(floor, [{ id, events: ['workspace.changed'], run }], null);
  return { followers, close: () => followers.close().then(() => pool.end()) };
}

test('hears each event once and in order, in its own workspace, also after a restart', async () => {
  const heard: string[] = [];
  const note: Follower['run'] = (turn, happened) => {
    heard.push(
      ...happened.map((event) => `${turn.workspaceId === ours.workspaceId ? 'ours' : 'theirs'} ${nameIn(event)}`),
    );
    return Promise.resolve();
  };
  const first = following(note);
  await rename(ours, 'One');
  await rename(theirs, 'Two');
  await first.followers.catchUp();
  await rename(ours, 'Three');
  await first.followers.catchUp();
  await first.followers.catchUp();
  await first.close();
  const second = following(note);
  await rename(ours, 'Four');
  await second.followers.catchUp();
  await second.close();
  expect(heard.filter((line) => line.startsWith('ours'))).toEqual(['ours One', 'ours Three', 'ours Four']);
  expect(heard.filter((line) => line.startsWith('theirs'))).toEqual(['theirs Two']);
});

test('what a failed attempt wrote is gone, and the event is heard again', async () => {
  let fails = 1;
  const heard: string[] = [];
  const { followers, close } = following(async (turn, happened) => {
    await turn.tx.client.query('update workspaces set time_zone = $1', [`heard ${happened.length}`]);
    if (fails-- > 0) throw new Error('not this time');
    heard.push(...happened.map(nameIn));
  }, 'test.fails');
  await rename(ours, 'Five');
  await followers.catchUp();
  expect(await zone()).not.toContain('heard');
  await followers.catchUp();
  expect(heard).toContain('Five');
  expect(await zone()).toContain('heard');
  await close();
});

test('an event that never succeeds is left out, counted, and holds nobody up', async () => {
  const heard: string[] = [];
  const { followers, close } = following((_turn, happened) => {
    if (happened.some((event) => nameIn(event) === 'Poison')) throw new Error('cannot be heard');
    heard.push(...happened.map(nameIn));
    return Promise.resolve();
  }, 'test.poison');
  await rename(ours, 'Poison');
  await rename(ours, 'After');
  for (let i = 0; i < 7; i++) await followers.catchUp();
  expect(heard).toContain('After');
  const place = await ask(`select left_out as n from follower_places where follower = 'test.poison' and left_out > 0`);
  expect(place).toEqual([{ n: 1 }]);
  await close();
});

const ask = async (sql: string): Promise<unknown[]> => {
  const pool = openPool({ ...house.database.owner, max: 1 }, log, 'lost');
  const { rows } = await pool.query<Record<string, unknown>>(sql);
  await pool.end();
  return rows;
};
const zone = async (): Promise<string> => {
  const [row] = await ask(`select time_zone from workspaces where id = '${ours.workspaceId}'`);
  return (row as { time_zone: string }).time_zone;
};
