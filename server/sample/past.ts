import type { Tx } from '#server/platform/database/tx.ts';
import type { Job } from '#server/platform/jobs/job.ts';
import { turnIn, type TakeTurn, type Turn } from '#server/platform/turn.ts';
import type { Ears } from './ears.ts';

interface Waiting {
  readonly task: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/**
 * Time gone by, inside one transaction: turns at moments of the past, in which whatever was queued for a moment runs at
 * that moment, and whoever listens hears it then. What was promised for then is kept, broken or overdue just as it would have been.
 */
export interface Past {
  /** A turn at a moment; never earlier than the one before. */
  readonly turn: (atMs: number) => Promise<Turn>;
  /** The present: what is queued for later waits in the real queue. */
  readonly end: (nowMs: number) => Promise<void>;
}

/** Jobs that are not among `jobs` are done once, after the end. */
export function openPast(tx: Tx, jobs: readonly Job[], ears: Ears): Past {
  const known = new Map(jobs.map((job) => [job.id, job]));
  const waiting = new Map<string, Waiting>();
  const left = new Map<string, Waiting>();
  let count = 0;

  function turnAt(now: string): Turn {
    const turn = turnIn(tx, now);
    const queue: Turn['queue'] = (task, input, { at = now, key = `${task}:${String(count++)}` } = {}) => {
      waiting.set(key, { task, input: { ...input, workspaceId: tx.workspaceId }, at });
      return Promise.resolve();
    };
    const emit: Turn['emit'] = async (happening) => {
      await turn.emit(happening);
      ears.note(happening, now);
    };
    return { ...turn, isPast: true, emit, queue };
  }

  async function catchUp(now: string, isEnd = false): Promise<void> {
    for (;;) {
      await ears.listen(now, turnAt, isEnd);
      const [key, next] = soonest(waiting);
      if (next === undefined || next.at > now) return;
      waiting.delete(key);
      const job = known.get(next.task);
      const takeTurn: TakeTurn = (_workspaceId, work) => work(turnAt(next.at));
      if (job === undefined) left.set(`${next.task} ${JSON.stringify(next.input)}`, next);
      else await job.run({ workspaceId: tx.workspaceId, takeTurn }, next.input);
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
      await catchUp(now, true);
      await ears.close(tx);
      const { queue } = turnIn(tx, now);
      for (const [key, { task, input }] of left) await queue(task, input, { at: now, key });
      for (const [key, { task, input, at }] of waiting) await queue(task, input, { at, key });
    },
  };
}

const soonest = (waiting: ReadonlyMap<string, Waiting>): readonly [string, Waiting | undefined] =>
  [...waiting].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))[0] ?? ['', undefined];
