import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PrivacyRequest } from '#contract/privacy.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { useEntity } from '../../../app/store.ts';
import { Button, Card, EmptyState, Skeleton } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';

const refresh = () => void queries.invalidateQueries({ queryKey: ['privacy-requests'] });

/** What people asked of us under data protection law: copies handed out, people erased, by whom and when. */
export function RequestsPage() {
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['privacy-requests'],
    queryFn: ({ pageParam }) =>
      call('GET /privacy-requests', { query: pageParam === null ? {} : { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  useEffect(() => onEvent('privacy.changed', refresh), []);
  const requests = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <KeepingPage
      title="Requests"
      about="Copies that were handed out and people who were erased. Both begin on a customer’s own page. A copy can be fetched for seven days."
    >
      <Card flush>
        {isPending && <Skeleton label="Loading" />}
        {error !== null && <p role="alert">{wordsFor(error)}</p>}
        {data !== undefined && requests.length === 0 && (
          <EmptyState drawing="cup" title="Nobody asked yet">
            When somebody wants a copy of everything, or to be erased, it is written down here.
          </EmptyState>
        )}
        <ul className="things">
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      </Card>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
    </KeepingPage>
  );
}

function RequestRow({ request }: { request: PrivacyRequest }) {
  const agent = useEntity('agent', request.askedBy);
  const who = agent === undefined ? 'another system' : agent.name;
  return (
    <li>
      <span className="thing">
        <b>{request.what === 'copy' ? `A copy for ${request.about}` : request.about}</b>
        <span className="second small">
          {stateWords(request)}, by {who}, {moment(Date.parse(request.at), Date.now())}
        </span>
      </span>
      {request.fetchable && (
        <Button size="small" icon="download" onClick={() => fetchCopy(request.id)}>
          Fetch<span className="sr"> the copy for {request.about}</span>
        </Button>
      )}
    </li>
  );
}

function stateWords({ what, state }: PrivacyRequest): string {
  if (state === 'failed') return 'The customer was gone before the copy was made';
  if (what === 'copy') return state === 'done' ? 'Made' : 'Being made';
  return state === 'done' ? 'Erased' : 'Erased; the journal and files follow now';
}

function fetchCopy(id: string): void {
  attempt(async () => {
    const { url } = await call('GET /privacy-requests/:id/link', { params: { id } });
    window.location.assign(url);
  });
}
