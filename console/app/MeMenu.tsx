import { useNavigate } from '@tanstack/react-router';
import { Face, Menu, setTheme, useTheme } from '../ui/index.ts';
import type { MenuEntry, Theme } from '../ui/index.ts';
import { call } from './client.ts';
import { attempt } from './did-it.ts';
import { openLayer } from './layers.ts';
import { end, signOut, useMe } from './session.tsx';
import { upsert } from './store.ts';

const themes: readonly { theme: Theme; label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'system', label: 'As this device' },
];

/** Me: whether I am here, how it looks, where I am signed in. `onLeave` is called when it leads to another page. */
export function MeMenu({ onLeave }: { onLeave?: () => void }) {
  const { agent } = useMe();
  const theme = useTheme();
  const navigate = useNavigate();
  const isAway = agent.presence === 'away';
  const visit = () => {
    onLeave?.();
    void navigate({ to: '/settings/profile' });
  };
  const hear = () => {
    onLeave?.();
    openLayer('notices');
  };
  const entries: MenuEntry[] = [
    { heading: agent.name },
    { id: 'here', label: 'Here', hint: 'Colleagues see you as here', checked: !isAway, run: () => appear('online') },
    { id: 'away', label: 'Away', hint: 'You can go on working', checked: isAway, run: () => appear('away') },
    { heading: 'Light or dark' },
    ...themes.map((each) => ({
      id: each.theme,
      label: each.label,
      checked: each.theme === theme,
      run: () => setTheme(each.theme),
    })),
    'line',
    { id: 'profile', label: 'Your profile', icon: 'person', run: visit },
    { id: 'notices', label: 'What was said lately', icon: 'bell', run: hear },
    { id: 'leave', label: 'Sign out', icon: 'leave', run: () => attempt(leave) },
  ];
  const leave = async () => {
    await signOut();
    await navigate({ to: '/login', search: {} });
    end();
  };
  return (
    <Menu label="You" entries={entries} side="top">
      <button type="button" className="rail-me">
        <span className="rail-face">
          <Face name={agent.name} ours />
          <i className={isAway ? 'away' : undefined} />
        </span>
        <span className="rail-me-word">You</span>
        <span className="sr">
          {agent.name}, {isAway ? 'away' : 'here'}
        </span>
      </button>
    </Menu>
  );
}

function appear(presence: 'online' | 'away'): void {
  attempt(async () => {
    upsert(await call('PUT /me/presence', { body: { presence } }));
  });
}
