import { useState } from 'react';
import type { Credit, CreditMove } from '#contract/credit.ts';
import type { Money } from '#contract/money.ts';
import { attempt } from '../../../app/did-it.ts';
import { sayAmount } from '../../../app/money.ts';
import { useAgentName, useCan } from '../../../app/session.tsx';
import { Button } from '../../../ui/index.ts';
import { moment, useHouseZone, useMinute } from '../../promises/index.ts';
import { takeBack, useCredit } from './credit.ts';
import { UseDialog } from './UseDialog.tsx';
import './Credit.css';

/** What a customer has to their credit, how it came and went, and a way to note what they used. Nothing where there never was any. */
export function CreditPanel({ contactId }: { contactId: string }) {
  return useCan('goodwill.credit') ? <Known contactId={contactId} /> : null;
}

function Known({ contactId }: { contactId: string }) {
  const credit = useCredit(contactId);
  return credit === undefined || credit.moves.length === 0 ? null : <Panel contactId={contactId} credit={credit} />;
}

const shownFirst = 3;

function Panel({ contactId, credit: { open, moves } }: { contactId: string; credit: Credit }) {
  const [using, setUsing] = useState<Money>();
  const [all, setAll] = useState(false);
  return (
    <section className="credit" aria-label="Credit">
      <h3>Credit</h3>
      {open.length === 0 && <p className="second">All of it is used.</p>}
      {open.map((money) => (
        <div key={money.currency} className="row wrap">
          <span className="grow">
            <b className="num">{sayAmount(money.minor, money.currency)}</b> to use
          </span>
          <Button size="small" onClick={() => setUsing(money)}>
            Note as used<span className="sr">, in {money.currency}</span>
          </Button>
        </div>
      ))}
      {open.length > 0 && <p className="small quiet">Take it off their next order, then note it here.</p>}
      <ul>
        {moves.slice(0, all ? moves.length : shownFirst).map((move) => (
          <Move key={move.id} contactId={contactId} move={move} />
        ))}
      </ul>
      {moves.length > shownFirst && !all && (
        <Button size="small" kind="bare" onClick={() => setAll(true)}>
          Show all {moves.length}
        </Button>
      )}
      {using !== undefined && <UseDialog contactId={contactId} open={using} onClose={() => setUsing(undefined)} />}
    </section>
  );
}

function Move({ contactId, move }: { contactId: string; move: CreditMove }) {
  const agentName = useAgentName();
  const { amount, reason, at, agentId, canTakeBack } = move;
  const now = useMinute();
  const zone = useHouseZone(undefined);
  const by = agentId === null ? null : agentName(agentId);
  return (
    <li className="row small">
      <span className="grow">
        {reason}
        <span className="quiet">
          {' '}
          · {moment(Date.parse(at), now, zone)}
          {by !== null && `, ${by}`}
        </span>
      </span>
      {canTakeBack && (
        <Button size="small" kind="bare" onClick={() => attempt(() => takeBack(contactId, move))}>
          Take back<span className="sr">, {reason}</span>
        </Button>
      )}
      <span className="num">
        {amount.minor > 0 ? '+' : '−'}
        {sayAmount(Math.abs(amount.minor), amount.currency)}
      </span>
    </li>
  );
}
