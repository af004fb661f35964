import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConversationTopic, Topic } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';

const topicsKey = ['topics'] as const;
const topicKey = (conversationId: string) => ['topic', conversationId] as const;
export const hintsKey = (conversationId: string) => ['next-issues', conversationId] as const;

/** What conversations can be about, live. */
export function useTopics(): readonly Topic[] | undefined {
  const client = useQueryClient();
  useEffect(() => onEvent('topic.changed', () => void client.invalidateQueries({ queryKey: topicsKey })), [client]);
  return useQuery({ queryKey: topicsKey, queryFn: () => call('GET /topics') }).data?.items;
}

/** What a conversation is about, live. */
export function useConversationTopic(conversationId: string): ConversationTopic | undefined {
  useEffect(
    () =>
      onEvent('topic.assigned', ({ topic }) => {
        if (topic.id === conversationId) put(topic);
      }),
    [conversationId],
  );
  const queryFn = () => call('GET /conversations/:id/topic', { params: { id: conversationId } });
  return useQuery({ queryKey: topicKey(conversationId), queryFn }).data;
}

/** An answer of the server, or what a live frame said; hints go with the topic. */
function put(topic: ConversationTopic): void {
  const before = queries.getQueryData<ConversationTopic>(topicKey(topic.id));
  queries.setQueryData(topicKey(topic.id), topic);
  if (before?.topicId !== topic.topicId) void queries.invalidateQueries({ queryKey: hintsKey(topic.id) });
}

/** Says what a conversation is about; null for none of the topics. */
export async function correctTopic(conversationId: string, topicId: string | null): Promise<void> {
  put(await call('PUT /conversations/:id/topic', { params: { id: conversationId }, body: { topicId } }));
}

/** Takes a correction back. */
export async function uncorrectTopic(conversationId: string): Promise<void> {
  put(await call('DELETE /conversations/:id/topic', { params: { id: conversationId } }));
}

/** The list of topics has to be fetched anew. */
export const refetchTopics = (): Promise<void> => queries.invalidateQueries({ queryKey: topicsKey });
