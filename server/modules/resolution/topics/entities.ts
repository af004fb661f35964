import type { ConversationTopic, Topic } from '#contract/topics.ts';
import type { EpisodeTopicRow } from '../episodes/store.ts';
import type { TopicRow } from './store.ts';

export const topicOf = ({ rules, examples, ...row }: TopicRow): Topic => ({
  kind: 'topic',
  ...row,
  rules: [...rules],
  examples: [...examples],
});

/** What a conversation is about, from what is kept of its present episode. */
export const conversationTopicOf = (
  conversationId: string,
  kept: Pick<EpisodeTopicRow, 'topicId' | 'by' | 'sure' | 'words'> | undefined,
): ConversationTopic => ({
  kind: 'conversationTopic',
  id: conversationId,
  topicId: kept?.topicId ?? null,
  by: kept?.by ?? null,
  sure: kept?.sure ?? 0,
  words: [...(kept?.words ?? [])],
});
