import { Link } from '@tanstack/react-router';
import type { Redemption } from '#contract/rewards.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Card, Chip, EmptyState, Page, PageHead, Skeleton } from '../../ui/index.ts';
import { forget, useLoyaltyNews, useRedemptions } from './loyalty.ts';
import { dayWords, figure } from './words.ts';
import './loyalty.css';

/** Rewards that wait for somebody, or that another system refused; oldest first. */
export function RedemptionsPage() {
  useTitle('To hand out');
  useLoyaltyNews();
  const { data, error, refetch } = useRedemptions();
  return (
    <Page>
      <PageHead
        title="To hand out"
        crumb={<Link to="/loyalty">Loyalty</Link>}
        about="Rewards that somebody has redeemed and not got yet. What they used is set aside until then."
      />
      {error !== null && <DidNotCome what="The list" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading what waits" />}
      {data?.items.length === 0 && (
        <EmptyState drawing="cup" title="Nobody is waiting for a reward">
          Rewards given by hand come here when they are redeemed, and those that another system refused.
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Card flush>
          <ul className="things">
            {data.items.map((redemption) => (
              <Line key={redemption.id} redemption={redemption} />
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}

function Line({
  redemption: { id, contactId, contactName, reward, steps, state, problem, at },
}: {
  redemption: Redemption;
}) {
  const may = useCan('loyalty.serve');
  const who = contactName ?? 'Somebody without a name';
  const give = () =>
    attempt(async () => {
      await call('POST /redemptions/:id/fulfilment', { params: { id } });
      forget('redemptions');
      didIt({ text: `${who} has it: ${reward}.` });
    });
  const rollBack = () =>
    attempt(async () => {
      await call('DELETE /redemptions/:id', { params: { id } });
      forget('redemptions');
      didIt({ text: `Rolled back. ${who} has ${figure(steps)} steps again.` });
    });
  return (
    <li>
      <span className="thing">
        <b>{reward}</b>
        <span className="second small">
          for{' '}
          <Link to="/customers/$contactId" params={{ contactId }}>
            {who}
          </Link>
          , since {dayWords(at)}
        </span>
        {problem !== null && <span className="small">{problem}</span>}
      </span>
      {state === 'failed' && (
        <Chip tone="bad" icon="warn">
          Refused
        </Chip>
      )}
      {may && (
        <>
          <Button size="small" icon="check" onClick={give}>
            Given<span className="sr"> to {who}</span>
          </Button>
          <Button size="small" icon="undo" onClick={rollBack}>
            Roll back<span className="sr"> for {who}</span>
          </Button>
        </>
      )}
    </li>
  );
}
