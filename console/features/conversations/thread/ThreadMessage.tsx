import { memo } from 'react';
import type { ContactName } from '#contract/contacts.ts';
import type { Message } from '../../../app/store.ts';
import { CallLine } from '../../calls/index.ts';
import { Activity } from './Activity.tsx';
import { Note } from './Note.tsx';
import { Ours } from './Ours.tsx';
import { Theirs } from './Theirs.tsx';
import './ThreadMessage.css';

export interface ThreadMessageProps {
  message: Message;
  contact: ContactName;
  channel: string;
  delivered: 'sent' | 'delivered' | 'read';
}

export const ThreadMessage = memo(function ThreadMessage({ message, contact, channel, delivered }: ThreadMessageProps) {
  if (message.type === 'activity') return <Activity message={message} />;
  if (message.type === 'call') return <CallLine message={message} contact={contact} />;
  if (message.type === 'note') return <Note message={message} />;
  if (message.from === 'customer') return <Theirs message={message} contact={contact} channel={channel} />;
  return <Ours message={message} delivered={delivered} />;
});
