import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { openLocks, type Locks } from './locks.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const open = (): Locks => openLocks(house.app.platform.store, house.app.platform.log, () => undefined);

test('a lock belongs to one at a time, until it is released or its owner goes', async () => {
  const [one, other] = [open(), open()];
  expect(await one.take('letters')).toBe(true);
  expect(await one.take('letters')).toBe(true);
  expect(await other.take('letters')).toBe(false);
  await one.release('letters');
  expect(await other.take('letters')).toBe(true);
  await other.close();
  await expect.poll(() => one.take('letters')).toBe(true); // once its connection has ended
  await one.close();
});

test('who has gone takes no lock any more, and keeps no connection from closing', async () => {
  const { pool } = house.app.platform.store;
  const gone = open();
  await gone.take('parcels');
  await gone.close();
  expect(await gone.take('parcels')).toBe(false);
  expect(pool.totalCount - pool.idleCount).toBe(0);
});
