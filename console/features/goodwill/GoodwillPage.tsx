import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, buttonClass, Card, EmptyState, Skeleton, TabPanel, Tabs } from '../../ui/index.ts';
import type { Tab } from '../../ui/index.ts';
import { Fairness } from './Fairness.tsx';
import { GestureRow } from './GestureRow.tsx';
import { useGestures } from './gestures.ts';
import type { Show } from './gestures.ts';
import './Goodwill.css';

type At = Show | 'fairness';

/** Gestures: what waits for a yes, what was given, and whether it is given fairly. */
export function GoodwillPage() {
  useTitle('Goodwill');
  const [mayApprove, mayAudit] = [useCan('goodwill.approve'), useCan('goodwill.audit')];
  const [at, setAt] = useState<At>(mayApprove ? 'waiting' : 'mine');
  const tabs: Tab<At>[] = [
    ...(mayApprove ? [{ value: 'waiting' as const, label: 'Waiting for a yes' }] : []),
    { value: 'mine', label: 'Mine' },
    { value: 'all', label: 'All' },
    ...(mayAudit ? [{ value: 'fairness' as const, label: 'Fair to everybody?' }] : []),
  ];
  return (
    <div className="goodwill-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            Goodwill
          </h1>
          <p className="second">
            Help first, then an apology, and only then perhaps something more. It hangs on nothing.
          </p>
        </div>
        <Link className={buttonClass()} to="/goodwill/touches">
          Personal touches
        </Link>
        <Link className={buttonClass()} to="/goodwill/referrals">
          Recommended
        </Link>
        <Link className={buttonClass()} to="/goodwill/reviews">
          Reviews
        </Link>
        {useCan('goodwill.manage') && (
          <Link className={buttonClass()} to="/goodwill/settings">
            Budgets and kinds
          </Link>
        )}
      </header>
      <Tabs label="Which gestures" tabs={tabs} value={at} onChange={setAt}>
        {tabs.map(({ value }) => (
          <TabPanel key={value} value={value} className="goodwill-panel">
            {value === 'fairness' ? <Fairness /> : <List show={value} />}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

const nothing: Readonly<Record<Show, { title: string; text: string }>> = {
  waiting: {
    title: 'Nobody waits for a yes',
    text: 'Gestures above an agent’s limit come here, with the case and the reasons.',
  },
  mine: { title: 'You gave nothing yet', text: 'The small present beside Send opens what fits after a repair.' },
  all: { title: 'Nothing was given yet', text: 'Gestures are given from a conversation, after the repair.' },
};

function List({ show }: { show: Show }) {
  const { items, problem, retry, more } = useGestures(show);
  if (items === undefined) {
    if (problem === null) return <Skeleton label="Loading gestures" />;
    return <DidNotCome what="The gestures" error={problem} retry={retry} />;
  }
  if (items.length === 0) {
    const { title, text } = nothing[show];
    return (
      <EmptyState drawing="cup" title={title}>
        {text}
      </EmptyState>
    );
  }
  return (
    <>
      <Card flush>
        <ul className="gestures">
          {items.map((gesture, index) => (
            <GestureRow key={gesture.id} gesture={gesture} first={show === 'waiting' && index === 0} />
          ))}
        </ul>
      </Card>
      {more !== null && <Button onClick={more}>Show more</Button>}
    </>
  );
}
