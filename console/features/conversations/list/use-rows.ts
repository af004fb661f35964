import { useEffect, useMemo } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { onResync } from '../../../app/live.ts';
import { useMe } from '../../../app/session.tsx';
import { useEntities } from '../../../app/store.ts';
import { forgetPages, loadPage, pagesOf, usePages } from './pages.ts';
import type { Pages } from './pages.ts';
import { keyOf, rowsOf } from './view.ts';
import type { View } from './view.ts';

const none: readonly Conversation[] = [];

/** The rows of a view, live: conversations come, move and go as the store changes, without asking the server. */
export function useRows(view: View): { rows: readonly Conversation[]; pages: Pages } {
  const meId = useMe().agent.id;
  const known = useEntities('conversation');
  const pages = usePages(view);
  const key = keyOf(view);
  useEffect(() => {
    if (pagesOf(view).horizon === undefined) void loadPage(view, 'start');
    return onResync(() => {
      forgetPages();
      void loadPage(view, 'start');
    });
  }, [key]);
  const { horizon } = pages;
  const rows = useMemo(
    () => (horizon === undefined ? none : rowsOf(known, view, meId, horizon)),
    [known, key, meId, horizon],
  );
  return { rows, pages };
}
