import { lazy, Suspense, useEffect } from 'react';
import { useCommands } from '../../app/commands.ts';
import { callDesk } from '../../app/desks.ts';
import { didIt } from '../../app/did-it.ts';
import { useInboxes } from './telephones.ts';

const LogCallDialog = lazy(() => import('./LogCallDialog.tsx').then((it) => ({ default: it.LogCallDialog })));

/** Makes “Log a call” known everywhere, and draws its dialog when it is asked for. */
export function CallDesk() {
  const asked = callDesk.use();
  const inboxes = useInboxes();
  const run = () => callDesk.set({ contact: undefined });
  useCommands([{ id: 'call.log', group: 'Anywhere', label: 'Log a call', can: 'calls.log', run }]);
  const nowhere = asked !== null && inboxes.length === 0;
  useEffect(() => {
    if (!nowhere) return;
    callDesk.set(null);
    didIt({ text: 'No inbox keeps calls yet. One is set up under Settings, Inboxes.' });
  }, [nowhere]);
  return asked === null || nowhere ? null : (
    <Suspense>
      <LogCallDialog
        conversation={null}
        {...(asked.contact === undefined ? {} : { contact: asked.contact })}
        onClose={() => callDesk.set(null)}
      />
    </Suspense>
  );
}
