import { eventsAt, standing, type DatedEvent } from '#psychology/balance/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { countedOf, dropBalances, holdBalances, saveBalances, type Reckoned } from './store.ts';

/** A moment as psychology knows it; the product's own kinds have no name there. */
export const eventOf = ({ kind, sign, m, at, resolvedAt, recoveredAt }: Reckoned): DatedEvent => ({
  ...{ sign, m, at, resolvedAt, recoveredAt },
  kind: kind === 'hard_feeling' ? undefined : kind,
});

type Moments = ReadonlyMap<string, readonly Reckoned[]>;

/** What counts of customers, by customer; their balances are held from here to the end of the turn. */
export async function countMoments({ tx }: Turn, contactIds: readonly string[]): Promise<Moments> {
  const [, counted] = await Promise.all([holdBalances(tx, contactIds), countedOf(tx, contactIds)]);
  return Map.groupBy(counted, ({ contactId }) => contactId);
}

/** Reckons the balances of customers out of their moments, as of the turn, and writes what changed. */
export async function keepBalances(turn: Turn, contactIds: readonly string[], moments: Moments): Promise<void> {
  const now = Date.parse(turn.now);
  const rows = [...moments].flatMap(([contactId, theirs]) => rowOf(contactId, theirs, now) ?? []);
  const none = contactIds.filter((id) => !moments.has(id));
  await Promise.all([
    rows.length > 0 && saveBalances(turn.tx, JSON.stringify(rows), turn.now),
    none.length > 0 && dropBalances(turn.tx, none),
  ]);
}

function rowOf(contactId: string, moments: readonly Reckoned[], now: number): Record<string, unknown> | null {
  const { score, level, parts } = standing(eventsAt(moments.map(eventOf), now));
  const open = moments.filter(isOpen);
  if (score === null) return null;
  return {
    ...{ contact_id: contactId, score, level, parts, open_moments: open.length },
    open_since: open.length === 0 ? null : time(Math.min(...open.map(({ at }) => at))),
    last_at: time(Math.max(...moments.map(({ at }) => at))),
  };
}

export const isOpen = ({ sign, resolvedAt, recoveredAt }: Reckoned): boolean =>
  sign === -1 && resolvedAt === null && recoveredAt === null;
const time = (at: number): string => new Date(at).toISOString();
