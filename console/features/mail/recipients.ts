import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '#contract/conversations.ts';
import type { Recipients } from '#contract/outgoing-mail.ts';
import { call } from '../../app/client.ts';
import { queries } from '../../app/queries.ts';
import { get, useEntity } from '../../app/store.ts';

const keyOf = (id: string) => ['recipients', id] as const;

/** Whom an answer reaches; undefined until it is known, null where it can reach nobody. */
export function useRecipients({ id, seq }: Pick<Conversation, 'id' | 'seq'>): {
  readonly recipients: Recipients | undefined;
  readonly problem: unknown;
} {
  const { data, error } = useQuery({
    queryKey: [...keyOf(id), seq],
    queryFn: () => call('GET /conversations/:id/recipients', { params: { id } }),
    placeholderData: (before) => before,
    retry: false,
  });
  return { recipients: data, problem: error };
}

/** For so many seconds an answer of this conversation can be taken back, as far as it is known. */
export const knownUndoSeconds = (id: string): number => known(id)?.undoSeconds ?? 0;

function known(id: string): Recipients | undefined {
  const all = queries.getQueriesData<Recipients>({ queryKey: keyOf(id) });
  return all.findLast(([, data]) => data !== undefined)?.[1];
}

/** Whether an inbox has a server to send by: as its mailbox says, which is told of each change, else as was said with the recipients. */
export function useSends(inboxId: string, recipients: Recipients): boolean {
  const mailbox = useEntity('mailbox', inboxId);
  return mailbox === undefined ? recipients.sends : mailbox.smtp !== null;
}

/** The same for a conversation, as far as it is known; true where it is not. */
export function knownToSend(id: string): boolean {
  const inboxId = get('conversation', id)?.inboxId;
  const mailbox = inboxId === undefined ? undefined : get('mailbox', inboxId);
  const said = known(id)?.sends ?? true;
  // A chat that goes on by mail has an inbox of its own, which is no mailbox.
  return mailbox === undefined ? said : mailbox.smtp !== null;
}
