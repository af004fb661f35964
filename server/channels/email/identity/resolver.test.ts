import { expect, test, vi } from 'vitest';
import { openResolver, type Ask } from './resolver.ts';

const missing = Object.assign(new Error('none'), { code: 'ENOTFOUND' });
const away = Object.assign(new Error('away'), { code: 'ESERVFAIL' });

test('the same question is asked once in five minutes, and once at a time', async () => {
  let now = 0;
  const ask = vi.fn<Ask>(() => Promise.resolve([['v=spf1 -all']]));
  const resolve = openResolver(ask, () => now);
  await Promise.all([resolve('Shop.example', 'TXT'), resolve('shop.example', 'TXT')]);
  expect(await resolve('shop.example', 'TXT')).toEqual([['v=spf1 -all']]);
  expect(ask).toHaveBeenCalledTimes(1);
  await resolve('shop.example', 'MX');
  expect(ask).toHaveBeenCalledTimes(2);
  now = 5 * 60_000 + 1;
  await resolve('shop.example', 'TXT');
  expect(ask).toHaveBeenCalledTimes(3);
});

test('that there is nothing is believed for a minute, a failure not at all', async () => {
  let now = 0;
  const ask = vi.fn<Ask>((name) => Promise.reject(name === 'none.example' ? missing : away));
  const resolve = openResolver(ask, () => now);
  for (let i = 0; i < 3; i++) await expect(resolve('none.example', 'TXT')).rejects.toBe(missing);
  expect(ask).toHaveBeenCalledTimes(1);
  now = 61_000;
  await expect(resolve('none.example', 'TXT')).rejects.toBe(missing);
  expect(ask).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 3; i++) await expect(resolve('away.example', 'TXT')).rejects.toBe(away);
  expect(ask).toHaveBeenCalledTimes(5);
});

test('a question that nobody answers ends', async () => {
  vi.useFakeTimers();
  const asked = openResolver(() => new Promise(() => undefined))('shop.example', 'TXT');
  const ended = expect(asked).rejects.toMatchObject({ code: 'ETIMEOUT' });
  await vi.advanceTimersByTimeAsync(3_001);
  await ended;
  vi.useRealTimers();
});

test('no more is remembered than fits', async () => {
  const ask = vi.fn<Ask>(() => Promise.resolve([]));
  const resolve = openResolver(ask);
  for (let i = 0; i < 2_001; i++) await resolve(`n${String(i)}.example`, 'TXT');
  await resolve('n2000.example', 'TXT');
  expect(ask).toHaveBeenCalledTimes(2_001);
  await resolve('n0.example', 'TXT');
  expect(ask).toHaveBeenCalledTimes(2_002);
});
