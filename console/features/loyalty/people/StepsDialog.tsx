import { useInfiniteQuery } from '@tanstack/react-query';
import type { Entry } from '#contract/cards.ts';
import type { Membership } from '#contract/memberships.ts';
import { call } from '../../../app/client.ts';
import { Button, Dialog, Skeleton, Table } from '../../../ui/index.ts';
import { dayWords, figure, unitWords } from '../words.ts';

const hows: Readonly<Record<Entry['how'], string>> = {
  given: 'Our start',
  earned: 'Earned',
  pending: 'Counts later',
  redeemed: 'Redeemed',
  rolled_back: 'Rolled back',
  expired: 'Lapsed',
  moved: 'Moved',
  taken_back: 'Taken back',
};

interface StepsProps {
  membership: Membership;
  contactId: string;
  onClose: () => void;
}

/** Every step that they earned and used, in the words that they read. */
export function StepsDialog({ membership: { programmeId, card }, contactId, onClose }: StepsProps) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['entries', contactId, programmeId],
    queryFn: ({ pageParam }) =>
      call('GET /contacts/:id/memberships/:programmeId/entries', {
        params: { id: contactId, programmeId },
        query: pageParam === null ? {} : { cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Every ${unitWords(card.unit, 1)}, ${card.name}`}
      wide
    >
      {data === undefined ? (
        <Skeleton label="Loading" />
      ) : (
        <Table
          caption="Every step"
          columns={[
            { key: 'at', head: 'When', cell: ({ at }) => dayWords(at) },
            { key: 'why', head: 'Why', cell: ({ why }) => why, names: true },
            { key: 'how', head: 'How', cell: ({ how }) => hows[how] },
            {
              key: 'until',
              head: 'Stays until',
              cell: ({ expiresAt }) => (expiresAt === null ? '' : dayWords(expiresAt)),
            },
            {
              key: 'steps',
              head: 'Steps',
              cell: ({ steps }) => (steps > 0 ? `+${figure(steps)}` : `−${figure(-steps)}`),
              figure: true,
            },
          ]}
          rows={data.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
        />
      )}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Earlier ones</Button>}
    </Dialog>
  );
}
