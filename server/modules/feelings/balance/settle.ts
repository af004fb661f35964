import { happen } from '#server/happen.ts';
import type { Turn } from '#server/platform/turn.ts';
import { place } from '../recovery/place.ts';
import { casesOf } from '../recovery/store.ts';
import type { Confirmed } from './hearing.ts';
import { countMoments, keepBalances } from './reckon.ts';

type Touched = ReadonlyMap<string, Confirmed | null>;

/** After moments changed: the balances, the recovery queue, and a word to those who look at them. */
export async function settle(turn: Turn, touched: Touched): Promise<void> {
  if (touched.size === 0) return;
  const told = [...touched.keys()].map((contactId) => () => happen(turn, 'balance.changed', { agents: { contactId } }));
  await stand(turn, touched, told);
}

/**
 * How customers stand, out of all their moments: one customer after one moment, or thousands of them at night. Two flights to the
 * database, however many they are: what is read, what is written.
 */
export async function stand(turn: Turn, touched: Touched, also: readonly (() => Promise<void>)[] = []): Promise<void> {
  const ids = [...touched.keys()];
  const [moments, cases] = await Promise.all([countMoments(turn, ids), casesOf(turn.tx, ids)]);
  await Promise.all([
    keepBalances(turn, ids, moments),
    place(turn, moments, cases, touched),
    ...also.map((write) => write()),
  ]);
}
