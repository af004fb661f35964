import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
let owner: pg.Client;
let woken = 0;
beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
  owner = new pg.Client(house.database.owner);
  await owner.connect();
  await queue(soon, 'known'); // the first of its kind goes the queue's own way in any case
  owner.on('notification', () => void (woken += 1));
  await owner.query('listen "jobs:insert"');
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const soon = new Date(Date.now() + 3_600_000).toISOString();
const later = new Date(Date.now() + 7_200_000).toISOString();
const queue = (at: string | undefined, key: string): Promise<void> =>
  house.app.platform.takeTurn(nora.workspaceId, (turn) =>
    turn.queue('test.later', { n: 1 }, { key, ...(at !== undefined && { at }) }),
  );
/** How often the worker was woken by it; the question comes back after any notification of what was committed before. */
async function wakes(at: string | undefined, key: string): Promise<number> {
  const before = woken;
  await queue(at, key);
  await owner.query('select 1');
  return woken - before;
}
const jobs = async (key: string) => {
  const text = `select task_identifier as task, jobs.run_at, jobs.max_attempts as most, payload from graphile_worker.jobs
    join graphile_worker._private_jobs using (id) where jobs.key = $1`;
  return (await owner.query<{ task: string; run_at: Date; most: number; payload: unknown }>(text, [key])).rows;
};

test('a job for later wakes nobody, one for now does', async () => {
  expect(await wakes(soon, 'quiet')).toBe(0);
  expect(await wakes(undefined, 'loud')).toBe(1);
});

test('a job for later lies in the queue as one of its own, with its workspace', async () => {
  await queue(soon, 'one');
  const payload = { n: 1, workspaceId: nora.workspaceId };
  expect(await jobs('one')).toMatchObject([{ task: 'test.later', run_at: new Date(soon), most: 25, payload }]);
});

test('the same key again moves the job that waits', async () => {
  await queue(soon, 'moved');
  await queue(later, 'moved');
  expect(await jobs('moved')).toMatchObject([{ run_at: new Date(later) }]);
});

test('a job that runs already is left to it, and the new one waits beside it', async () => {
  await queue(soon, 'running');
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'x' where key = 'running'`,
  );
  await queue(later, 'running');
  expect(await jobs('running')).toMatchObject([{ run_at: new Date(later) }]);
  const held = await owner.query(`select from graphile_worker._private_jobs where locked_by = 'x' and key is null`);
  expect(held.rowCount).toBe(1);
});
