import { lazy, Suspense, useState } from 'react';
import { keysOf, useCommands } from '../../../app/commands.ts';
import { useChannels } from '../../../app/directory.ts';
import { useCan } from '../../../app/session.tsx';
import { useEntities } from '../../../app/store.ts';
import { IconButton } from '../../../ui/index.ts';

const NewDialog = lazy(() => import('./NewDialog.tsx').then((it) => ({ default: it.NewDialog })));

/** Writes to somebody first, where an inbox sends letters. */
export function NewConversation() {
  const [open, setOpen] = useState(false);
  const may = useCan('conversations.reply');
  const letters = new Set(useChannels().flatMap(({ name, abilities }) => (abilities.letters ? [name] : [])));
  const inboxes = useEntities('inbox', ({ channel }) => letters.has(channel));
  const can = may && inboxes.length > 0;
  const run = () => setOpen(true);
  useCommands([{ id: 'conversation.begin', group: 'Anywhere', label: 'Write to somebody', when: () => can, run }]);
  if (!can) return null;
  return (
    <>
      <IconButton icon="pen" label="Write to somebody" keys={keysOf({ id: 'conversation.begin' })} onClick={run} />
      {open && (
        <Suspense>
          <NewDialog inboxes={inboxes} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
