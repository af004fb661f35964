import { LEVEL_LINES } from '#psychology/balance/index.ts';
import type { Confirmed } from '../balance/hearing.ts';
import { isOpen } from '../balance/reckon.ts';
import type { Reckoned } from '../balance/store.ts';
import { isLow } from './low.ts';
import type { CaseRow } from './store.ts';

interface Standing {
  /** Where the heaviest wound is that happened in a conversation. */
  readonly conversationId: string | null;
  readonly state: 'open' | 'resolved';
  /** Epoch milliseconds. Open: since the oldest wound. Resolved: since the last one was closed. */
  readonly since: number;
}

/** What becomes of one person in the queue. `drop`: what brought them here was taken off, so there never was a case. */
export type Move =
  | ({ readonly to: 'enter'; readonly contactId: string } & Standing)
  | ({ readonly to: 'shift'; readonly contactId: string; readonly id: string } & Standing)
  | ({ readonly to: 'recover'; readonly contactId: string; readonly id: string } & Left & Confirmed)
  | ({ readonly to: 'drop'; readonly contactId: string; readonly id: string } & Left);
type Left = Pick<Standing, 'conversationId'>;

/** Where somebody belongs after their moments changed; null where they stay as they are. `word` is theirs, where they gave one. */
export function decide(
  contactId: string,
  moments: readonly Reckoned[],
  last: CaseRow | undefined,
  word: Confirmed | null,
  now: number,
): Move | null {
  return last === undefined || last.endedAt !== null
    ? mayEnter(contactId, moments, last?.endedBefore ?? null, now)
    : goOn(last, moments, word);
}

function mayEnter(
  contactId: string,
  moments: readonly Reckoned[],
  endedBefore: number | null,
  now: number,
): Move | null {
  const wounds = woundsOf(moments, endedBefore, now);
  const good = moments.filter(({ sign }) => sign === 1).map(({ at }) => at);
  const judged = wounds.map((one) => ({ m: one.m, open: isOpen(one), openedAt: openedAt(one) }));
  if (!isLow(judged, good.length === 0 ? null : Math.max(...good), now)) return null;
  return { to: 'enter', contactId, ...standing(wounds) };
}

function goOn(before: CaseRow, moments: readonly Reckoned[], word: Confirmed | null): Move | null {
  const { id, contactId, conversationId, enteredAt } = before;
  const wounds = woundsOf(moments, before.endedBefore, enteredAt);
  if (wounds.length === 0) {
    const recovered = word !== null || moments.some(({ recoveredAt }) => (recoveredAt ?? -Infinity) >= enteredAt);
    const { how, messageId } = word ?? { how: 'thanks', messageId: null };
    return recovered
      ? { to: 'recover', id, contactId, conversationId, how, messageId }
      : { to: 'drop', id, contactId, conversationId };
  }
  const now = standing(wounds);
  const same = now.state === before.state && now.since === before.since && now.conversationId === conversationId;
  return same ? null : { to: 'shift', id, contactId, ...now };
}

const dayMs = 86_400_000;

/**
 * What keeps somebody here: what is open, and what was closed but hurt within thirty days of their coming or since; an old scar keeps
 * nobody. What an earlier case ended is over. Rests on nothing that a shift changes, so deciding twice comes to the same.
 */
function woundsOf(moments: readonly Reckoned[], endedBefore: number | null, enteredAt: number): Reckoned[] {
  const recent = enteredAt - LEVEL_LINES.badWithinDays * dayMs;
  return moments
    .filter((one) => one.sign === -1 && one.recoveredAt === null && openedAt(one) > (endedBefore ?? -Infinity))
    .filter((one) => isOpen(one) || openedAt(one) >= recent);
}

/** Whether it is still open, since when, and where the heaviest wound is. */
function standing(wounds: readonly Reckoned[]): Standing {
  const open = wounds.filter(isOpen);
  const those = open.length > 0 ? open : wounds;
  const placed = those.filter(({ conversationId }) => conversationId !== null);
  const heaviest = placed.reduce<Reckoned | null>(
    (one, other) => (one === null || other.m > one.m ? other : one),
    null,
  );
  const since =
    open.length > 0
      ? Math.min(...open.map(({ at }) => at))
      : Math.max(...wounds.map((one) => one.resolvedAt ?? one.at));
  return { conversationId: heaviest?.conversationId ?? null, state: open.length > 0 ? 'open' : 'resolved', since };
}

const openedAt = ({ openedAt: opened, at }: Reckoned): number => opened ?? at;
