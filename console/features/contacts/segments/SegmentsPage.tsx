import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Segment } from '#contract/segments.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { upsert } from '../../../app/store.ts';
import { Button, buttonClass, Card, EmptyState, Icon, Menu, Skeleton } from '../../../ui/index.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';
import { CustomerRow } from '../list/CustomerRow.tsx';
import { peopleWords, SegmentDialog } from './SegmentDialog.tsx';
import { sentence } from './sentence.ts';
import { namesFrom, useKnown } from './use-known.ts';
import { refreshSegments, useSegments } from './use-segments.ts';

/** Customers by rules, saved for everybody. */
export function SegmentsPage() {
  const [edited, setEdited] = useState<Segment | null>();
  const { data, error } = useSegments();
  const mayDefine = useCan('contacts.define');
  return (
    <KeepingPage
      title="Segments"
      about="Customers by what is known of them. Whoever fits is in it, from one moment to the next."
      action={
        mayDefine && (
          <Button kind="main" icon="plus" onClick={() => setEdited(null)}>
            New segment
          </Button>
        )
      }
    >
      <Card flush>
        {data === undefined && error === null && <Skeleton label="Loading" />}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        {data?.items.length === 0 && (
          <EmptyState drawing="cup" title="No segments yet">
            Such as customers who have not written for three months and allowed news.
          </EmptyState>
        )}
        <ul className="things">
          {data?.items.map((segment) => (
            <SegmentRow key={segment.id} segment={segment} onEdit={mayDefine ? () => setEdited(segment) : undefined} />
          ))}
        </ul>
      </Card>
      {edited !== undefined && <SegmentDialog segment={edited} onClose={() => setEdited(undefined)} />}
    </KeepingPage>
  );
}

function SegmentRow({ segment, onEdit }: { segment: Segment; onEdit: (() => void) | undefined }) {
  const names = namesFrom(useKnown());
  return (
    <li>
      <span className="thing">
        <b>
          <Link to="/customers/segments/$segmentId" params={{ segmentId: segment.id }}>
            {segment.name}
          </Link>
        </b>
        <span className="second small">
          {segment.people === null ? 'Being counted' : peopleWords(segment.people)}. {sentence(segment.rule, names)}
        </span>
      </span>
      {onEdit !== undefined && (
        <>
          <Button size="small" icon="pen" onClick={onEdit}>
            Change<span className="sr"> {segment.name}</span>
          </Button>
          <Menu
            label={`More for ${segment.name}`}
            align="end"
            entries={[
              {
                ...({ id: 'away', label: 'Take away', icon: 'trash', tone: 'bad' } as const),
                run: () => attempt(() => takeAway(segment)),
              },
            ]}
          >
            <Button size="small" kind="bare" icon="more" square aria-label={`More for ${segment.name}`} />
          </Menu>
        </>
      )}
    </li>
  );
}

/** Undoing makes it anew; whoever fits is in it again. */
async function takeAway({ id, name, rule }: Segment): Promise<void> {
  await call('DELETE /segments/:id', { params: { id } });
  refreshSegments();
  const undo = async () => {
    await call('POST /segments', { body: { name, rule } });
    refreshSegments();
  };
  didIt({ text: `${name} is taken away. Its customers stay.`, undo });
}

/** Who is in a segment now. */
export function SegmentPage() {
  const { segmentId = '' } = useParams({ strict: false });
  const segment = useSegments().data?.items.find(({ id }) => id === segmentId);
  const names = namesFrom(useKnown());
  const mayWrite = useCan('contacts.import');
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['segment people', segmentId],
    queryFn: async ({ pageParam }) => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      const found = await call('GET /segments/:id/people', { params: { id: segmentId }, query });
      upsert(...found.items);
      return found;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <KeepingPage
      title={segment?.name ?? 'Segment'}
      about={segment === undefined ? '' : sentence(segment.rule, names)}
      action={
        <>
          <Link className={buttonClass({})} to="/customers" search={{ segmentId }} preload={false}>
            <Icon name="filter" /> Search among them
          </Link>
          {mayWrite && (
            <Button icon="download" onClick={() => writeOut(segmentId)}>
              Write into a file
            </Button>
          )}
        </>
      }
    >
      {error !== null && <p role="alert">{wordsFor(error)}</p>}
      {data === undefined && error === null && <Skeleton label="Loading" rows={6} />}
      {data !== undefined && people.length === 0 && (
        <EmptyState drawing="glass" title="Nobody fits">
          Whoever comes to fit appears here by themselves.
        </EmptyState>
      )}
      <div>
        {people.map((contact) => (
          <CustomerRow key={contact.id} given={contact} />
        ))}
      </div>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
    </KeepingPage>
  );
}

function writeOut(segmentId: string): void {
  attempt(async () => {
    await call('POST /contact-exports', { body: { segmentId } });
    didIt({ text: 'The file is being written. It waits under Files in and out.' });
  });
}
