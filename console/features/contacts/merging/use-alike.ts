import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../app/client.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.tsx';

/** Who is perhaps the same person; nothing for those who may not merge. */
export function useAlike(contactId: string) {
  const enabled = useCan('contacts.merge');
  const { data } = useQuery({
    queryKey: ['alike', contactId],
    queryFn: () => call('GET /contacts/:id/alike', { params: { id: contactId } }),
    enabled,
  });
  return data?.items ?? [];
}

/** Merges that can still be taken back, live. */
export function useMerges(contactId: string) {
  const { data } = useQuery({
    queryKey: ['merges', contactId],
    queryFn: () => call('GET /contacts/:id/merges', { params: { id: contactId } }),
  });
  useEffect(() => onEvent('contact.gone', refreshMerging), []);
  return data?.items ?? [];
}

/** Lists in which somebody has gone or come back. */
export function refreshMerging(): void {
  for (const key of ['alike', 'merges', 'likenesses', 'customers', 'timeline'])
    void queries.invalidateQueries({ queryKey: [key] });
}
