import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Recovery } from '#contract/recovery.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { queries } from '../../app/queries.ts';
import { recoveryKey } from '../../app/recovery-figures.ts';

export type Owner = 'anybody' | 'me' | 'nobody';

/** The people of the queue, page after page, live; or those who left it. */
export function useRecoveries(show: 'active' | 'recovered', owner: Owner) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [recoveryKey, show, owner],
    queryFn: ({ pageParam }) =>
      call('GET /recovery', {
        query: { show, owner, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  return {
    items: data?.pages.flatMap((page) => page.items),
    problem: error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}

/** Asks anew for what is shown of the queue. */
export const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: [recoveryKey] });

/** Gives somebody to a colleague, or to nobody; `Z` takes it back. */
export async function give({ id, ownerId: before }: Recovery, ownerId: string | null, words: string): Promise<void> {
  const to = async (whom: string | null): Promise<void> => {
    await call('PUT /recovery/:id/owner', { params: { id }, body: { ownerId: whom } });
    await refresh();
  };
  await to(ownerId);
  didIt({ text: words, undo: () => to(before) });
}

async function takeBack(id: string): Promise<void> {
  await call('DELETE /recovery/:id/end', { params: { id } });
  await refresh();
}

/** They said that it is good again, and a colleague heard it. */
export async function confirm({ id }: Recovery, words: string, name: string): Promise<void> {
  await call('POST /recovery/:id/confirmation', { params: { id }, body: { words } });
  await refresh();
  didIt({ text: `${name} recovered.`, undo: () => takeBack(id) });
}

/** Put aside without their word. */
export async function close({ id }: Recovery, why: string, name: string): Promise<void> {
  await call('POST /recovery/:id/closing', { params: { id }, body: { why } });
  await refresh();
  didIt({ text: `${name} was put aside.`, undo: () => takeBack(id) });
}
