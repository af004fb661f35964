import { refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockUnsent, type FileRow } from './store.ts';

/** Unsent files of somebody, in the order named. Whoever names others is told so, whosever they are. */
export async function claim(turn: Turn, by: string, ids: readonly string[], path = 'files'): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const found = new Map((await lockUnsent(turn.tx, ids, by)).map((row) => [row.id, row]));
  return [...new Set(ids)].map((id, index) => {
    const row = found.get(id);
    if (row === undefined) throw refused(`${path}.${String(index)}`, 'this file is not there to be sent');
    return row;
  });
}
