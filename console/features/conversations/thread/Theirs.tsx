import type { ContactName } from '#contract/contacts.ts';
import type { Message } from '../../../app/store.ts';
import { Face } from '../../../ui/index.ts';
import { FeelingEvidence, useShowsFeelings } from '../../feelings/index.ts';
import { ChannelWord } from '../ChannelIcon.tsx';
import { contactTitle } from '../../contacts/index.ts';
import { MessageText } from './MessageText.tsx';
import { MessageTime } from './MessageTime.tsx';
import './Theirs.css';

interface TheirsProps {
  message: Message;
  contact: ContactName;
  channel: string;
}

/** What the customer wrote, with what it reads as. */
export function Theirs({ message, contact, channel }: TheirsProps) {
  const name = message.authorName ?? contactTitle(contact);
  const reading = useShowsFeelings(contact.id) ? message.reading : null;
  return (
    <article className={reading === null ? 'msg them' : `msg them f-${reading.label}`} aria-label={`${name} wrote`}>
      <header>
        <Face name={name} size="small" />
        <b>{name}</b>
        <span className="quiet">
          <MessageTime at={message.at} /> · <ChannelWord name={channel} />
        </span>
        <span className="grow" />
        {reading !== null && <FeelingEvidence message={{ ...message, reading }} />}
      </header>
      <MessageText text={message.text} evidence={reading?.evidence} />
    </article>
  );
}
