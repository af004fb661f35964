import { statement } from './database/statement.ts';
import type { Store } from './database/database.ts';
import type { Tx } from './database/tx.ts';

/** What happened, in one shape per audience. `conversationId` decides which agents hear it, `contactId` which customer. */
export interface Happening {
  readonly name: string;
  readonly agents: unknown;
  readonly visitor?: unknown;
  readonly conversationId?: string;
  readonly contactId?: string;
}

/** One turn is one transaction: what people must see at the same instant is written in it, everything else listens. */
export interface Turn {
  readonly tx: Tx;
  readonly workspaceId: string;
  /** The moment of the turn, ISO 8601. */
  readonly now: string;
  /** Tells a moment that is long over, as a sample's: what the database stamps by its own clock else gets `now`. */
  readonly isPast?: true;
  /** Writes an event beside the rows that make it true. */
  readonly emit: (happening: Happening) => Promise<void>;
  /** Adds a job in the same transaction: to be run at a moment, at most once under its key. */
  readonly queue: (
    task: string,
    input: Readonly<Record<string, unknown>>,
    when?: { at?: string; key?: string },
  ) => Promise<void>;
}

export type TakeTurn = <T>(
  workspaceId: string,
  work: (turn: Turn) => Promise<T>,
  mode?: 'write' | 'read',
) => Promise<T>;

type EventValues = readonly [string, string | null, string | null, string, string | null, string];
const writeEvent = statement<EventValues, never>(
  'events.write',
  `insert into events (workspace_id, name, conversation_id, contact_id, agents, visitor, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const addJob = statement<readonly [string, string, string | null, string | null], never>(
  'jobs.add',
  `select app.add_job($2, ($3::jsonb || jsonb_build_object('workspaceId', $1::uuid))::json, $4, $5)`,
);

/** The turn of an open transaction, at a moment. `happened` is called for each event. */
export const turnIn = (tx: Tx, now: string, happened: () => void = () => undefined): Turn => ({
  tx,
  workspaceId: tx.workspaceId,
  now,
  async emit({ name, agents, visitor, conversationId = null, contactId = null }) {
    happened();
    const shapes = [JSON.stringify(agents), visitor === undefined ? null : JSON.stringify(visitor)] as const;
    await writeEvent(tx, name, conversationId, contactId, ...shapes, now);
  },
  async queue(task, input, { at, key } = {}) {
    await addJob(tx, task, JSON.stringify(input), at ?? null, key ?? null);
  },
});

/** `wake` is called after a turn that wrote events has been committed. */
export function openTurns(store: Store, wake: () => void): TakeTurn {
  return async (workspaceId, work, mode = 'write') => {
    const said = { something: false };
    const note = () => void (said.something = true);
    const result = await store.inWorkspace(workspaceId, (tx) => work(turnIn(tx, new Date().toISOString(), note)), mode);
    if (said.something) wake();
    return result;
  };
}
