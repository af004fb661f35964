import { useQuery } from '@tanstack/react-query';
import type { Mailbox } from '#contract/mailboxes.ts';
import { call } from '../../app/client.ts';
import { upsert, useEntities, useEntity } from '../../app/store.ts';

/** How a mailbox goes changes without telling, such as how far it is behind. */
const lookMs = 30_000;

/** Fetches how the mailboxes go, and keeps looking; the live stream tells the rest. */
export function useMailboxes(enabled = true): { readonly mailboxes: readonly Mailbox[]; readonly isLoaded: boolean } {
  const { isSuccess } = useQuery({
    queryKey: ['mailboxes'],
    queryFn: async () => {
      const { items } = await call('GET /mailboxes');
      upsert(...items);
      return items.length;
    },
    refetchInterval: lookMs,
    enabled,
  });
  return { mailboxes: useEntities('mailbox'), isLoaded: isSuccess };
}

export const useMailbox = (inboxId: string): Mailbox | undefined => useEntity('mailbox', inboxId);
