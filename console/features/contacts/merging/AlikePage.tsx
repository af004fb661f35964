import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Likeness } from '#contract/merging.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { Button, Card, Dialog, EmptyState, Skeleton } from '../../../ui/index.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';
import { contactTitle } from '../../../app/contact-title.ts';
import { attempt } from '../../../app/did-it.ts';
import { keepApart, mergeInto } from './act.ts';
import { Sides } from './Sides.tsx';

/** Customers that are perhaps one person. Found at night, decided by people. */
export function AlikePage() {
  const [looking, setLooking] = useState<Likeness>();
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['likenesses'],
    queryFn: ({ pageParam }) => call('GET /likenesses', { query: pageParam === null ? {} : { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <KeepingPage
      title="Perhaps the same"
      about="Customers who share an address, a number or an id, or whose names are alike in one company. Looked for each night; nothing is merged by itself."
    >
      <Card flush>
        {isPending && <Skeleton label="Loading" />}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        {data !== undefined && pairs.length === 0 && (
          <EmptyState drawing="cup" title="Everybody is there once">
            Nobody looks like anybody else.
          </EmptyState>
        )}
        <ul className="things">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <span className="thing">
                <b>
                  <Link to="/customers/$contactId" params={{ contactId: pair.one.id }}>
                    {contactTitle(pair.one)}
                  </Link>{' '}
                  and{' '}
                  <Link to="/customers/$contactId" params={{ contactId: pair.other.id }}>
                    {contactTitle(pair.other)}
                  </Link>
                </b>
                <span className="second small">{pair.reasons.join('; ')}</span>
              </span>
              <Button size="small" onClick={() => setLooking(pair)}>
                Look at both
              </Button>
              <Button size="small" kind="bare" onClick={() => keepApart(pair.one.id, pair.other.id)}>
                Two people
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
      {looking !== undefined && <PairDialog pair={looking} onClose={() => setLooking(undefined)} />}
    </KeepingPage>
  );
}

function PairDialog({ pair, onClose }: { pair: Likeness; onClose: () => void }) {
  const [turned, setTurned] = useState(false);
  const [kept, gone] = turned ? [pair.other.id, pair.one.id] : [pair.one.id, pair.other.id];
  const merge = () => {
    attempt(() => mergeInto(kept, gone));
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Are they one person?"
      about={pair.reasons.join('; ')}
    >
      <Sides keptId={kept} goneId={gone} />
      <div className="row wrap">
        <Button kind="main" icon="merge" onClick={merge}>
          Merge
        </Button>
        <Button onClick={() => setTurned(!turned)}>Keep the other one</Button>
      </div>
    </Dialog>
  );
}
