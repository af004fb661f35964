import type { Store } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/statement.ts';

/** Says that this workspace is the sample; written once, while it is made. */
export const markAsSample = statement<readonly [], never>(
  'workspaces.mark_sample',
  'update workspaces set sample = true where id = $1',
);

/** The sample workspace of this installation; null when there is none. */
export async function findSample(store: Store): Promise<string | null> {
  const { rows } = await store.pool.query<{ id: string | null }>('select app.sample_workspace() as id');
  return rows[0]?.id ?? null;
}
