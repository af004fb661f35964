import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { checkIdentity } from './identity.ts';

const secret = 'a secret of this inbox, as long as it takes';
const key = (text: string): Uint8Array => new TextEncoder().encode(text);
const now = (): number => Math.floor(Date.now() / 1000);

const signed = (claims: Record<string, unknown>, alg = 'HS256', by = secret): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(key(by));
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a good identity names its customer', async () => {
  const token = await signed({ sub: 'u-1', exp: now() + 600, name: 'Maya', email: 'Maya@Example.test' });
  expect(await checkIdentity(token, secret)).toEqual({ externalId: 'u-1', name: 'Maya', email: 'maya@example.test' });
});

const claims = (more: Record<string, unknown> = {}) => ({ sub: 'u-1', exp: now() + 600, ...more });
const bad: Record<string, () => string | Promise<string>> = {
  'no algorithm': () => `${encoded({ alg: 'none' })}.${encoded(claims())}.`,
  'no algorithm, any signature': () => `${encoded({ alg: 'none' })}.${encoded(claims())}.AAAA`,
  'an algorithm in other letters': () => `${encoded({ alg: 'nOnE' })}.${encoded(claims())}.`,
  'RS256 with the secret for a key': () => `${encoded({ alg: 'RS256' })}.${encoded(claims())}.AAAA`,
  HS512: () => signed(claims(), 'HS512', secret.repeat(2)),
  'another secret': () => signed(claims(), 'HS256', `${secret}!`),
  'an empty secret': () => signed(claims(), 'HS256', ' '),
  'a changed claim': async () => {
    const [head = '', , signature = ''] = (await signed(claims())).split('.');
    return `${head}.${encoded(claims({ sub: 'u-2' }))}.${signature}`;
  },
  'no end': () => signed({ sub: 'u-1' }),
  'an end behind us': () => signed(claims({ exp: now() - 120 })),
  'an end too far ahead': () => signed(claims({ exp: now() + 2 * 3600 })),
  'an end in text': () => signed(claims({ exp: String(now() + 600) })),
  'a beginning ahead of us': () => signed(claims({ nbf: now() + 600 })),
  'no subject': () => signed({ exp: now() + 600 }),
  'an empty subject': () => signed(claims({ sub: '' })),
  'a subject that is nothing': () => signed(claims({ sub: null })),
  'a subject that is a number': () => signed(claims({ sub: 7 })),
  'a subject that is a list': () => signed(claims({ sub: ['u-1'] })),
  'a subject too long': () => signed(claims({ sub: 'u'.repeat(201) })),
  'no token at all': () => 'twenty letters and some more',
  'two parts': () => 'aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbb',
};
test.each(Object.keys(bad))('refused: %s', async (name) => {
  const token = await (bad[name] ?? (() => ''))();
  await expect(checkIdentity(token, secret)).rejects.toMatchObject({ status: 401, code: 'identity_refused' });
});

test('a NUL in a claim is refused, half a character is mended, a long name is cut between characters', async () => {
  await expect(checkIdentity(await signed(claims({ sub: 'a\0b' })), secret)).rejects.toMatchObject({ status: 400 });
  const known = await checkIdentity(await signed(claims({ sub: 'a\ud800', name: '😀'.repeat(101) })), secret);
  expect([known.externalId, known.name?.isWellFormed()]).toEqual(['a\ufffd', true]);
});
