import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { promiseOf, type PromiseRow } from '#server/modules/promises/index.ts';

/** Says that a promise was kept, came late, or no longer stands. */
export const tellSettled = (turn: Turn, contactId: string, settled: PromiseRow): Promise<void> =>
  happen(turn, 'promise.settled', {
    agents: { promise: promiseOf(settled), episodeId: settled.episodeId },
    conversationId: settled.conversationId,
    contactId,
  });
