import type { Message } from '../../../app/store.ts';
import { agentName } from '../../../app/session.tsx';
import { classes, Face } from '../../../ui/index.ts';
import { PromiseChip } from '../../promises/index.ts';
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
  const name = message.authorName ?? agentName(message.authorId) ?? 'A colleague';
  return (
    <article className={classes('msg us', message.delivery === 'failed' && 'failed')} aria-label={`${name} answered`}>
      <header>
        <Face name={name} ours size="small" />
        <b>{name}</b>
        <span className="quiet">
          <MessageTime at={message.at} />
          <Delivery message={message} delivered={delivered} />
        </span>
      </header>
      <MessageText text={message.text} />
      {message.promises.length > 0 && (
        <footer>
          {message.promises.map((promise) => (
            <PromiseChip key={promise.id} promise={promise} />
          ))}
        </footer>
      )}
      {message.delivery === 'failed' && <NotDelivered message={message} />}
    </article>
  );
}
