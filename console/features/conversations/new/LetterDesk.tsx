import { lazy, Suspense, useEffect } from 'react';
import { useCommands } from '../../../app/commands.ts';
import { letterDesk } from '../../../app/desks.ts';
import { didIt } from '../../../app/did-it.ts';
import { useLetterInboxes } from './letter-inboxes.ts';

const NewDialog = lazy(() => import('./NewDialog.tsx').then((it) => ({ default: it.NewDialog })));

/** Makes “Write to somebody” known everywhere, and draws its dialog when it is asked for and an inbox sends letters. */
export function LetterDesk() {
  const asked = letterDesk.use();
  const inboxes = useLetterInboxes();
  const run = () => letterDesk.set({ to: undefined });
  const close = () => letterDesk.set(null);
  useCommands([
    { id: 'conversation.begin', group: 'Anywhere', label: 'Write to somebody', can: 'conversations.reply', run },
  ]);
  const nowhere = asked !== null && inboxes.length === 0;
  useEffect(() => {
    if (!nowhere) return;
    letterDesk.set(null);
    didIt({ text: 'No inbox sends mail yet. One is set up under Settings, Inboxes.' });
  }, [nowhere]);
  if (asked === null || nowhere) return null;
  return (
    <Suspense>
      <NewDialog inboxes={inboxes} to={asked.to} onClose={close} />
    </Suspense>
  );
}
