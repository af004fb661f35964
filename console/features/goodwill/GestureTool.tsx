import { useState } from 'react';
import { keysOf, useCommands } from '../../app/commands.ts';
import { useCan } from '../../app/session.tsx';
import { IconButton } from '../../ui/index.ts';
import { friendsLink } from './gestures.ts';
import { GestureDialog } from './GestureDialog.tsx';

interface GestureToolProps {
  conversationId: string;
  /** Puts the words to the customer, with their link, into the answer. */
  onWords: (text: string) => void;
}
const command = { id: 'gesture.give', keys: 'Shift+G' };

/** The small present beside Send: opens what fits, and when it does not. */
export function GestureTool({ conversationId, onWords }: GestureToolProps) {
  const may = useCan('goodwill.give');
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const putLink = async () => onWords(await friendsLink(conversationId));
  const shared = { group: 'Conversation', can: 'goodwill.give' as const };
  useCommands([
    { ...command, ...shared, label: 'Give a gesture', run: show },
    { ...shared, id: 'referral.give', label: 'Put their link for friends in my answer', run: putLink },
  ]);
  if (!may) return null;
  return (
    <>
      <IconButton icon="gift" label="Give a gesture" keys={keysOf(command)} onClick={show} />
      {open && (
        <GestureDialog
          conversationId={conversationId}
          onClose={() => setOpen(false)}
          onWords={(text) => {
            setOpen(false);
            if (text !== '') onWords(text);
          }}
        />
      )}
    </>
  );
}
