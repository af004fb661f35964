import { useEntity } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';
import { me, useAgentName } from '../../../app/session.tsx';
import { classes, Face } from '../../../ui/index.ts';
import { Attachments } from '../../files/index.ts';
import { Deliveries, HoldBack, MailFoot, progressOf, useDeliveries } from '../../mail/index.ts';
import { PromiseChip } from '../../promises/index.ts';
import { takeBack } from '../take-back.ts';
import { Delivery } from './Delivery.tsx';
import { MessageText } from './MessageText.tsx';
import { MessageTime } from './MessageTime.tsx';
import { NotDelivered } from './NotDelivered.tsx';

interface OursProps {
  message: Message;
  delivered: 'sent' | 'delivered' | 'read';
}

/** What we wrote, how far it has come, and what was promised in it. */
export function Ours({ message, delivered }: OursProps) {
  const agentName = useAgentName();
  const name = message.authorName ?? agentName(message.authorId) ?? 'A colleague';
  const deliveries = useDeliveries(message.id);
  const mail = useEntity('mail', message.id);
  const isFromElsewhere = mail?.hasSource === true;
  return (
    <article className={classes('msg us', message.delivery === 'failed' && 'failed')} aria-label={`${name} answered`}>
      <header>
        <Face name={name} ours size="small" />
        <b>{name}</b>
        <span className="quiet">
          <MessageTime at={message.at} />
          <Delivery message={message} delivered={delivered} progress={progressOf(deliveries)} />
          {isFromElsewhere && ' by another mail program'}
        </span>
      </header>
      {message.text !== '' && <MessageText text={message.text} />}
      <Attachments files={message.attachments} />
      {isFromElsewhere && <MailFoot mail={mail} />}
      {message.promises.length > 0 && (
        <footer>
          {message.promises.map((promise) => (
            <PromiseChip key={promise.id} promise={promise} />
          ))}
        </footer>
      )}
      <HoldBack
        deliveries={deliveries}
        mine={message.authorId === me()?.agent.id}
        onTakeBack={() => takeBack(message)}
      />
      <Deliveries deliveries={deliveries} />
      {message.delivery === 'failed' && <NotDelivered message={message} />}
    </article>
  );
}
