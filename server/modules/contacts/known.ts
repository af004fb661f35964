import type { Tx } from '#server/platform/database/tx.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { ContactRow } from './entities.ts';
import { findContact } from './store.ts';

/** A customer who is there; whoever asks for another is told that there is none. */
export async function knownContact(tx: Tx, id: string): Promise<ContactRow> {
  const [row] = await findContact(tx, id);
  if (row === undefined) throw notFound();
  return row;
}
