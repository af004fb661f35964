import { keysOf } from '../../../app/commands.ts';
import { letterDesk } from '../../../app/desks.ts';
import { useCan } from '../../../app/session.tsx';
import { IconButton } from '../../../ui/index.ts';

/** Writes to somebody first. */
export function NewConversation() {
  const may = useCan('conversations.reply');
  if (!may) return null;
  return (
    <IconButton
      icon="pen"
      label="Write to somebody"
      keys={keysOf({ id: 'conversation.begin' })}
      onClick={() => letterDesk.set({ to: undefined })}
    />
  );
}
