import { z } from 'zod';
import { job, type Job } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { forgetMoments, forgetReadMoments } from '../balance/store.ts';
import { forgetPerson as forgetReadings } from '../store.ts';
import { forgetAll, forgetEvents, readsFeelings } from './store.ts';

/** Whoever switched the reading off by mistake can still take it back. */
const graceMs = 10 * 60_000;

/** Forgets all that was read in the workspace, in its own time: there may be millions of readings. */
export function forgetEverybody(turn: Turn): Promise<void> {
  const at = new Date(Date.parse(turn.now) + graceMs).toISOString();
  return turn.queue('feelings.forget_all', {}, { at, key: `feelings.forget_all ${turn.workspaceId}` });
}

/** Forgets what was read and reckoned of a person who asked not to be read; the journal of events follows in its own time. */
export async function forgetPerson(turn: Turn, contactId: string): Promise<void> {
  await forgetReadings(turn.tx, contactId);
  await forgetMoments(turn.tx, contactId);
  await turn.queue('feelings.forget_events', { contactId });
}

const Person = z.object({ contactId: z.uuid() });

export const forgetting: readonly Job[] = [
  job(
    'feelings.forget_all',
    () => undefined,
    async (turn) => {
      const [workspace] = await readsFeelings(turn.tx);
      if (workspace?.reads !== false) return; // it was switched on again meanwhile
      await forgetAll(turn.tx);
      await forgetEvents(turn.tx, null);
      await forgetReadMoments(turn.tx);
      await turn.queue('balance.recompute', {});
    },
  ),
  job(
    'feelings.forget_events',
    (input) => Person.parse(input),
    async (turn, { contactId }) => {
      await forgetEvents(turn.tx, contactId);
    },
  ),
];
