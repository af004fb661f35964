import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { Button, EmptyState, Skeleton, Table } from '../../ui/index.ts';
import { dayWords, figure } from './words.ts';

/** Who is in it, newest first. */
export function Members({ programme: { id, unit } }: { programme: Programme }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['members', id],
    queryFn: ({ pageParam }) =>
      call('GET /programmes/:id/members', {
        params: { id },
        query: pageParam === null ? {} : { cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const members = data?.pages.flatMap(({ items }) => items);
  if (error !== null) return <DidNotCome what="The members" error={error} retry={refetch} />;
  if (members === undefined) return <Skeleton label="Loading members" />;
  if (members.length === 0)
    return (
      <EmptyState drawing="people" title="Nobody has joined yet">
        People join in the chat, on their own page, or ask a colleague. Nobody is enrolled unasked.
      </EmptyState>
    );
  return (
    <div className="loyalty-stack">
      <Table
        caption="Members"
        columns={[
          {
            key: 'name',
            head: 'Customer',
            cell: ({ contactId, name }) => (
              <Link to="/customers/$contactId" params={{ contactId }}>
                {name ?? 'Somebody without a name'}
              </Link>
            ),
          },
          { key: 'joined', head: 'Joined', cell: ({ joinedAt }) => dayWords(joinedAt) },
          { key: 'version', head: 'Version', cell: ({ version }) => version, figure: true },
          {
            key: 'balance',
            head: unit === 'stamps' ? 'Stamps' : 'Points',
            cell: ({ balance }) => figure(balance),
            figure: true,
          },
          { key: 'left', head: 'Left the programme', cell: ({ leftAt }) => (leftAt === null ? '' : dayWords(leftAt)) },
        ]}
        rows={members}
        rowKey={({ contactId }) => contactId}
      />
      {hasNextPage && (
        <div className="row">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            More members
          </Button>
        </div>
      )}
    </div>
  );
}
