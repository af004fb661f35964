import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { openPool } from '../database/pool.ts';
import type { Log } from '../log.ts';
import type { TakeTurn } from '../turn.ts';
import type { Job, Round } from './job.ts';

const beatMs = 10_000;
const deadAfter = '45 seconds';
const lookMs = 1_000;

/**
 * Runs the jobs of the product. A job due in the future is picked up within a second of its moment; the jobs of a
 * process that died are freed within a minute (the queue's own lock would hold them for four hours).
 */
export async function openWorker(
  owner: pg.ClientConfig,
  { jobs, rounds }: { jobs: readonly Job[]; rounds: readonly Round[] },
  takeTurn: TakeTurn,
  log: Log,
) {
  const pool = openPool({ ...owner, max: 5 }, log, 'the job queue lost a connection');
  const events: WorkerEvents = new EventEmitter();
  const mine = new Set<string>();
  events.on('worker:create', ({ worker }) => mine.add(worker.workerId));
  const runner = await run({
    pgPool: pool,
    events,
    noHandleSignals: true,
    concurrency: 3,
    pollInterval: lookMs,
    taskList: tasksOf(jobs, rounds, pool, takeTurn),
    parsedCronItems: parseCronItems(rounds.map(({ id, match }) => ({ task: id, match, identifier: id }))),
    logger: quietLogger(log),
  });
  const beat = () =>
    keepAlive(pool, [...mine]).catch((error: unknown) => log.warn({ err: error }, 'the worker’s heart skipped'));
  await beat();
  const timer = setInterval(() => void beat(), beatMs).unref();
  return {
    async close(): Promise<void> {
      clearInterval(timer);
      await runner.stop();
      await pool.query('delete from workers where id = any($1)', [[...mine]]).catch(() => undefined);
      await pool.end();
    },
  };
}
export type Worker = Awaited<ReturnType<typeof openWorker>>;

function tasksOf(jobs: readonly Job[], rounds: readonly Round[], pool: pg.Pool, takeTurn: TakeTurn): TaskList {
  const tasks: TaskList = {};
  for (const { id } of [...jobs, ...rounds]) {
    if (id in tasks) throw new Error(`job ${id} is declared twice`);
    tasks[id] = undefined;
  }
  for (const { id, run: work } of jobs) {
    tasks[id] = (payload) => {
      const input = payload as { workspaceId: string };
      return work({ workspaceId: input.workspaceId, takeTurn }, input);
    };
  }
  for (const { id, run: work } of rounds) tasks[id] = () => work(pool);
  return tasks;
}

/** Says that these workers live, and frees the jobs of those whose heart stopped. */
async function keepAlive(pool: pg.Pool, mine: readonly string[]): Promise<void> {
  await pool.query(
    'insert into workers (id) select unnest($1::text[]) on conflict (id) do update set beat_at = now()',
    [mine],
  );
  await pool.query(`delete from workers where beat_at < now() - interval '1 day'`);
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - interval '${deadAfter}'
       and not exists (select from workers where id = locked_by and beat_at > now() - interval '${deadAfter}')`,
  );
  if (rows.length === 0) return;
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.forceUnlockWorkers(rows.map((row) => row.locked_by)).finally(() => utils.release());
}

const quietLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
