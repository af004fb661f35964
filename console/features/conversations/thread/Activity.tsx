import type { Message } from '../../../app/store.ts';
import { MessageTime } from './MessageTime.tsx';
import './Activity.css';

/** What happened to the conversation, quietly. */
export function Activity({ message }: { message: Message }) {
  return (
    <p className="activity">
      {message.text} · <MessageTime at={message.at} />
    </p>
  );
}
