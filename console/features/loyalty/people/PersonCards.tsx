import { useState } from 'react';
import type { Membership } from '#contract/memberships.ts';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../../app/client.ts';
import { copyLink } from '../../../app/copy-text.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Menu, type MenuEntry } from '../../../ui/index.ts';
import { forget, newUuid, useLoyaltyNews, useMemberships, useProgrammes } from '../loyalty.ts';
import { StampCard } from '../StampCard.tsx';
import { dayWords, figure, unitWords } from '../words.ts';
import { GiveDialog } from './GiveDialog.tsx';
import { StepsDialog } from './StepsDialog.tsx';
import './PersonCards.css';

/** A customer's loyalty cards, as they see them, and what can be done for them. */
export function PersonCards({ contactId }: { contactId: string }) {
  const may = useCan('loyalty.read');
  return may ? <Cards contactId={contactId} /> : null;
}

function Cards({ contactId }: { contactId: string }) {
  useLoyaltyNews();
  const serves = useCan('loyalty.serve');
  const { data } = useMemberships(contactId);
  const { data: programmes } = useProgrammes();
  if (data === undefined || programmes === undefined) return null;
  const mine = data.items.filter(({ leftAt }) => leftAt === null);
  const open = programmes.items.filter(
    ({ id, status, design }) =>
      status === 'published' && design.joinBy.includes('agent') && !mine.some(({ programmeId }) => programmeId === id),
  );
  if (mine.length === 0 && (open.length === 0 || !serves)) return null;
  return (
    <section className="person-cards" aria-label="Loyalty cards">
      <div className="row wrap">
        <h3 className="grow">Loyalty</h3>
        {serves && <CopyLink contactId={contactId} />}
      </div>
      {mine.map((membership) => (
        <One key={membership.id} membership={membership} contactId={contactId} serves={serves} />
      ))}
      {serves && open.map((programme) => <Join key={programme.id} {...{ contactId, programme }} />)}
    </section>
  );
}

function CopyLink({ contactId }: { contactId: string }) {
  const copy = () =>
    attempt(async () => {
      const { url, expiresAt } = await call('POST /contacts/:id/loyalty-link', { params: { id: contactId } });
      const until = dayWords(expiresAt);
      await copyLink(url, `The link to their own page is copied. It opens until ${until}, for whoever has it.`);
    });
  return (
    <Button size="small" kind="bare" icon="link" onClick={copy}>
      Copy their page’s link
    </Button>
  );
}

function Join({ contactId, programme: { id, name } }: { contactId: string; programme: Programme }) {
  const join = () =>
    attempt(async () => {
      await call('PUT /contacts/:id/memberships/:programmeId', { params: { id: contactId, programmeId: id } });
      forget('memberships');
      didIt({ text: `They have joined ${name}.` });
    });
  return (
    <div className="row wrap">
      <span className="grow second">Not in {name}</span>
      <Button size="small" onClick={join}>
        Join for them<span className="sr">, {name}</span>
      </Button>
    </div>
  );
}

function One({ membership, contactId, serves }: { membership: Membership; contactId: string; serves: boolean }) {
  const manages = useCan('loyalty.manage');
  const [giving, setGiving] = useState(false);
  const [reading, setReading] = useState(false);
  const { card, programmeId } = membership;
  const { name, unit, balance, rewards, redemptions, pending, nextExpiry, tier, redeemableUntil } = card;
  const affordable = rewards.filter(({ cost, left }) => cost <= balance && left !== 0);
  const redeem = (rewardId: string, reward: string) => {
    const id = newUuid();
    attempt(async () => {
      await call('POST /contacts/:id/redemptions', { params: { id: contactId }, body: { id, rewardId, programmeId } });
      forget('memberships');
      didIt({ text: `Redeemed for them: ${reward}.`, undo: () => rollBack(id) });
    });
  };
  const rollBack = async (id: string) => {
    await call('DELETE /redemptions/:id', { params: { id } });
    forget('memberships');
    didIt({ text: 'Rolled back. What they used is there again, with its old date.' });
  };
  const leave = () =>
    attempt(async () => {
      await call('DELETE /contacts/:id/memberships/:programmeId', { params: { id: contactId, programmeId } });
      forget('memberships');
      didIt({
        text: `They have left ${name}. What they had is kept.`,
        undo: async () => {
          await call('PUT /contacts/:id/memberships/:programmeId', { params: { id: contactId, programmeId } });
          forget('memberships');
        },
      });
    });
  const entries: MenuEntry[] = [
    { id: 'steps', label: `Every ${unitWords(unit, 1)}`, icon: 'book', run: () => setReading(true) },
    ...(manages
      ? [{ id: 'give', label: 'Give or take by hand', icon: 'gift' as const, run: () => setGiving(true) }]
      : []),
    ...(serves
      ? [{ id: 'leave', label: 'Leave for them', icon: 'leave' as const, hint: 'When they ask for it', run: leave }]
      : []),
  ];
  return (
    <article aria-label={name}>
      {card.card !== null && <StampCard name={name} unit={unit} card={card.card} />}
      <div className="row wrap">
        <span className="grow second small">
          {figure(balance)} to use{pending > 0 && `, ${figure(pending)} count later`}
          {tier !== null && `, ${tier.name}`}
          {tier?.endsAt != null && `, which stays until ${dayWords(tier.endsAt)}`}
          {redeemableUntil !== null && `, ended, redeemable until ${dayWords(redeemableUntil)}`}
          {nextExpiry !== null && `, ${figure(nextExpiry.steps)} stay until ${dayWords(nextExpiry.at)}`}
        </span>
        {serves && affordable.length > 0 && (
          <Menu
            label={`Redeem in ${name}`}
            align="end"
            entries={affordable.map(({ id, name: reward, cost }) => ({
              ...{ id, label: reward, icon: 'gift' as const, hint: `${figure(cost)} ${unit}` },
              run: () => redeem(id, reward),
            }))}
          >
            <Button size="small" icon="gift">
              Redeem<span className="sr"> in {name}</span>
            </Button>
          </Menu>
        )}
        <Menu label={name} align="end" entries={entries}>
          <Button size="small" kind="bare">
            More<span className="sr"> about {name}</span>
          </Button>
        </Menu>
      </div>
      {redemptions.slice(0, 3).map(({ id, name: reward, state, code, at }) => (
        <div key={id} className="row wrap small">
          <span className="grow">
            {reward}, {dayWords(at)}
            {state === 'waiting' && ', waits to be handed out'}
            {state === 'rolled_back' && ', rolled back'}
            {code !== null && state !== 'rolled_back' && <code> {code}</code>}
          </span>
          {serves && state !== 'rolled_back' && (
            <Button size="small" kind="bare" onClick={() => attempt(() => rollBack(id))}>
              Roll back<span className="sr"> {reward}</span>
            </Button>
          )}
        </div>
      ))}
      {giving && <GiveDialog {...{ membership, contactId }} onClose={() => setGiving(false)} />}
      {reading && <StepsDialog {...{ membership, contactId }} onClose={() => setReading(false)} />}
    </article>
  );
}
