import { expect, test } from 'vitest';
import { openTokens, Revoked } from './tokens.ts';

const grant = { clientId: 'id', clientSecret: 'secret', refreshToken: 'r1', tenant: 'common' };

test('a token is renewed five minutes before it ends, and a rotated refresh token is kept', async () => {
  let now = 0;
  const asked: [string, string | null][] = [];
  const rotated: string[] = [];
  const tokens = openTokens(
    (url, form) => {
      asked.push([url, form.get('refresh_token')]);
      const n = String(asked.length);
      return Promise.resolve({
        ok: true,
        body: { access_token: `a${n}`, expires_in: 3600, refresh_token: `r${String(asked.length + 1)}` },
      });
    },
    () => now,
  );
  const get = (refreshToken: string) =>
    tokens.accessToken('inbox', 'microsoft', { ...grant, refreshToken, tenant: 'shop.example' }, (next) =>
      Promise.resolve(void rotated.push(next)),
    );
  expect(await get('r1')).toBe('a1');
  now = 54 * 60_000;
  expect(await get('r2')).toBe('a1');
  now = 56 * 60_000;
  expect(await get('r2')).toBe('a2');
  expect(rotated).toEqual(['r2', 'r3']);
  expect(asked).toEqual([
    ['https://login.microsoftonline.com/shop.example/oauth2/v2.0/token', 'r1'],
    ['https://login.microsoftonline.com/shop.example/oauth2/v2.0/token', 'r2'],
  ]);
});

test('a permission that was taken back is told apart from a provider that is down', async () => {
  const answering = (body: unknown) => openTokens(() => Promise.resolve({ ok: false, body }));
  const ask = (body: unknown) => answering(body).accessToken('inbox', 'google', grant, () => Promise.resolve());
  await expect(ask({ error: 'invalid_grant' })).rejects.toBeInstanceOf(Revoked);
  await expect(ask({ error: 'temporarily_unavailable' })).rejects.not.toBeInstanceOf(Revoked);
  await expect(ask('<html>')).rejects.toThrow('gave no token');
});
