import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '#contract/conversations.ts';
import type { Recipients } from '#contract/outgoing-mail.ts';
import { call } from '../../app/client.ts';
import { queries } from '../../app/queries.ts';

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
export function knownUndoSeconds(id: string): number {
  const known = queries.getQueriesData<Recipients>({ queryKey: keyOf(id) });
  return known.findLast(([, data]) => data !== undefined)?.[1]?.undoSeconds ?? 0;
}
