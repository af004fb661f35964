import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Contact } from '#contract/contacts.ts';
import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../app/client.ts';
import { upsert, useEntities, useEntity } from '../../app/store.ts';

/** So many earlier conversations are shown. */
const shown = 20;

/** A customer, live; undefined until known. */
export function useContact(id: string): { contact: Contact | undefined; problem: Error | null; retry: () => void } {
  const contact = useEntity('contact', id);
  const { error, refetch } = useQuery({
    queryKey: ['contact', id],
    queryFn: async () => {
      upsert(await call('GET /contacts/:id', { params: { id } }));
      return true;
    },
  });
  return { contact, problem: error, retry: () => void refetch() };
}

/** Their other conversations, newest first. */
export function useOthers(conversation: Conversation): readonly Conversation[] {
  const contactId = conversation.contact.id;
  useQuery({
    queryKey: ['conversations of', contactId],
    queryFn: async () => {
      const page = await call('GET /conversations', {
        query: { contactId, status: 'any', sort: 'newest', limit: shown },
      });
      upsert(...page.items, ...page.seen);
      return true;
    },
  });
  const theirs = useEntities('conversation', (one) => one.contact.id === contactId && one.id !== conversation.id);
  return useMemo(() => theirs.toSorted((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt)), [theirs]);
}
