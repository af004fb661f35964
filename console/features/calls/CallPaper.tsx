import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { Button } from '../../ui/index.ts';
import { shortName } from '../promises/index.ts';
import { LogCallDialog } from './LogCallDialog.tsx';
import './CallLine.css';

/** Where one talks, nothing written goes out: in place of the answer stands the call. */
export function CallPaper({ conversation }: { conversation: Conversation }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="call-paper">
      <p className="second">
        {shortName(conversation.contact)} is on the telephone here. Call, then write down what was said and promised.
      </p>
      <Button kind="main" icon="phone" onClick={() => setOpen(true)}>
        Log a call
      </Button>
      {open && <LogCallDialog conversation={conversation} onClose={() => setOpen(false)} />}
    </div>
  );
}
