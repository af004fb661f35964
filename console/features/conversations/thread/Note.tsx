import { useAgentName } from '../../../app/session.tsx';
import { useEntities, useEntity } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';
import { Icon } from '../../../ui/index.ts';
import { Attachments } from '../../files/index.ts';
import { Deliveries, MailFoot, MailMarks, useDeliveries } from '../../mail/index.ts';
import { Delivery } from './Delivery.tsx';
import { MessageText } from './MessageText.tsx';
import { MessageTime } from './MessageTime.tsx';
import { NotDelivered } from './NotDelivered.tsx';
import './Note.css';

/** Other paper, dashed edge, lock, other words: a note cannot be taken for a reply. */
export function Note({ message }: { message: Message }) {
  const agentName = useAgentName();
  const name = message.authorName ?? agentName(message.authorId) ?? 'a colleague';
  const mail = useEntity('mail', message.id);
  const deliveries = useDeliveries(message.id);
  const names = useEntities('agent').map((agent) => agent.name);
  return (
    <article className="msg note" aria-label={`Note from ${name}, only for the team`}>
      <header>
        <Icon name="lock" size="small" />
        <b>Note from {name}</b>
        <span className="note-stamp">only the team sees this</span>
        {mail?.direction === 'in' && <MailMarks mail={mail} />}
        <span className="grow" />
        <span>
          <MessageTime at={message.at} />
          {message.delivery !== undefined && <Delivery message={message} delivered="sent" />}
        </span>
      </header>
      {message.text !== '' && <MessageText text={message.text} names={names} />}
      <Attachments files={message.attachments} />
      {mail !== undefined && <MailFoot mail={mail} />}
      <Deliveries deliveries={deliveries} />
      {message.delivery === 'failed' && <NotDelivered message={message} />}
    </article>
  );
}
