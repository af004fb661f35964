import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { call } from './client.ts';
import { useCan } from './session.tsx';

const pauseMs = 150;
const none: readonly Conversation[] = [];

/** Conversations that fit what is typed, once typing pauses. */
export function useFoundConversations(typed: string): readonly Conversation[] {
  const q = useSettled(typed.trim());
  const may = useCan('conversations.read');
  const { data } = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) => call('GET /search', { query: { q, limit: 6 }, signal }),
    enabled: may && q.length > 1 && typed !== '',
    placeholderData: keepPreviousData,
  });
  return q.length > 1 && typed !== '' ? (data?.items.map((item) => item.conversation) ?? none) : none;
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
