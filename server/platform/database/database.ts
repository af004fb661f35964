import pg from 'pg';
import { isId } from '../id.ts';
import { unavailable } from '../http/problem.ts';
import type { Log } from '../log.ts';
import { corkEachTick } from './cork.ts';
import { openPool } from './pool.ts';
import { newTx, sendBehind, type Tx } from './tx.ts';

export interface Store {
  /** One transaction in one workspace: commits what `work` did, or nothing of it. Deadlocks are tried again. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>, mode?: 'write' | 'read'): Promise<T>;
  /** The few questions that come before any workspace is known. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const timestamptz = 1184;
const int8 = 20;
/** Times arrive as ISO strings, counts as numbers. */
const types = new pg.TypeOverrides();
types.setTypeParser(timestamptz, (text: string) => new Date(text).toISOString());
types.setTypeParser(int8, Number);

/** Every question has its index: a scan of a whole table is only ever the mistake of a plan made while it was small. */
const plans = 'set enable_seqscan = off; set random_page_cost = 1.1';

export function openStore(config: pg.ClientConfig, log: Log, max = 12): Store {
  const options = { ...config, types, max, pipeline: true, connectionTimeoutMillis: 10_000 };
  const pool = openPool(options, log, 'a database connection was lost', plans).on('connect', corkEachTick);
  return {
    pool,
    close: () => pool.end(),
    async inWorkspace(workspaceId, work, mode = 'write') {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transact(pool, workspaceId, work, mode);
        } catch (error) {
          if (attempt === 3 || !mayRepeat(error)) throw error;
        }
      }
    },
  };
}

async function transact<T>(pool: pg.Pool, workspaceId: string, work: (tx: Tx) => Promise<T>, mode: 'write' | 'read') {
  if (!isId(workspaceId)) throw new Error('a workspace id is a UUID');
  const client = await connect(pool);
  const tx = newTx(workspaceId, client);
  try {
    // Goes out with the first question of `work`; if it fails, so does everything after it.
    const begun = client.query(
      `begin${mode === 'read' ? ' read only' : ''}; set local app.workspace_id = '${workspaceId}'`,
    );
    const [result] = await Promise.all([work(tx), begun]);
    sendBehind(tx); // in one write with the commit, which is none where it failed
    const ended = client.query('commit');
    if (mode === 'read') giveBack(client, ended);
    else {
      await Promise.all([...tx.sent, ended]);
      client.release();
    }
    return result;
  } catch (error) {
    let broken: Error | undefined;
    await client.query('rollback').catch((lost: unknown) => (broken = lost as Error));
    client.release(broken);
    throw await firstFailure(tx, error);
  }
}

/** What was read stands however its transaction ends, so nobody waits for that. */
function giveBack(client: pg.PoolClient, ended: Promise<unknown>): void {
  ended.then(
    () => client.release(),
    (lost: unknown) => client.release(lost as Error),
  );
}

/** What went wrong first: after it, everything else in the transaction only says that something did. */
async function firstFailure({ sent }: Tx, error: unknown): Promise<unknown> {
  for (const result of await Promise.allSettled(sent)) if (result.status === 'rejected') return result.reason;
  return error;
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw unavailable(error as Error);
  }
}

/** Serialisation failures and deadlocks, where PostgreSQL undid one of two in each other's way. */
function mayRepeat(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === '40001' || code === '40P01';
}

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const given = error as { code?: string; constraint?: string };
  return given.code === '23505' && (constraint === undefined || given.constraint === constraint);
};
