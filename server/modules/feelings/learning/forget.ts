import type { Turn } from '#server/platform/turn.ts';
import { forgetAll } from './store.ts';

/** Whoever switched the reading off by mistake can still take it back. */
const graceMs = 10 * 60_000;

/** Forgets all that was read in the workspace, in its own time: there may be millions of readings. */
export function forgetEverybody(turn: Turn): Promise<void> {
  const at = new Date(Date.parse(turn.now) + graceMs).toISOString();
  return turn.queue('feelings.forget_all', {}, { at, key: `feelings.forget_all ${turn.workspaceId}` });
}

/** Forgets, unless the reading was switched on again meanwhile. */
export async function forgetNow(turn: Turn): Promise<void> {
  await forgetAll(turn.tx);
}
