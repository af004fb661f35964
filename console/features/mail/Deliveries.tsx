import { useState } from 'react';
import type { Delivery } from '#contract/delivering.ts';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Button } from '../../ui/index.ts';
import { clock } from '../promises/index.ts';
import { deliverAgain } from './deliveries.ts';
import { deliveryWords, progressOf } from './delivery-words.ts';
import './Mail.css';

/** Where a mail stands with each whom it goes to: said at once where something is wrong, else when asked for. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const [open, setOpen] = useState(false);
  const progress = progressOf(deliveries);
  const wrong = deliveries.filter(isWrong);
  if (progress === 'none' || progress === 'cancelled') return null;
  const shown = open ? deliveries : wrong;
  return (
    <>
      {shown.length > 0 && (
        <ul className="mail-deliveries" aria-label="Delivery">
          {shown.map((delivery) => (
            <OneDelivery key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      {wrong.length < deliveries.length && (
        <div className="mail-foot">
          <Button kind="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide the delivery' : `To ${namesOf(deliveries)}`}
          </Button>
        </div>
      )}
    </>
  );
}

const isWrong = ({ state, tries }: Delivery): boolean =>
  state === 'failed' || state === 'unknown' || (state === 'waiting' && tries > 0);

const namesOf = (deliveries: readonly Delivery[]): string => {
  const [first, ...others] = deliveries.map(({ recipient }) => recipient);
  return others.length === 0 ? (first ?? '') : `${first ?? ''} and ${others.length} more`;
};

function OneDelivery({ delivery }: { delivery: Delivery }) {
  const mayReply = useCan('conversations.reply');
  const retry = mayReply && (delivery.state === 'failed' || delivery.state === 'unknown');
  return (
    <li data-state={delivery.state}>
      <b>{delivery.recipient}</b>
      <span role={delivery.state === 'failed' ? 'alert' : undefined}>{deliveryWords(delivery, clock)}</span>
      {retry && (
        <Button size="small" onClick={() => attempt(() => deliverAgain(delivery))}>
          Send again
        </Button>
      )}
    </li>
  );
}
