import { jwtVerify, errors } from 'jose';
import { Problem } from '#server/platform/http/problem.ts';
import { cut, storable } from '#server/platform/text.ts';
import type { Vouched } from '#server/modules/contacts/index.ts';

const longestSeconds = 3600;

/**
 * Checks the signed identity of a visitor: HS256 with the inbox's secret, a subject, and an end at most an hour ahead. No
 * other algorithm, and nothing without an end, is believed.
 */
export async function checkIdentity(token: string, secret: string): Promise<Vouched> {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    requiredClaims: ['sub', 'exp'],
    clockTolerance: 60,
  }).catch(refuse);
  const { sub, exp = 0 } = storable(payload) as { sub: unknown; exp?: number };
  if (typeof sub !== 'string' || sub === '' || sub.length > 200)
    throw wrong('its subject must have 1 to 200 characters');
  if (exp > Date.now() / 1000 + longestSeconds + 60) throw wrong('it must end within an hour');
  return { externalId: sub, name: text(payload['name']), email: text(payload['email'])?.toLowerCase() };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw wrong('it has expired; sign a new one for each page');
  throw wrong('it is not signed with this inbox’s secret (HS256, with sub and exp)');
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? cut(value, 200) : undefined;

const wrong = (why: string): Problem => new Problem(401, 'identity_refused', `The identity was not accepted: ${why}.`);
