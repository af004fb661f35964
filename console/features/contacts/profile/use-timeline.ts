import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TimelinePart } from '#contract/timeline.ts';
import { call } from '../../../app/client.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';

const refresh = (id: string) => void queries.invalidateQueries({ queryKey: ['timeline', id] });

/** Everything that happened with a customer, page by page, kept fresh by what is told. */
export function useTimeline(id: string, part: TimelinePart | undefined) {
  useEffect(() => {
    const stops = [
      onEvent('contact.happened', ({ happening }) => happening.contactId === id && refresh(id)),
      onEvent('contact.changed', ({ contact }) => contact.id === id && refresh(id)),
      onEvent(
        'message.received',
        ({ conversation, opens }) => conversation.contact.id === id && opens !== null && refresh(id),
      ),
      onEvent('conversation.changed', ({ conversation }) => conversation.contact.id === id && refresh(id)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [id]);
  return useInfiniteQuery({
    queryKey: ['timeline', id, part],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /contacts/:id/timeline', {
        params: { id },
        query: {
          limit: 30,
          ...(part !== undefined && { part }),
          ...(pageParam !== undefined && { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
