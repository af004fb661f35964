import type pg from 'pg';

/** An open transaction in one workspace. */
export interface Tx {
  readonly workspaceId: string;
  readonly client: pg.PoolClient;
  /** Set while `together` collects writes. */
  gathering: Gathered[] | null;
  /** Writes that go out with whatever is asked next, or with the commit. */
  behind: pg.QueryConfig | null;
  /** What went out so; if one of them failed, the turn fails with it. */
  readonly sent: Promise<unknown>[];
}

/** A write that waits for others to go with it; see together.ts. */
export interface Gathered {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly answer: (rows: never[]) => void;
}

export const newTx = (workspaceId: string, client: pg.PoolClient): Tx => ({
  ...{ workspaceId, client, gathering: null, behind: null, sent: [] },
});

/** Sends the writes that wait, ahead of the next question. Nobody waits for their answer but the end of the turn. */
export function sendBehind(tx: Tx): void {
  if (tx.behind === null) return;
  const sent = tx.client.query(tx.behind);
  sent.catch(() => undefined);
  tx.sent.push(sent);
  tx.behind = null;
}

/** A bare command in a transaction, such as a savepoint. */
export function command(tx: Tx, text: string): Promise<unknown> {
  sendBehind(tx);
  return tx.client.query(text);
}
