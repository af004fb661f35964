import { useNavigate } from '@tanstack/react-router';
import { toggleTheme } from '../ui/index.ts';
import { useCommands } from './commands.ts';
import { undo } from './did-it.ts';
import { openLayer } from './layers.ts';
import { focusFirst } from './page-focus.ts';
import { useCan } from './session.tsx';

/** What can be done from anywhere. */
export function useShellCommands(): void {
  const navigate = useNavigate();
  const mayRead = useCan('reports.read');
  const go = 'Go to';
  useCommands([
    { id: 'palette.open', group: 'Anywhere', label: 'Find anything', hidden: true, run: () => openLayer('palette') },
    { id: 'keys.show', group: 'Anywhere', label: 'Show the keys', run: () => openLayer('keys') },
    { id: 'undo', group: 'Anywhere', label: 'Undo', run: () => void undo() },
    { id: 'theme.toggle', group: 'Anywhere', label: 'Light or dark', run: toggleTheme },
    { id: 'notices.open', group: 'Anywhere', label: 'What was said lately', run: () => openLayer('notices') },
    { id: 'search.open', group: go, label: 'Search', run: () => void navigate({ to: '/search' }).then(focusFirst) },
    {
      id: 'go.inbox',
      group: go,
      label: 'Inbox',
      run: () => navigate({ to: '/inbox/$view', params: { view: 'mine' } }),
    },
    {
      id: 'go.customers',
      group: go,
      label: 'Customers',
      can: 'contacts.read',
      run: () => void navigate({ to: '/customers' }).then(focusFirst),
    },
    ...(mayRead
      ? [
          {
            ...{ id: 'go.reports', group: go, label: 'Reports' },
            run: () => navigate({ to: '/reports/$page', params: { page: 'promise' } }),
          },
        ]
      : []),
    {
      id: 'go.recovery',
      group: go,
      label: 'Nobody left on a low',
      can: 'recovery.work',
      run: () => void navigate({ to: '/recovery' }).then(focusFirst),
    },
    {
      id: 'go.loyalty',
      group: go,
      label: 'Loyalty',
      can: 'loyalty.read',
      run: () => void navigate({ to: '/loyalty' }).then(focusFirst),
    },
    { id: 'go.settings', group: go, label: 'Settings', run: () => navigate({ to: '/settings' }) },
  ]);
}
