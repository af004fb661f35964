import type { Balance } from '#contract/balance.ts';
import { BALANCE_SETTINGS } from '#psychology/balance/params.ts';
import { wordsFor } from '../../../app/client.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Chip, EvidenceCard, HoverCard, Skeleton, WhyButton } from '../../../ui/index.ts';
import { shortName, startName, useMinute } from '../../promises/index.ts';
import { BalancePicture } from './BalancePicture.tsx';
import { levelLook, scoreWords, whatNext } from './balance-words.ts';
import { Moments } from './Moments.tsx';
import { useBalance } from './use-balance.ts';
import { WriteDown } from './WriteDown.tsx';
import './BalancePanel.css';

export interface BalancePanelProps {
  contact: { readonly id: string; readonly name: string | null; readonly email?: string | null };
  /** On their page: with all moments open to be looked through. */
  large?: boolean | undefined;
  /** The conversation beside which it stands. */
  conversationId?: string | undefined;
}

/** How it went with us over a year: a picture with its moments, what to do first, and how we know. The score stays in the card. */
export function BalancePanel({ contact, large = false, conversationId }: BalancePanelProps) {
  const may = useCan('balance.read');
  const { balance, problem, retry } = useBalance(contact.id);
  if (!may) return null;
  return (
    <section className="person-block balance" aria-label="Experience">
      <div className="row balance-head">
        <h3 className="grow">Experience</h3>
        {balance?.off === null && balance.score !== null && <Level balance={balance} />}
      </div>
      {balance !== undefined ? (
        <Inside balance={balance} contact={contact} large={large} conversationId={conversationId} />
      ) : problem === null ? (
        <Skeleton label="Loading their experience" rows={2} />
      ) : (
        <p className="second">
          {wordsFor(problem)}{' '}
          <Button kind="link" onClick={retry}>
            Try again
          </Button>
        </p>
      )}
    </section>
  );
}

interface InsideProps extends Pick<BalancePanelProps, 'contact' | 'conversationId'> {
  balance: Balance;
  large: boolean;
}

function Inside({ balance, contact, large, conversationId }: InsideProps) {
  const now = useMinute();
  const name = shortName(contact);
  if (balance.off === 'asked')
    return (
      <p className="second">{startName(contact)} asked not to be read: nothing is kept, and the service is the same.</p>
    );
  if (balance.off === 'workspace') return <p className="second">This workspace keeps no moments of customers.</p>;
  const { first, then } = whatNext(balance, name);
  const label = balance.score === null ? then : `${startName(contact)}’s year with us. ${first ?? ''} ${then}`;
  return (
    <>
      {balance.score !== null && <BalancePicture balance={balance} now={now} label={label} />}
      <p className="second balance-next">
        {first !== null && <b>{first} </b>}
        {then}
      </p>
      {balance.moments.length > 0 && <Moments moments={balance.moments} now={now} open={large} />}
      <WriteDown contactId={contact.id} conversationId={conversationId} name={name} />
    </>
  );
}

function Level({ balance }: { balance: Balance }) {
  const { word, tone } = levelLook(balance.level);
  const { parts, score } = balance;
  const share = (value: number): string => value.toFixed(2).replace('-', '−');
  return (
    <>
      <Chip tone={tone} icon={tone === 'bad' ? 'warn' : undefined}>
        {word}
      </Chip>
      <HoverCard label="How we know" align="end" trigger={<WhyButton label="How we know" />}>
        <EvidenceCard
          verdict={
            <>
              <b>{word}</b>, {scoreWords(score ?? 0)} between −100 and 100
            </>
          }
          why={
            <>
              <ul className="balance-reasons">
                {balance.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              A bad moment counts {BALANCE_SETTINGS.lambda.default} times a good one of its size; good ones fade by half
              in {BALANCE_SETTINGS.halfLifeDays.default} days, closed bad ones in{' '}
              {BALANCE_SETTINGS.closedHalfLifeDays.default}, open ones never. A rule of thumb: studies give the
              direction, the numbers are defaults by design. It decides nothing: not the order of answers, no price, no
              refusal.
            </>
          }
          parts={[
            { name: 'Good moments', value: share(parts.P) },
            { name: 'Bad moments', value: share(parts.N) },
            { name: 'The whole story', value: share(parts.B) },
            { name: 'Strongest moment', value: share(parts.peak) },
            { name: 'The end', value: share(parts.E) },
          ]}
        />
      </HoverCard>
    </>
  );
}
