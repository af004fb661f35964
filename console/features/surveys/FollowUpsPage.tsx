import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useMe } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, EmptyState, Page, PageHead, Segmented, Skeleton } from '../../ui/index.ts';
import { FollowUpRow } from './FollowUpRow.tsx';
import { Loops } from './Loops.tsx';
import { useSurveyNews } from './surveys.ts';
import './surveys.css';

type State = 'open' | 'overdue' | 'closed';
type Owner = 'anybody' | 'me' | 'nobody';

/** Low answers to come back to, the most pressing first. */
export function FollowUpsPage() {
  useTitle('To follow up');
  useSurveyNews();
  const me = useMe().agent.id;
  const [state, setState] = useState<State>('open');
  const [owner, setOwner] = useState<Owner>('anybody');
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['follow-ups', state, owner],
    queryFn: ({ pageParam }) =>
      call('GET /survey-follow-ups', {
        query: {
          ...{ state, limit: 25 },
          ...(owner !== 'anybody' && { owner: owner === 'me' ? me : 'nobody' }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page>
      <PageHead
        title="To follow up"
        crumb={<Link to="/surveys">Surveys</Link>}
        about="Low answers, to be come back to by the close of the second working day."
      />
      <Loops link={false} />
      <div className="results-asked">
        <Segmented
          label="State"
          options={[
            { value: 'open', label: 'Open' },
            { value: 'overdue', label: 'Overdue' },
            { value: 'closed', label: 'Closed' },
          ]}
          value={state}
          onChange={setState}
        />
        <Segmented
          label="Whose"
          options={[
            { value: 'anybody', label: 'Anybody’s' },
            { value: 'me', label: 'Mine' },
            { value: 'nobody', label: 'Nobody’s' },
          ]}
          value={owner}
          onChange={setOwner}
        />
      </div>
      {error !== null && <DidNotCome what="The list" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading what is to be followed up" />}
      {data !== undefined && items.length === 0 && <Nothing state={state} />}
      {items.map((followUp) => (
        <FollowUpRow key={followUp.id} followUp={followUp} />
      ))}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
    </Page>
  );
}

const Nothing = ({ state }: { state: State }) =>
  state === 'closed' ? (
    <EmptyState drawing="cup" title="Nothing closed yet" />
  ) : (
    <EmptyState drawing="cup" title="Nobody is waiting to hear back">
      Whoever gives a low answer appears here.
    </EmptyState>
  );
