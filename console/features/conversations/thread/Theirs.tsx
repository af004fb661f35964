import type { ContactName } from '#contract/contacts.ts';
import { useEntity } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';
import { classes, Face } from '../../../ui/index.ts';
import { Attachments } from '../../files/index.ts';
import { FeelingEvidence, useShowsFeelings } from '../../feelings/index.ts';
import { MailFoot, MailMarks } from '../../mail/index.ts';
import { ChannelWord } from '../ChannelIcon.tsx';
import { contactTitle } from '../../../app/contact-title.ts';
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
  const mail = useEntity('mail', message.id);
  const isAutomatic = mail !== undefined && mail.automatic !== null;
  return (
    <article
      className={classes('msg them', reading !== null && `f-${reading.label}`, isAutomatic && 'automatic')}
      aria-label={`${name} wrote`}
    >
      <header>
        <Face name={name} size="small" />
        <b>{name}</b>
        <span className="quiet">
          <MessageTime at={message.at} /> · <ChannelWord name={channel} />
        </span>
        {mail !== undefined && <MailMarks mail={mail} />}
        <span className="grow" />
        {reading !== null && <FeelingEvidence message={{ ...message, reading }} />}
      </header>
      {message.text !== '' && <MessageText text={message.text} evidence={reading?.evidence} />}
      <Attachments files={message.attachments} />
      {mail !== undefined && <MailFoot mail={mail} />}
    </article>
  );
}
