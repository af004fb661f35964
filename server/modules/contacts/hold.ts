import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { isThere, lockContact } from './store.ts';

/** Makes sure that a contact is there, and holds them for a change until the turn ends. */
export async function hold(turn: Turn, contactId: string, mode: 'read' | 'write' = 'write'): Promise<void> {
  const [row] = await (mode === 'write' ? lockContact : isThere)(turn.tx, contactId);
  if (row === undefined) throw notFound();
}
