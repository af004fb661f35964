import { lazy, Suspense, useState } from 'react';
import { useCommands } from '../../app/commands.ts';
import { useInboxes } from './telephones.ts';

const LogCallDialog = lazy(() => import('./LogCallDialog.tsx').then((it) => ({ default: it.LogCallDialog })));

/** Makes “Log a call” known everywhere, and draws its dialog when it is asked for. */
export function CallDesk() {
  const [open, setOpen] = useState(false);
  const inboxes = useInboxes();
  const when = () => inboxes.length > 0;
  const run = () => setOpen(true);
  useCommands([{ id: 'call.log', group: 'Anywhere', label: 'Log a call', can: 'calls.log', when, run }]);
  return open ? (
    <Suspense>
      <LogCallDialog conversation={null} onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
