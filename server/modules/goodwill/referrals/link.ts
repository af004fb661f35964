import { randomInt } from 'node:crypto';
import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { quietUntil } from '../quiet.ts';
import { settingsOf } from '../settings.ts';
import { codeOf, insertCode } from './store.ts';

/** Without letters and figures that are taken for each other. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ234679';

/** A customer's own link for friends. Handing it to them is an ask, so not in the quiet days after a gift. */
export async function linkFor(turn: Turn, contactId: string) {
  const { referral, currency } = await settingsOf(turn.tx);
  if (!referral.on)
    throw new Problem(409, 'not_offered', 'This house thanks nobody for referrals. An admin can switch it on.');
  if ((await quietUntil(turn, contactId)) !== null)
    throw new Problem(409, 'quiet_days', 'A gift came less than 14 days ago: nothing is asked of them until then.');
  const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
  await insertCode(turn.tx, contactId, code, turn.now);
  const [own] = await codeOf(turn.tx, contactId);
  const { giverMinor, friendMinor, address } = referral;
  return { link: address.replace('{code}', own?.code ?? code), giverMinor, friendMinor, currency };
}
