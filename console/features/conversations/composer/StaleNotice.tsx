import { useEffect } from 'react';
import { Button, Icon } from '../../../ui/index.ts';
import { useAgentName } from '../../../app/session.tsx';
import { startName } from '../../promises/index.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { Refusal } from './refusals.ts';
import './StaleNotice.css';

export interface StaleNoticeProps {
  refusal: Refusal;
  conversation: Conversation;
  onChange: () => void;
  onSend: () => void;
}

/** So much of what came is shown here; the thread has all of it. */
const shown = 2;

/** Somebody wrote meanwhile: nothing went out, and the careful way is the main one. */
export function StaleNotice({ refusal, conversation, onChange, onSend }: StaleNoticeProps) {
  const agentName = useAgentName();
  useEffect(() => {
    // The thread is laid out from below: its foot, where the new messages stand, is its beginning.
    document.querySelector('.thread-scroll')?.scrollTo({ top: 0 });
  }, [refusal]);
  const lines = refusal.newer.slice(-shown).map((message) => ({
    id: message.id,
    who:
      message.from === 'customer'
        ? startName(conversation.contact)
        : (message.authorName ?? agentName(message.authorId)),
    text: message.text,
  }));
  return (
    <div className="stopped" role="alert">
      <p>
        <Icon name="pause" size="small" />
        <b>{lines.at(-1)?.who ?? 'Somebody'} wrote meanwhile. Your answer has not gone out.</b>
      </p>
      {lines.map(({ id, who, text }) => (
        <p key={id} className="stopped-words" dir="auto">
          {who}: “{text}”
        </p>
      ))}
      <div className="row wrap">
        <Button kind="main" onClick={onChange}>
          Change my answer
        </Button>
        <Button onClick={onSend}>Send anyway</Button>
      </div>
    </div>
  );
}
