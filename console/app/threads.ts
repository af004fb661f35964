import type { Message } from './entities.ts';

interface Thread {
  readonly byId: Map<string, Message>;
  /** In reading order; made anew after a change. */
  sorted: readonly Message[] | undefined;
}

const none: readonly Message[] = [];

/** Messages by conversation. A bubble and the stored row with its `clientId` are one thing: the row takes its place. */
export function createThreads() {
  const threads = new Map<string, Thread>();
  const bubbles = new Map<string, string>();

  return {
    /** False when it is a bubble whose row is here already. */
    admits: (message: Message) => !(isBubble(message) && bubbles.get(message.id) === 'stored'),
    /** Puts a message in; returns the bubble whose place it takes. */
    put(message: Message): Message | undefined {
      const thread = threads.get(message.conversationId) ?? { byId: new Map<string, Message>(), sorted: undefined };
      threads.set(message.conversationId, thread);
      thread.sorted = undefined;
      thread.byId.set(message.id, message);
      if (message.clientId === null || isBubble(message)) return undefined;
      bubbles.set(message.clientId, 'stored');
      const bubble = message.clientId === message.id ? undefined : thread.byId.get(message.clientId);
      if (bubble !== undefined) thread.byId.delete(bubble.id);
      return bubble;
    },
    drop(message: Message): void {
      const thread = threads.get(message.conversationId);
      if (thread?.byId.delete(message.id) === true) thread.sorted = undefined;
    },
    of(conversationId: string): readonly Message[] {
      const thread = threads.get(conversationId);
      if (thread === undefined) return none;
      thread.sorted ??= [...thread.byId.values()].sort(inReadingOrder);
      return thread.sorted;
    },
    clear(): void {
      threads.clear();
      bubbles.clear();
    },
  };
}

function isBubble(message: Message): boolean {
  return message.delivery !== undefined;
}

/** By sequence number; bubbles come last, in the order in which they were written. */
function inReadingOrder(a: Message, b: Message): number {
  if (isBubble(a) !== isBubble(b)) return isBubble(a) ? 1 : -1;
  return isBubble(a) ? Date.parse(a.at) - Date.parse(b.at) : a.seq - b.seq;
}
