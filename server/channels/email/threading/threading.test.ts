import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markerFor, messageIdFor, replyAddress, tokenInAddress, tokenInMessageId } from './forms.ts';
import { pointersOf } from './pointers.ts';
import { isToken, makeToken, tokenVersion, verifyToken } from './token.ts';

const key = randomBytes(32);
const bound = (n: number) => ({ workspaceId: `w${n}`, conversationId: `c${n}`, participantId: `p${n}` });
const mail = { deliveredTo: [], inReplyTo: [], references: [], text: '', html: null };

it('is accepted for what it was made for, in any case of letters', () => {
  const token = makeToken(key, bound(1));
  expect(token).toMatch(/^1[a-z2-7]{26}$/);
  expect(isToken(token)).toBe(true);
  expect(verifyToken(key, token, bound(1))).toBe(true);
  expect(verifyToken(key, token.toUpperCase(), bound(1))).toBe(true);
});

it('is refused for every other workspace, conversation, participant and key', () => {
  const token = makeToken(key, bound(1));
  for (const part of ['workspaceId', 'conversationId', 'participantId'] as const)
    expect(verifyToken(key, token, { ...bound(1), [part]: 'another' })).toBe(false);
  expect(verifyToken(randomBytes(32), token, bound(1))).toBe(false);
  // The same letters, cut otherwise.
  expect(makeToken(key, { workspaceId: 'a', conversationId: 'bc', participantId: 'd' })).not.toBe(
    makeToken(key, { workspaceId: 'ab', conversationId: 'c', participantId: 'd' }),
  );
  expect(() => makeToken(randomBytes(16), bound(1))).toThrow(RangeError);
});

it('is refused with any byte changed, in 10,000 tokens', () => {
  let [tried, accepted] = [0, 0];
  for (let n = 0; n < 10_000; n++) {
    const token = makeToken(key, bound(n));
    const at = n % token.length;
    const others = n < 100 ? Array.from({ length: 256 }, (_, byte) => byte) : [(n * 7) % 256, (n * 31) % 256];
    for (const byte of others) {
      const changed = Buffer.from(token);
      changed[at] = byte;
      const text = changed.toString('latin1');
      if (text.toLowerCase() === token) continue;
      tried++;
      if (verifyToken(key, text, bound(n))) accepted++;
    }
  }
  expect(tried).toBeGreaterThan(40_000);
  expect(accepted).toBe(0);
});

it('is refused in any other length or form, and with any other version', () => {
  const token = makeToken(key, bound(1));
  fc.assert(fc.property(fc.string(), (text) => text === token || !verifyToken(key, text, bound(1))));
  for (const text of ['', token.slice(1), token.slice(0, -1), `${token}a`, `0${token.slice(1)}`, `2${token.slice(1)}`])
    expect(verifyToken(key, text, bound(1))).toBe(false);
  expect(token.startsWith(tokenVersion)).toBe(true);
});

it('goes into an address and a Message-ID and comes out again', () => {
  const token = makeToken(key, bound(1));
  const address = replyAddress('support@shop.example', token) ?? '';
  expect(address).toBe(`support+c-${token}@shop.example`);
  expect(tokenInAddress(address.toUpperCase())).toBe(token);
  expect(tokenInMessageId(messageIdFor(token, 'm42', 'shop.example'))).toBe(token);
  expect(replyAddress(`${'a'.repeat(40)}@shop.example`, token)).toBeNull();
  expect(tokenInAddress('support+c-1234@shop.example')).toBeNull();
  expect(tokenInMessageId(`<x-${token}.1@shop.example>`)).toBeNull();
});

it('is looked for in the address, then the answered mail, then those referred to, newest first, then the body', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((n) => makeToken(key, bound(n))) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const id = (token: string): string => messageIdFor(token, 'x1', 'shop.example');
  const pointers = pointersOf({
    deliveredTo: ['other@shop.example', `support+c-${a}@shop.example`],
    inReplyTo: [id(b)],
    references: [id(c), '<plain@customer.example>', id(d), id(b)],
    text: `> ${markerFor(e)}\n> ${markerFor(a)}`,
    html: `<span>${markerFor(e)}</span>`,
  });
  expect(pointers.tokens.map(({ place, value }) => [place, value])).toEqual([
    ['address', a],
    ['in-reply-to', b],
    ['references', d],
    ['references', c],
    ['body', e],
  ]);
  expect(pointers.messageIds.map(({ value }) => value)).toEqual([id(b), id(d), '<plain@customer.example>', id(c)]);
});

it('a number in the subject leads nowhere', () => {
  const told = { ...mail, subject: 'Re: [#123] Order', text: 'About ticket #123 and ref:c-123' };
  expect(pointersOf(told)).toEqual({ tokens: [], messageIds: [] });
});
