import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { useCan } from '../../../app/session.tsx';
import { TextInput } from '../../../ui/index.ts';
import { edit } from '../actions/edit.ts';
import './Subject.css';

const longest = 200;

/** The subject; pressing it edits it in place. */
export function Subject({ conversation }: { conversation: Conversation }) {
  const [editing, setEditing] = useState(false);
  const mayEdit = useCan('conversations.tag');
  const { subject } = conversation;
  if (!mayEdit) return <h2 className="cut">{subject}</h2>;
  if (editing) return <SubjectField conversation={conversation} onDone={() => setEditing(false)} />;
  return (
    <h2 className="cut subject">
      <button type="button" className="cut" title="Change the subject" onClick={() => setEditing(true)}>
        {subject}
      </button>
    </h2>
  );
}

function SubjectField({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) {
  const [text, setText] = useState(conversation.subject);
  const save = () => {
    const subject = text.trim();
    if (subject !== '' && subject !== conversation.subject) edit(conversation, { subject }, 'Subject changed.');
    onDone();
  };
  return (
    <TextInput
      aria-label="Subject"
      className="subject-field"
      maxLength={longest}
      value={text}
      ref={(field) => field?.focus()}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}
