import { useNavigate } from '@tanstack/react-router';
import { toggleTheme } from '../ui/index.ts';
import { useCommands } from './commands.ts';
import { undo } from './did-it.ts';
import { openLayer } from './layers.ts';
import { focusFirst } from './page-focus.ts';

/** What can be done from anywhere. */
export function useShellCommands(): void {
  const navigate = useNavigate();
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
    { id: 'go.settings', group: go, label: 'Settings', run: () => navigate({ to: '/settings' }) },
  ]);
}
