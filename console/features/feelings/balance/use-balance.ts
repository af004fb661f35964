import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Balance, Moment, WrittenKind } from '#contract/balance.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.tsx';

const keyOf = (contactId: string): readonly string[] => ['balance', contactId];

/** How a customer's experience stands, live. */
export function useBalance(contactId: string): {
  balance: Balance | undefined;
  problem: Error | null;
  retry: () => void;
} {
  const may = useCan('balance.read');
  const { data, error, refetch } = useQuery({
    queryKey: keyOf(contactId),
    queryFn: () => call('GET /contacts/:id/balance', { params: { id: contactId } }),
    enabled: may,
  });
  useEffect(
    () =>
      onEvent('balance.changed', (told) => {
        if (told.contactId === contactId) void queries.invalidateQueries({ queryKey: keyOf(contactId) });
      }),
    [contactId],
  );
  return { balance: data, problem: error, retry: () => void refetch() };
}

/** Takes a moment off, with a reason; `Z` puts it back. */
export async function takeOff({ id, contactId }: Moment, why: string): Promise<void> {
  await call('DELETE /moments/:id', { params: { id }, body: { why } });
  await queries.invalidateQueries({ queryKey: keyOf(contactId) });
  didIt({ text: 'Taken off. It no longer counts.', undo: () => putBack({ id, contactId }) });
}

export async function putBack({ id, contactId }: Pick<Moment, 'id' | 'contactId'>): Promise<void> {
  await call('PUT /moments/:id', { params: { id } });
  await queries.invalidateQueries({ queryKey: keyOf(contactId) });
}

/** Writes an error of ours down; `Z` takes it off again. */
export async function writeDown(
  contactId: string,
  body: { clientId: string; what: WrittenKind; why: string; conversationId?: string },
): Promise<void> {
  const { id } = await call('POST /contacts/:id/moments', { params: { id: contactId }, body });
  await queries.invalidateQueries({ queryKey: keyOf(contactId) });
  const undo = async () => {
    await call('DELETE /moments/:id', { params: { id }, body: { why: 'Written down by mistake' } });
    await queries.invalidateQueries({ queryKey: keyOf(contactId) });
  };
  didIt({ text: 'Written down. It is open until it is solved.', undo });
}
