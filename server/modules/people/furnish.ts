import type { Tx } from '#server/platform/database/tx.ts';

/** What fills a new workspace before anybody sees it: its first inboxes, and the sample shop where it is wanted. */
export type Furnish = (
  tx: Tx,
  ownerId: string,
  wanted: { sample: boolean; workspace: string; timeZone: string },
) => Promise<void>;
