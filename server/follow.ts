import type { EventFor, EventName } from '#contract/index.ts';
import type { Follower, Happened } from './platform/follow/follower.ts';
import type { Turn } from './platform/turn.ts';

/** An event of the contract as a follower gets it. */
export type Heard<N extends EventName> = {
  readonly [K in N]: Omit<Happened, 'name' | 'said'> & { readonly name: K; readonly said: EventFor<K, 'agents'> };
}[N];

/** Declares a follower of events of the contract: see {@link Follower}. `happened` is never empty. */
export const follower = <const N extends EventName>(
  id: string,
  events: readonly N[],
  run: (turn: Turn, happened: readonly Heard<N>[]) => Promise<void>,
): Follower => ({ id, events, run: run as Follower['run'] });
