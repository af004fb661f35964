import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Topic } from '#contract/topics.ts';
import { call } from './client.ts';
import { onEvent } from './live.ts';
import { queries } from './queries.ts';
import { useCan } from './session.tsx';

const topicsKey = ['topics'] as const;

/** What conversations can be about, live. */
export function useTopics(): readonly Topic[] | undefined {
  const may = useCan('conversations.read');
  useEffect(() => onEvent('topic.changed', () => void refetchTopics()), []);
  return useQuery({ queryKey: topicsKey, queryFn: () => call('GET /topics'), enabled: may }).data?.items;
}

/** The list of topics has to be fetched anew. */
export const refetchTopics = (): Promise<void> => queries.invalidateQueries({ queryKey: topicsKey });
