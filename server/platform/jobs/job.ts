import type { TakeTurn, Turn } from '../turn.ts';

/** What an errand works with: it takes its turns itself. */
export interface JobCtx {
  readonly workspaceId: string;
  readonly takeTurn: TakeTurn;
}

/** A job has an explicit id that outlives any renaming of code. Its input carries its workspace. Each is safe to run twice. */
export interface Job {
  readonly id: string;
  readonly run: (ctx: JobCtx, input: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Declares a job that runs as one turn in its workspace. `parse` is the input's schema. */
export function job<T>(id: string, parse: (input: unknown) => T, run: (turn: Turn, input: T) => Promise<void>): Job {
  return { id, run: ({ workspaceId, takeTurn }, input) => takeTurn(workspaceId, (turn) => run(turn, parse(input))) };
}

/** Declares a job that goes out of the house, or does much after the other: in turns of its own, none of them long. */
export function errand<T>(
  id: string,
  parse: (input: unknown) => T,
  run: (ctx: JobCtx, input: T) => Promise<void>,
): Job {
  return { id, run: (ctx, input) => run(ctx, parse(input)) };
}

/**
 * A round that adds a job for each workspace; `workspaces` is a question whose rows are `id`. One that still waits is not added again.
 */
export const eachWorkspace = (id: string, match: string, task: string, workspaces: string): Round => ({
  id,
  match,
  run: async (owner) => {
    await owner.query(
      `select graphile_worker.add_job('${task}', json_build_object('workspaceId', id), job_key => '${task}:' || id) from (${workspaces}) as those`,
    );
  },
});

/** Something done regularly for the whole installation, by one worker at a time. `match` is a cron line in UTC. */
export interface Round {
  readonly id: string;
  readonly match: string;
  readonly run: (owner: { query: (text: string) => Promise<unknown> }) => Promise<void>;
}
