import { lazy, Suspense } from 'react';
import { useCommands } from '../../app/commands.ts';
import { callDesk, useDesk } from '../../app/desks.ts';
import { useInboxes } from './telephones.ts';

const LogCallDialog = lazy(() => import('./LogCallDialog.tsx').then((it) => ({ default: it.LogCallDialog })));

const otherwise = 'No inbox keeps calls yet. One is set up under Settings, Inboxes.';

/** Makes “Log a call” known everywhere, and draws its dialog when it is asked for. */
export function CallDesk() {
  const asked = useDesk(callDesk, { ready: useInboxes().length > 0, otherwise });
  const run = () => callDesk.set({ contact: undefined });
  useCommands([{ id: 'call.log', group: 'Anywhere', label: 'Log a call', can: 'calls.log', run }]);
  return asked === null ? null : (
    <Suspense>
      <LogCallDialog
        conversation={null}
        {...(asked.contact === undefined ? {} : { contact: asked.contact })}
        onClose={() => callDesk.set(null)}
      />
    </Suspense>
  );
}
