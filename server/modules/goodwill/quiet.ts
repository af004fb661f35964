import { QUIET_DAYS, quietAfter } from '#psychology/goodwill/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { daysAfter } from './period.ts';
import { lastGiftOf } from './store/known.ts';

const dayMs = 86_400_000;

/**
 * Until when nothing is asked of a customer because a gift reached them: no survey, review, offer or reminder. Null where nothing
 * stands against asking. It hangs on nothing but the gift: not on what they say, feel or buy.
 */
export async function quietUntil(turn: Turn, contactId: string): Promise<string | null> {
  const [{ at } = { at: null }] = await lastGiftOf(turn.tx, contactId);
  if (at === null) return null;
  const since = (Date.parse(turn.now) - Date.parse(at)) / dayMs;
  return quietAfter(Math.max(0, since)).quiet ? daysAfter(at, QUIET_DAYS) : null;
}
