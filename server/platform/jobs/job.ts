import type { TakeTurn, Turn } from '../turn.ts';
import type { Store } from '../database/database.ts';
import type { Log } from '../log.ts';

/** What a job works with. Each is safe to run twice. */
export interface JobCtx {
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly log: Log;
}

/** A job has an explicit id that outlives any renaming of code. Its input carries its workspace. */
export interface Job {
  readonly id: string;
  readonly run: (turn: Turn, input: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Declares a job that runs as one turn in its workspace. `parse` is the input's schema. */
export function job<T>(id: string, parse: (input: unknown) => T, run: (turn: Turn, input: T) => Promise<void>): Job {
  return { id, run: (turn, input) => run(turn, parse(input)) };
}

/** Something done regularly for the whole installation, by one worker at a time. `match` is a cron line in UTC. */
export interface Round {
  readonly id: string;
  readonly match: string;
  readonly run: (owner: { query: (text: string) => Promise<unknown> }) => Promise<void>;
}
