import type pg from 'pg';

/** An open transaction in one workspace. */
export interface Tx {
  readonly workspaceId: string;
  readonly client: pg.PoolClient;
  /** Set while `together` collects writes. */
  gathering: Gathered[] | null;
}

/** A write that waits for others to go with it; see together.ts. */
export interface Gathered {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly answer: (rows: Promise<never[]>) => void;
}
