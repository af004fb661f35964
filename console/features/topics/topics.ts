import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConversationTopic, Topic } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';

const topicKey = (conversationId: string) => ['topic', conversationId] as const;
export const hintsKey = (conversationId: string) => ['next-issues', conversationId] as const;

/** Topics to choose from, under their groups. */
export const topicGroups = (topics: readonly Topic[], topicId: string | null | undefined) =>
  [...Map.groupBy(topics, ({ group }) => (group === '' ? 'Others' : group))].map(([heading, some]) => ({
    heading,
    choices: some.map(({ id, name }) => ({ id, label: name, checked: id === topicId })),
  }));

/** What a conversation is about, live. */
export function useConversationTopic(conversationId: string): ConversationTopic | undefined {
  useEffect(
    () =>
      onEvent('topic.assigned', ({ topic, conversation }) => {
        // Without the conversation it is about an earlier part of it.
        if (topic.id === conversationId && conversation !== undefined) put(topic);
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
