import { z } from 'zod';
import type { Platform } from '#server/module.ts';
import { sweepBytes } from '#server/modules/files/index.ts';
import { errand, type Job } from '#server/platform/jobs/job.ts';
import { makeCopy } from './copy.ts';
import { tellRequest } from './entities.ts';
import { endRequest, eraseRepeats, eraseTraces } from './store.ts';

const Traces = z.object({ requestId: z.uuid(), contactIds: z.array(z.uuid()), conversationIds: z.array(z.uuid()) });
const Copy = z.object({ requestId: z.uuid(), contactId: z.uuid() });

export const privacyErrands = (platform: Platform): readonly Job[] => [
  errand(
    'contacts.erase_traces',
    (input) => Traces.parse(input),
    async ({ workspaceId, takeTurn }, { requestId, contactIds, conversationIds }) => {
      await takeTurn(workspaceId, async ({ tx }) => {
        await eraseTraces(tx, contactIds, conversationIds);
        await eraseRepeats(
          tx,
          [...contactIds, ...conversationIds].map((id) => `%${id}%`),
        );
      });
      await takeTurn(workspaceId, ({ tx }) => sweepBytes(tx));
      await takeTurn(workspaceId, async (turn) => {
        const [row] = await endRequest(turn.tx, requestId, 'done', turn.now, null);
        if (row !== undefined) await tellRequest(turn, row);
      });
    },
  ),
  errand(
    'contacts.copy',
    (input) => Copy.parse(input),
    ({ workspaceId }, { requestId, contactId }) => makeCopy(platform, workspaceId, requestId, contactId),
  ),
];
