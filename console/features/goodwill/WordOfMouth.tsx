import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Referral, WordOfMouth as Known } from '#contract/advocacy.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';
import { useCan } from '../../app/session.tsx';
import { Card, Chip } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { moment, useHouseZone, useMinute } from '../promises/index.ts';
import { referralStates } from './words.ts';
import './Goodwill.css';

const key = 'word-of-mouth';

/** Who recommended us to a customer, whom they brought, and what they say of us. Nothing is shown where there is nothing. */
export function WordOfMouth({ contactId }: { contactId: string }) {
  return useCan('contacts.read') ? <Mouth contactId={contactId} /> : null;
}

function Mouth({ contactId }: { contactId: string }) {
  const { data } = useQuery({
    queryKey: [key, contactId],
    queryFn: () => call('GET /contacts/:id/word-of-mouth', { params: { id: contactId } }),
    staleTime: 60_000,
  });
  useEffect(() => onEvent('referral.changed', () => void queries.invalidateQueries({ queryKey: [key] })), []);
  const now = useMinute();
  const zone = useHouseZone(undefined);
  if (data === undefined) return null;
  const lines = linesOf(data, (at) => moment(Date.parse(at), now, zone));
  if (lines.length === 0) return null;
  return (
    <Card title="Word of mouth" className="mouth">
      <ul>
        {lines.map(({ id, line }) => (
          <li key={id}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

function linesOf({ cameBy, brought, reviews, invitedAt, recommends, thanked }: Known, day: (at: string) => string) {
  const lines: { id: string; line: ReactNode }[] = [];
  if (cameBy !== null)
    lines.push({
      id: 'came',
      line: <Friend before="Came because of " who={cameBy.contact} {...{ referral: cameBy }} />,
    });
  for (const referral of brought)
    lines.push({ id: referral.id, line: <Friend before="Brought " who={referral.friend} referral={referral} /> });
  if (recommends !== null)
    lines.push({
      id: 'recommends',
      line: (
        <>
          Would recommend us: <b>{recommends.score} of 10</b>, {day(recommends.at)}
          {recommends.words !== null && <p className="second">“{recommends.words}”</p>}
        </>
      ),
    });
  for (const { at, title } of reviews)
    lines.push({ id: `review ${at}`, line: <Said what={`Wrote a review: ${title}`} when={day(at)} /> });
  for (const { at, reason } of thanked)
    lines.push({ id: `thanked ${at}`, line: <Said what={`Thanked in person: ${reason}`} when={day(at)} /> });
  if (invitedAt !== null)
    lines.push({ id: 'invited', line: <Said what="Invited to leave a review" when={day(invitedAt)} /> });
  return lines;
}

const Said = ({ what, when }: { what: string; when: string }) => (
  <>
    {what}
    <span className="second">, {when}</span>
  </>
);

function Friend({ before, who, referral }: { before: string; who: Referral['friend']; referral: Referral }) {
  const { words, tone } = referralStates[referral.state];
  return (
    <span className="row wrap">
      <span>
        {before}
        <Link to="/customers/$contactId" params={{ contactId: who.id }} preload={false}>
          {contactTitle(who)}
        </Link>
      </span>
      <Chip tone={tone}>{words}</Chip>
    </span>
  );
}
