import type { Desk } from './desk.ts';
import { lastSeq, unreadCount } from './messages.ts';

const gatherMs = 300;

/** Tells the house what arrived and what was truly before somebody's eyes, and the page how much is unread. */
export function watchSeen({ store, call, tell }: Desk): () => void {
  let told = { deliveredSeq: 0, readSeq: 0, conversationId: '' };
  let unread = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const { conversation, messages, readSeq, open } = store.get();
    const newest = lastSeq(messages);
    const looking = open && document.visibilityState === 'visible' && document.hasFocus();
    const read = Math.max(readSeq, conversation?.readSeq ?? 0, looking ? newest : 0);
    if (read > readSeq) {
      store.set({ readSeq: read });
      return;
    } // comes back here
    count(unreadCount(messages, read));
    if (conversation === null || newest === 0) return;
    if (conversation.id !== told.conversationId)
      told = { conversationId: conversation.id, deliveredSeq: 0, readSeq: conversation.readSeq };
    if (newest <= told.deliveredSeq && read <= told.readSeq) return;
    told = { ...told, deliveredSeq: newest, readSeq: read };
    clearTimeout(timer);
    timer = setTimeout(() => void report(), gatherMs);
  }

  function count(now: number): void {
    if (now !== unread) tell({ type: 'unread', count: now });
    unread = now;
  }

  async function report(): Promise<void> {
    const { deliveredSeq, readSeq, conversationId } = told;
    try {
      await call('PUT /widget/seen', { body: { deliveredSeq, readSeq } });
    } catch {
      told = { conversationId, deliveredSeq: 0, readSeq: 0 }; // said again with the next change
    }
  }

  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return store.subscribe(look);
}
