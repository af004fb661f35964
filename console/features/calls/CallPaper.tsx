import { useState, type ReactNode } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { Button } from '../../ui/index.ts';
import { shortName } from '../promises/index.ts';
import { LogCallDialog } from './LogCallDialog.tsx';
import './CallLine.css';

/** Where one talks, nothing written goes out: in place of the answer stands the call, and below it other ways. */
export function CallPaper({ conversation, children }: { conversation: Conversation; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const nameless = conversation.contact.name === null && conversation.contact.email === null;
  return (
    <div className="call-papers">
      <div className="call-paper">
        <p className="second">
          {nameless ? 'The caller' : shortName(conversation.contact)} is on the telephone here. Call, then write down
          what was said and promised.
        </p>
        <Button kind="main" icon="phone" onClick={() => setOpen(true)}>
          Log a call
        </Button>
      </div>
      <div className="call-paper">{children}</div>
      {open && <LogCallDialog conversation={conversation} onClose={() => setOpen(false)} />}
    </div>
  );
}
