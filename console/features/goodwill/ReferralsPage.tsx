import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Referral } from '#contract/advocacy.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { attempt, didIt } from '../../app/did-it.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Card, Chip, EmptyState, Skeleton } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { moment, useHouseZone, useMinute } from '../promises/index.ts';
import { sayAmount } from '../../app/money.ts';
import { referralStates } from './words.ts';
import './Goodwill.css';

const key = 'referrals';
const again = () => queries.invalidateQueries({ queryKey: [key] });

/** Friends who came because a customer recommended us, and those whom somebody should look at. */
export function ReferralsPage() {
  useTitle('Recommended by customers');
  const { data, error, refetch } = useQuery({ queryKey: [key], queryFn: () => call('GET /referrals') });
  useEffect(() => onEvent('referral.changed', () => void again()), []);
  return (
    <div className="goodwill-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            Recommended by customers
          </h1>
          <p className="second">
            <Link to="/goodwill">Goodwill</Link> · Both are thanked when the friend’s first order is 14 days old. Find
            “Put their link for friends in my answer” with the command bar in a conversation.
          </p>
        </div>
      </header>
      {error !== null && <DidNotCome what="The friends" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading friends" />}
      {data?.items.length === 0 && (
        <EmptyState drawing="cup" title="Nobody came this way yet">
          A friend counts whose first order is reported with the code of a customer.
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Card flush>
          <ul className="gestures">
            {data.items.map((referral) => (
              <One key={referral.id} referral={referral} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function One({ referral }: { referral: Referral }) {
  const { id, contact, friend, state, doubts, giverMinor, friendMinor, currency, dueAt } = referral;
  const now = useMinute();
  const zone = useHouseZone(undefined);
  const may = useCan('goodwill.approve') && state === 'doubted';
  const decide = (pay: boolean) => () =>
    attempt(async () => {
      await call('PUT /referrals/:id/decision', { params: { id }, body: { pay } });
      await again();
      didIt({ text: pay ? 'Both are thanked once the order is 14 days old.' : 'Nobody is thanked for it.' });
    });
  const name = contactTitle(friend);
  return (
    <li className="gesture-row" aria-label={`${name}, recommended by ${contactTitle(contact)}`}>
      <div className="gesture-what">
        <Link to="/customers/$contactId" params={{ contactId: friend.id }} preload={false}>
          <b>{name}</b>
        </Link>
        <span className="second"> · recommended by {contactTitle(contact)}</span>
        <p className="second">
          {sayAmount(giverMinor, currency)} and {sayAmount(friendMinor, currency)}
          {state === 'waiting' && `, due ${moment(Date.parse(dueAt), now, zone)}`}
        </p>
        {doubts.length > 0 && <p className="small">{doubts.join('. ')}.</p>}
      </div>
      <div className="gesture-acts">
        <Chip tone={referralStates[state].tone}>{referralStates[state].words}</Chip>
        {may && (
          <span className="row wrap">
            <Button size="small" onClick={decide(false)} aria-label={`One person: ${name}`}>
              One person
            </Button>
            <Button size="small" kind="main" onClick={decide(true)} aria-label={`Two people: ${name}`}>
              Two people
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
