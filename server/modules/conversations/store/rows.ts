import type { CallFacts } from '#contract/calls.ts';
import type { Conversation, Message } from '#contract/conversations.ts';

/** A conversation as it lies in its table, with its customer's name. */
export interface ConversationRow {
  readonly id: string;
  readonly number: number;
  readonly inboxId: string;
  readonly channel: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly subject: string;
  /** Kept apart from the rest of the row, by `setTopics`. */
  readonly topicId: string | null;
  /** One of several that a customer may have here side by side. */
  readonly threaded: boolean;
  readonly status: Conversation['status'];
  readonly priority: Conversation['priority'];
  readonly tags: readonly string[];
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly snoozedUntil: string | null;
  readonly waitingSince: string | null;
  readonly dueAt: string | null;
  readonly dueWhat: 'first_reply' | 'next_reply' | 'commitment' | null;
  readonly dueStartedAt: string | null;
  readonly overdue: boolean;
  readonly last: Conversation['last'];
  readonly seq: number;
  readonly deliveredSeq: number;
  readonly readSeq: number;
  readonly readAt: string | null;
  readonly seenSeq: number;
  readonly seenAt: string | null;
  /** Who of us last answered. */
  readonly agentName: string | null;
  /** Whether the present episode has been answered. */
  readonly answered: boolean;
  readonly episodeId: string;
  readonly createdAt: string;
  readonly lastAt: string;
  readonly version: number;
}

export interface MessageRow {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly clientId: string | null;
  readonly type: Message['type'];
  readonly author: Message['from'];
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly text: string;
  readonly at: string;
  /** Of a call. */
  readonly call?: CallFacts | null;
}
