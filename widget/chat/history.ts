import type { Desk } from './desk.ts';
import { merge } from './messages.ts';
import { asProblem } from './visit.ts';

/** Loads the page of messages before the first one. */
export function createHistory({ store, call }: Desk): () => Promise<void> {
  let busy = false;
  return async () => {
    const { messages, earlier, conversation } = store.get();
    const first = messages[0];
    if (busy || !earlier || first === undefined) return;
    busy = true;
    try {
      const page = await call('GET /widget/messages', { query: { before: first.seq, limit: 50 } });
      const now = store.get();
      if (now.conversation?.id !== conversation?.id) return;
      store.set({ messages: merge(page.items, now.messages), earlier: page.more });
    } catch (error) {
      if (asProblem(error).status === 0) store.set({ line: 'offline' });
    } finally {
      busy = false;
    }
  };
}
