import { useSyncExternalStore } from 'react';
import { call } from '../../../app/client.ts';
import { me } from '../../../app/session.tsx';
import { remove, upsert } from '../../../app/store.ts';
import { createDrafts } from './drafts.ts';
import type { DraftNow } from './drafts.ts';

export type Mode = 'reply' | 'note';

/** A draft is its writer's alone, also where two people use one browser. */
export const draftKey = (conversationId: string, mode: Mode): string =>
  `${me()?.agent.id ?? ''}:${conversationId}:${mode}`;

/** Under which id the live store has what the server knows of it. */
export const storedDraftId = (conversationId: string, mode: Mode): string => `${conversationId}:${mode}`;

/** A pause in writing after which a draft is saved. */
const pauseMs = 800;
const place = (key: string) => `draft:${key}`;

/** A full browser store only costs the keeping. */
function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(place(key));
    else localStorage.setItem(place(key), text);
  } catch {
    localStorage.removeItem(place(key));
  }
}

export const drafts = createDrafts({
  save: async (key, text) => {
    const [, id, mode] = key.split(':') as [string, string, Mode];
    const draft = await call('PUT /conversations/:id/drafts/:mode', { params: { id, mode }, body: { text } });
    if (text === '') remove('draft', storedDraftId(id, mode));
    else upsert(draft);
    return draft.savedAt;
  },
  keep,
  kept: (key) => localStorage.getItem(place(key)),
  later: (run) => {
    const timer = setTimeout(run, pauseMs);
    return () => clearTimeout(timer);
  },
});
window.addEventListener('pagehide', () => drafts.keepAll());

const watch = (watcher: () => void) => drafts.watch(watcher);

export function useDraft(key: string): DraftNow {
  return useSyncExternalStore(watch, () => drafts.get(key));
}
