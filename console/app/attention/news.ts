import type { Conversation } from '#contract/conversations.ts';

/** Something that was written while the console was not in front. */
export interface News {
  readonly conversationId: string;
  /** The number of what was written. */
  readonly seq: number;
  /** A customer's message, or a colleague's note that names me. */
  readonly why: 'message' | 'mention';
  /** Who wrote, and what: as it is said outside of the console. */
  readonly title: string;
  readonly text: string;
}

/** Whether it still asks for me: not seen, and a message only in what is mine or nobody's and not answered yet. */
export function asksForMe(
  { seq, why }: Pick<News, 'seq' | 'why'>,
  conversation: Conversation | undefined,
  seenSeq: number,
  meId: string,
): boolean {
  if (seenSeq >= seq) return false;
  if (why === 'mention') return true;
  if (conversation === undefined || conversation.last?.from !== 'customer') return false;
  const { assigneeId, status } = conversation;
  return (assigneeId === null || assigneeId === meId) && (status === 'open' || status === 'waiting');
}

export interface NewsWays {
  readonly asks: (news: News) => boolean;
  /** Somebody has the console before their eyes: visible, and in the window that they work in. */
  readonly isInFront: () => boolean;
  readonly isVisible: () => boolean;
  readonly tell: (news: News) => void;
  /** How many conversations have something new now. */
  readonly count: (conversations: number) => void;
}

/**
 * Keeps count of what is new, by conversation, and tells of it: once per conversation until somebody looked at it, and
 * never while the page is visible.
 */
export function createNews({ asks, isInFront, isVisible, tell, count }: NewsWays) {
  const waiting = new Map<string, { readonly news: News; readonly told: boolean }>();

  const review = (): void => {
    for (const [id, { news }] of waiting) if (!asks(news)) waiting.delete(id);
    count(waiting.size);
  };

  return {
    came: (news: News): void => {
      review();
      if (isInFront() || !asks(news)) return;
      const told = waiting.get(news.conversationId)?.told ?? false;
      waiting.set(news.conversationId, { news, told: told || !isVisible() });
      count(waiting.size);
      if (!told && !isVisible()) tell(news);
    },
    /** Lets go of what was seen, answered or given away meanwhile. */
    review,
    clear: (): void => {
      waiting.clear();
      count(0);
    },
  };
}
