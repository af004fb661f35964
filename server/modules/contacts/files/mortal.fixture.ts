import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openTurns } from '#server/platform/turn.ts';
import { takeIn } from './take-in.ts';

/** A process that takes a file in, to be killed at it. */
const { app, workspaceId, fileId } = JSON.parse(process.env['MORTAL'] ?? '{}') as {
  app: Parameters<typeof openStore>[0];
  workspaceId: string;
  fileId: string;
};
const takeTurn = openTurns(openStore(app, openLog('error')), () => undefined);
await takeIn({ workspaceId, takeTurn }, fileId);
