import type { Tx } from '#server/platform/database/tx.ts';
import type { Job } from '#server/platform/jobs/job.ts';
import { turnIn, type TakeTurn, type Turn } from '#server/platform/turn.ts';

interface Waiting {
  readonly task: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/**
 * Time gone by, inside one transaction: turns at moments of the past, in which whatever was queued for a moment runs at
 * that moment. What was promised for then is kept, broken or overdue just as it would have been.
 */
export interface Past {
  /** A turn at a moment; never earlier than the one before. */
  readonly turn: (atMs: number) => Promise<Turn>;
  /** The present: what is queued for later waits in the real queue. */
  readonly end: (nowMs: number) => Promise<void>;
}

export function openPast(tx: Tx, jobs: readonly Job[]): Past {
  const known = new Map(jobs.map((job) => [job.id, job]));
  const waiting = new Map<string, Waiting>();

  function turnAt(now: string): Turn {
    const queue: Turn['queue'] = (task, input, { at = now, key = `${task}:${String(waiting.size)}` } = {}) => {
      waiting.set(key, { task, input: { ...input, workspaceId: tx.workspaceId }, at });
      return Promise.resolve();
    };
    return { ...turnIn(tx, now), queue };
  }

  async function catchUp(now: string): Promise<void> {
    for (;;) {
      const [key, next] = soonest(waiting);
      if (next === undefined || next.at > now) return;
      waiting.delete(key);
      const takeTurn: TakeTurn = (_workspaceId, work) => work(turnAt(next.at));
      await known.get(next.task)?.run({ workspaceId: tx.workspaceId, takeTurn }, next.input);
    }
  }

  return {
    async turn(atMs) {
      const now = new Date(atMs).toISOString();
      await catchUp(now);
      return turnAt(now);
    },
    async end(nowMs) {
      const now = new Date(nowMs).toISOString();
      await catchUp(now);
      const { queue } = turnIn(tx, now);
      for (const [key, { task, input, at }] of waiting) await queue(task, input, { at, key });
    },
  };
}

const soonest = (waiting: ReadonlyMap<string, Waiting>): readonly [string, Waiting | undefined] =>
  [...waiting].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))[0] ?? ['', undefined];
