import { useEffect } from 'react';
import { useEntity } from '../../../app/store.ts';
import { draftKey, drafts, storedDraftId, useDraft } from './draft-store.ts';
import type { Mode } from './draft-store.ts';
import type { DraftNow } from './drafts.ts';

export interface DraftField {
  readonly key: string;
  readonly draft: DraftNow;
  readonly edit: (text: string) => void;
  /** Saves now. */
  readonly save: () => void;
}

/** A draft for a field: restored from this browser or the server, saved in pauses, on leaving the field and the page. */
export function useDraftField(conversationId: string, mode: Mode): DraftField {
  const key = draftKey(conversationId, mode);
  const draft = useDraft(key);
  const stored = useEntity('draft', storedDraftId(conversationId, mode));
  useEffect(() => {
    if (stored !== undefined) drafts.adopt(key, stored.text, stored.savedAt);
  }, [key, stored]);
  useEffect(() => {
    void drafts.flush(key);
    return () => void drafts.flush(key);
  }, [key]);
  return { key, draft, edit: (text) => drafts.edit(key, text), save: () => void drafts.flush(key) };
}
