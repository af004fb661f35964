import { lazy, Suspense } from 'react';
import { useCommands } from '../../../app/commands.ts';
import { letterDesk, useDesk } from '../../../app/desks.ts';
import { useLetterInboxes } from './letter-inboxes.ts';

const NewDialog = lazy(() => import('./NewDialog.tsx').then((it) => ({ default: it.NewDialog })));

const otherwise = 'No inbox sends mail yet. One is set up under Settings, Inboxes.';

/** Makes “Write to somebody” known everywhere, and draws its dialog when it is asked for and an inbox sends letters. */
export function LetterDesk() {
  const inboxes = useLetterInboxes();
  const asked = useDesk(letterDesk, { ready: inboxes.length > 0, otherwise });
  const run = () => letterDesk.set({ to: undefined });
  const close = () => letterDesk.set(null);
  useCommands([
    { id: 'conversation.begin', group: 'Anywhere', label: 'Write to somebody', can: 'conversations.reply', run },
  ]);
  if (asked === null) return null;
  return (
    <Suspense>
      <NewDialog inboxes={inboxes} to={asked.to} onClose={close} />
    </Suspense>
  );
}
