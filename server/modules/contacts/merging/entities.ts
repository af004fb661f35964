import type { Merge } from '#contract/merging.ts';
import type { MergeRow } from './store.ts';

/** So long a merge can be taken back; then what was kept for it is forgotten. */
export const undoDays = 30;
const dayMs = 86_400_000;

export const undoUntil = (at: string): string => new Date(Date.parse(at) + undoDays * dayMs).toISOString();
export const mergeOf = (row: MergeRow): Merge => ({ kind: 'merge', ...row, undoUntil: undoUntil(row.at) });
