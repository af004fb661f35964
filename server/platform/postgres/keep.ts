import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { holdSession } from './guard.ts';
import { start, stop } from './server.ts';
import type { Plan, Server } from './server.ts';

export interface Kept {
  readonly pid: number;
  readonly adopted: boolean;
  readonly version: string;
  stop(): Promise<void>;
}

/** How long a server that went away is started again before it counts as lost, in ms. */
const PATIENCE = 60_000;

/** Starts the server and keeps it: when it dies or crashes, it is brought back; `onLost` only when that fails for a minute. */
export async function keep(plan: Plan, say: (step: string) => void, onLost: (why: unknown) => void): Promise<Kept> {
  let server = await start(plan, say);
  const { adopted } = server;
  let session = await hold(plan, server);
  const version = await serverVersion(session);
  let stopping: Promise<void> | undefined;
  let recovery: Promise<void> = Promise.resolve();

  const watch = (): void => {
    session.once('end', () => {
      if (stopping === undefined) recovery = recover();
    });
  };
  const recover = async (): Promise<void> => {
    for (const end = performance.now() + PATIENCE; stopping === undefined;) {
      try {
        server = await start(plan, say);
        session = await holdSession(plan.socketDir, plan.data);
        watch();
        return;
      } catch (error) {
        if (performance.now() > end) {
          onLost(error);
          return;
        }
        await sleep(500);
      }
    }
  };
  const shutDown = async (): Promise<void> => {
    await recovery;
    await session.end().catch(() => undefined);
    await stop(plan.data, server.pid);
  };

  watch();
  return {
    adopted,
    version,
    get pid() {
      return server.pid;
    },
    stop: () => (stopping ??= shutDown()),
  };
}

/** A server that we started and cannot have is not left behind. */
async function hold(plan: Plan, server: Server): Promise<pg.Client> {
  try {
    return await holdSession(plan.socketDir, plan.data);
  } catch (error) {
    if (!server.adopted) await stop(plan.data, server.pid);
    throw error;
  }
}

async function serverVersion(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ version: string }>(`select current_setting('server_version') as version`);
  return rows[0]?.version ?? '';
}
