import { useEffect } from 'react';
import type { Mention } from '#contract/mentions.ts';
import { call } from './client.ts';
import { onResync } from './live.ts';
import { can } from './session.tsx';
import { upsert, useEntities } from './store.ts';
import { createValue } from './value.ts';

/** How far the notes that name me have been loaded; they themselves live in the store, where the live stream adds to them. */
export interface MentionPages {
  readonly loaded: boolean;
  readonly next: string | null;
  readonly problem: unknown;
}

const pageSize = 50;
const pages = createValue<MentionPages>({ loaded: false, next: null, problem: null });
export const useMentionPages = pages.use;

/** Loads the newest notes that name me, or those after what is loaded. */
export async function loadMentions(from: 'start' | 'next'): Promise<void> {
  const { next } = pages.get();
  try {
    const cursor = from === 'next' && next !== null ? { cursor: next } : {};
    const page = await call('GET /mentions', { query: { limit: pageSize, ...cursor } });
    upsert(...page.items);
    pages.set({ loaded: true, next: page.next, problem: null });
  } catch (problem) {
    pages.set({ ...pages.get(), problem });
  }
}

/** Keeps the notes that name me at hand; once, in the shell. */
export function useMentionsOfMe(): void {
  useEffect(() => {
    const load = () => void (can('conversations.read') && loadMentions('start'));
    load();
    return onResync(load);
  }, []);
}

/** Whether I have not seen a note that names me. `seenSeq` is how far I have seen its conversation. */
export const isUnseen = ({ seen, seq }: Mention, seenSeq: number): boolean => !seen && seq > seenSeq;

/** How many notes that name me I have not seen, of those that are loaded. */
export function useUnseenMentions(): number {
  const seen = new Map(useEntities('seen').map(({ id, seq }) => [id, seq]));
  const mentions = useEntities('mention');
  return mentions.filter((one) => isUnseen(one, seen.get(one.conversationId) ?? 0)).length;
}
