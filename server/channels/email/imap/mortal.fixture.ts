import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTokens } from '#server/channels/email/accounts/tokens.ts';
import { takeWaiting } from '#server/channels/email/arrive/take.ts';
import { openReaders } from '#server/channels/email/parse/pool.ts';
import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { readSealKey } from '#server/platform/seal.ts';
import { openTurns } from '#server/platform/turn.ts';
import type { Pace } from './connect.ts';
import { openWatch } from './watch.ts';

/** Reads all mailboxes and takes in what they hold; dies at the named point as in a power cut, or ends after a quiet while. */
interface Given {
  readonly database: pg.ClientConfig;
  readonly point: string | null;
  readonly pace: Pace;
}
const { database, point, pace } = JSON.parse(process.argv[2] ?? '') as Given;
/** Whoever is to die at a point waits for it, however slow the machine is. */
const quietMs = point === null ? 2_500 : 30_000;
let lastMark = Date.now();
const mark = (reached: string): void => {
  lastMark = Date.now();
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};

const log = openLog('error');
const store = openStore(database, log);
const takeTurn = openTurns(store, () => undefined);
const sealKey = readSealKey('', 'of tests');
const readers = openReaders();
const watch = openWatch({ store, log, takeTurn, sealKey, tokens: openTokens(), pace, mark });
while (Date.now() - lastMark < quietMs) {
  const { rows } = await store.pool.query<{ workspace_id: string; inbox_id: string }>('select * from app.mailboxes()');
  for (const row of rows) await takeWaiting({ takeTurn, log, sealKey, readers, mark }, row.workspace_id, row.inbox_id);
  await sleep(50);
}
await watch.close();
await readers.close();
await store.close();
