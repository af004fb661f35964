import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { announcePort, openPort } from './smtp-port.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a port that one process has open is known to every other, until it is closed or its process is silent', async () => {
  const owner = await house.workspace();
  const told = async () => (await owner.call('GET', '/mail-doors')).body['smtpPort'];
  expect(await told()).toBeNull();
  const sign = announcePort(house.app.platform, 2626);
  await expect.poll(told).toBe(2626);
  await sign.close();
  expect(await told()).toBeNull();
  await house.app.platform.store.pool.query(`insert into smtp_doors values (2627, now() - interval '2 minutes')`);
  expect(await openPort(house.app.platform.store)).toBeNull(); // killed, and nobody took it over
});
