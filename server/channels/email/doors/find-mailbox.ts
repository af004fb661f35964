import type { Store } from '#server/platform/database/database.ts';

/** Where a mail to an address goes. */
export interface Place {
  readonly workspaceId: string;
  readonly inboxId: string;
}

const longest = 320;

/** The mailbox of an address, with or without what stands behind a plus; null where it is none of ours. */
export async function findMailbox({ pool }: Pick<Store, 'pool'>, address: string): Promise<Place | null> {
  if (address.length > longest || address.includes('\0')) return null;
  for (const wanted of new Set([address, address.replace(/\+[^@]*(?=@)/, '')])) {
    const { rows } = await pool.query<{ workspace_id: string; inbox_id: string }>(
      'select workspace_id, inbox_id from app.mailbox_of($1)',
      [wanted],
    );
    if (rows[0] !== undefined) return { workspaceId: rows[0].workspace_id, inboxId: rows[0].inbox_id };
  }
  return null;
}
