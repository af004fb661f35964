import { useSyncExternalStore } from 'react';
import type { Attachment } from '#contract/files.ts';
import { call, upload, wordsFor } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { newId } from '../../app/new-id.ts';
import { createDraftFiles } from './draft-files.ts';
import type { DraftFile, FileLimits } from './draft-files.ts';

const place = (draftKey: string) => `files:${draftKey}`;

function keep(draftKey: string, files: readonly Attachment[]): void {
  try {
    if (files.length === 0) localStorage.removeItem(place(draftKey));
    else localStorage.setItem(place(draftKey), JSON.stringify(files));
  } catch {
    localStorage.removeItem(place(draftKey)); // a full browser store only costs the keeping
  }
}

function kept(draftKey: string): readonly Attachment[] {
  try {
    return JSON.parse(localStorage.getItem(place(draftKey)) ?? '[]') as readonly Attachment[];
  } catch {
    return [];
  }
}

export const draftFiles = createDraftFiles({
  newKey: newId,
  upload,
  forget: (id) => void call('DELETE /files/:id', { params: { id } }).catch(() => undefined),
  keep,
  kept,
  wordsFor,
});

const watch = (watcher: () => void) => draftFiles.watch(watcher);

/** The files beside a draft. */
export interface Shelf {
  readonly files: readonly DraftFile[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly remove: (key: string) => void;
  /** Something is still on its way up, or failed to get there. */
  readonly isBusy: boolean;
}

/** What a note takes, and an answer where the channel does not say. */
export const usualLimits: FileLimits = { most: 10, each: 20 * 1024 * 1024, together: 200 * 1024 * 1024 };

export function useShelf(draftKey: string, limits: FileLimits): Shelf {
  const files = useSyncExternalStore(watch, () => draftFiles.get(draftKey));
  return {
    files,
    add: (coming) => {
      const problem = draftFiles.add(draftKey, coming, limits);
      if (problem !== null) didIt({ text: problem });
    },
    again: (key) => draftFiles.again(draftKey, key),
    remove: (key) => draftFiles.remove(draftKey, key),
    isBusy: files.some(({ state }) => state !== 'ready'),
  };
}
