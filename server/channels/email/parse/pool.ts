import { Worker } from 'node:worker_threads';
import { plainly, type Shown } from '../markup/show.ts';
import type { Reading } from '../read.ts';
import { ready, type Answer, type Question } from './tasks.ts';
import type { Unreadable } from './types.ts';

/** How much a mail may take. */
export interface Limits {
  readonly workers: number;
  readonly deadlineMs: number;
  /** Of each worker’s heap, in MB; contents lie outside of it. */
  readonly memoryMb: number;
}

export const usual: Limits = { workers: 2, deadlineMs: 10_000, memoryMb: 64 };

/** Reads and shows mails away from the event loop. Nothing that a mail does reaches the caller but an answer. */
export interface Readers {
  /** `own` are the inboxes’ addresses, in lower case. */
  readonly read: (raw: Uint8Array, own: Iterable<string>) => Promise<Reading | Unreadable>;
  /** `cids` and `remotes` say which pictures may be loaded, and from where. Shows the text where the page takes too much. */
  readonly show: (html: string, text: string, images: ImageMaps) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** Addresses for pictures, by Content-ID and by their remote address, as values that can be sent to a worker. */
export interface ImageMaps {
  readonly cids: ReadonlyMap<string, string>;
  readonly remotes: ReadonlyMap<string, string>;
}

/** So long a new worker may take before it reads. */
const loadingMs = 60_000;

interface Job {
  readonly question: Question;
  readonly done: (answer: Answer) => void;
}

/** Said of every mail once the pool is closed, which is no fault of the mail. */
export const closedWords = 'the readers are closed';

export function openReaders(limits: Limits = usual): Readers {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const next = (): void => {
    if (waiting.length === 0) return;
    const rested = idle.pop();
    const worker = rested ?? (all.size < limits.workers ? start(limits.memoryMb) : undefined);
    const job = worker === undefined ? undefined : waiting.shift();
    if (worker === undefined || job === undefined) return;
    all.add(worker);
    void work(worker, job.question, limits, rested === undefined).then(({ answer, alive }) => {
      if (alive && !closed) idle.push(worker);
      else all.delete(worker);
      job.done(answer);
      next();
    });
  };
  const ask = (question: Question): Promise<Answer> =>
    closed
      ? Promise.resolve({ unreadable: closedWords })
      : new Promise((done) => {
          waiting.push({ question, done });
          next();
        });

  return {
    read: async (raw, own) => (await ask({ task: 'read', raw, own: [...own] })) as Reading | Unreadable,
    show: async (html, text, { cids, remotes }) => {
      const answer = await ask({ task: 'show', html, text, cids: new Map(cids), remotes: new Map(remotes) });
      return 'unreadable' in answer ? plainly(text) : (answer as Shown);
    },
    close: async () => {
      closed = true;
      for (const { done } of waiting.splice(0)) done({ unreadable: closedWords });
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function start(memoryMb: number): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  worker.unref();
  return worker;
}

/**
 * One question to one worker; a worker that is late or bursts is ended and its mail told as unreadable. A new one gets time to
 * load before the mail’s own time begins, so that a busy machine is no fault of the mail.
 */
function work(
  worker: Worker,
  question: Question,
  { deadlineMs, memoryMb }: Limits,
  loads: boolean,
): Promise<{ answer: Answer; alive: boolean }> {
  return new Promise((settle) => {
    const finish = (answer: Answer, alive: boolean): void => {
      clearTimeout(timer);
      worker.off('message', tell).off('error', fail).off('exit', leave);
      // A worker that is being ended may still complain.
      if (!alive) void worker.on('error', () => undefined).terminate();
      settle({ answer, alive });
    };
    const tell = (answer: Answer | typeof ready): void => {
      if (answer === ready) {
        clearTimeout(timer);
        timer = setTimeout(late, deadlineMs);
      } else finish(answer, true);
    };
    const fail = (error: NodeJS.ErrnoException): void => {
      const burst = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish({ unreadable: burst ? `reading it took more than ${memoryMb} MB` : error.message }, false);
    };
    const leave = (): void => finish({ unreadable: 'its reader ended' }, false);
    const late = (): void => finish({ unreadable: `reading it took longer than ${deadlineMs / 1000} s` }, false);
    let timer = setTimeout(late, loads ? deadlineMs + loadingMs : deadlineMs);
    worker.on('message', tell).on('error', fail).on('exit', leave);
    worker.postMessage(question);
  });
}
