import type pg from 'pg';
import { openTokens } from '#server/channels/email/accounts/tokens.ts';
import { openStore } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/statement.ts';
import { openLog } from '#server/platform/log.ts';
import { readSealKey } from '#server/platform/seal.ts';
import { openTurns } from '#server/platform/turn.ts';
import { deliver } from './deliver.ts';
import { openGate } from './gate.ts';
import { openPost } from './smtp.ts';

/** Sends all mails of an inbox that are due; dies at the named point of one of them as in a power cut, or after so many milliseconds. */
interface Given {
  readonly database: pg.ClientConfig;
  readonly workspaceId: string;
  readonly inboxId: string;
  readonly point: string | null;
  /** How often the point is reached before it kills. */
  readonly after: number;
}
const { database, workspaceId, inboxId, point, after } = JSON.parse(process.argv[2] ?? '') as Given;

const due = statement<readonly [inboxId: string], { id: string }>(
  'outbox.due_in_test',
  `select id from outbox where workspace_id = $1 and inbox_id = $2 and state in ('waiting', 'trying', 'unknown') and settled_at is null
     and (state = 'trying' or send_at <= now()) order by send_at, id`,
);
let left = after;
const mark = (reached: string): void => {
  if (reached === point && --left < 0) process.kill(process.pid, 'SIGKILL');
};

const log = openLog('error');
const store = openStore(database, log);
const takeTurn = openTurns(store, () => undefined);
const sealKey = readSealKey('', 'of tests');
const given = { store, takeTurn, sealKey, tokens: openTokens(), post: openPost(), gate: openGate(), mark };
const rows = await takeTurn(workspaceId, ({ tx }) => due(tx, inboxId), 'read');
for (const { id } of rows) await deliver(given, workspaceId, { id, inboxId });
given.post.close();
await store.close();
