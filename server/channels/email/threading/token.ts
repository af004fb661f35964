import { createHmac, timingSafeEqual } from 'node:crypto';

/** Version of the tokens that are made and accepted; raising it refuses all earlier ones. */
export const tokenVersion = '1';

/** What a token stands for: that this participant may write into this conversation by mail. */
export interface Bound {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly participantId: string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const bits = 128;
const shape = /^1[a-z2-7]{26}$/;

/**
 * The version and the first 128 bits of an HMAC-SHA256, in base32 (RFC 4648) of small letters, because some systems change
 * the case of addresses. `key` has at least 32 random bytes and is known to the server alone.
 */
export function makeToken(key: Uint8Array, bound: Bound): string {
  if (key.length < 32) throw new RangeError('A key for reply tokens has at least 32 bytes');
  const parts = ['rapport reply', tokenVersion, bound.workspaceId, bound.conversationId, bound.participantId];
  const hmac = createHmac('sha256', key);
  // Each part with its length, so that no two lists of parts read the same.
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`);
  return tokenVersion + base32(hmac.digest().subarray(0, bits / 8));
}

/** Whether a token is the one for this participant, in the same time wherever it differs. Its case does not matter. */
export function verifyToken(key: Uint8Array, token: string, bound: Bound): boolean {
  const wanted = Buffer.from(makeToken(key, bound));
  const given = Buffer.from(token.toLowerCase());
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Whether a text has the form of a token of the current version. */
export const isToken = (text: string): boolean => shape.test(text);

function base32(bytes: Uint8Array): string {
  let [out, value, held] = ['', 0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (held += 8; held >= 5; held -= 5) out += letters[(value >>> (held - 5)) & 31] ?? '';
    value &= (1 << held) - 1;
  }
  return held > 0 ? out + (letters[(value << (5 - held)) & 31] ?? '') : out;
}
