import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NotInvited, ReviewState } from '#contract/review-invitations.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Card, Skeleton } from '../../ui/index.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { reviewsKey } from './invitation.ts';
import './Goodwill.css';

/** Who is invited to leave a review: everybody whose case was closed, or a share by lot. */
export function ReviewsPage() {
  useTitle('Invitations to leave a review');
  const { data, error, refetch } = useQuery({ queryKey: [reviewsKey], queryFn: () => call('GET /review-invitations') });
  const manages = useCan('goodwill.manage');
  return (
    <div className="goodwill-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            Invitations to leave a review
          </h1>
          <p className="second">
            <Link to="/goodwill">Goodwill</Link> · Everybody whose case was closed is invited, or a share of them by
            lot. Feelings, scores and gifts decide nothing, and nothing is given for a review.
          </p>
        </div>
      </header>
      {error !== null && <DidNotCome what="The invitations" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Loading invitations" />}
      {data !== undefined && <Counts counts={data.counts} />}
      {data !== undefined && manages && <InvitationForm key={JSON.stringify(data.settings)} settings={data.settings} />}
      {data !== undefined && !manages && <p className="second">An admin sets whom the house invites, and where to.</p>}
    </div>
  );
}

const reasons: Readonly<Record<NotInvited, string>> = {
  not_sampled: 'Not drawn by lot',
  cooldown: 'Asked not long ago',
  opted_out: 'Would rather not be asked',
  not_agreed: 'Did not agree beforehand',
  reopened: 'The case went on',
  open_elsewhere: 'Another case of theirs is open',
  owed: 'Something is still owed to them',
  spam: 'Marked as spam',
  too_late: 'Too long ago by then',
  no_way: 'No address to write to',
};

function Counts({ counts: { invited, wentOn, stopped, told, notInvited } }: { counts: ReviewState['counts'] }) {
  const figures = [
    ['Invited', invited],
    ['Went on to a place', wentOn],
    ['Would rather not be asked', stopped],
    ['Reviews that the shop told of', told],
  ] as const;
  return (
    <Card title="The last 90 days">
      <dl className="invitation-counts">
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      {notInvited.length > 0 && (
        <p className="second">
          Not invited: {notInvited.map(({ reason, count }) => `${reasons[reason]} ${String(count)}`).join(', ')}.
        </p>
      )}
    </Card>
  );
}
