import type { Inbox } from '#contract/workspace.ts';
import type { Agent } from '#contract/people.ts';
import type { PaletteItem } from '../ui/index.ts';
import type { InboxSearch, View } from './inbox-place.ts';
import type { Permission } from '#contract/permissions.ts';
import { settingsPlaces } from './settings/places.ts';
import type { SettingsPlace } from './settings/places.ts';

/** Everywhere that one can go to by name. */
export interface Ways {
  readonly view: (view: View, search: InboxSearch) => void;
  readonly mentions: () => void;
  readonly reading: () => void;
  readonly settings: (to: SettingsPlace['to']) => void;
  readonly inbox: (inboxId: string) => void;
}

export interface Known {
  readonly can: (permission: Permission) => boolean;
  readonly meId: string;
  readonly agents: readonly Agent[];
  readonly inboxes: readonly Inbox[];
}

/** Every view of the inbox, the place to try the reader, and every page of the settings, for the palette. */
export function palettePlaces(known: Known, ways: Ways): readonly PaletteItem[] {
  return [...viewItems(known, ways), readingItem(ways), ...settingsItems(known, ways)];
}

/** Nothing there belongs to anybody, so it is for everybody. */
const readingItem = ({ reading: run }: Ways): PaletteItem => ({
  ...{ id: '/reading', group: 'Feelings', icon: 'eye', label: 'How it reads' },
  ...{ words: 'feelings try a sentence reader emotion', run },
});

const views: readonly { label: string; view: View; search: InboxSearch }[] = [
  { label: 'Mine', view: 'mine', search: {} },
  { label: 'Unassigned', view: 'unassigned', search: {} },
  { label: 'All conversations', view: 'all', search: {} },
  { label: 'Left on a low', view: 'all', search: { status: 'any', feeling: 'low' } },
  { label: 'Waiting on them', view: 'all', search: { status: 'waiting' } },
  { label: 'Snoozed', view: 'all', search: { status: 'snoozed' } },
  { label: 'Resolved', view: 'all', search: { status: 'resolved' } },
];

function viewItems({ can, meId, agents }: Known, ways: Ways): PaletteItem[] {
  if (!can('conversations.read')) return [];
  const item = { group: 'Inbox', icon: 'inbox', words: 'inbox view list' } as const;
  const colleagues = agents.filter((agent) => agent.active && agent.id !== meId);
  return [
    ...views.map(({ label, view, search }) => ({
      ...{ ...item, id: `view ${label}`, label },
      run: () => ways.view(view, search),
    })),
    { ...item, id: 'view mentions', label: 'Mentions', icon: 'at', run: ways.mentions },
    ...colleagues.map(({ id, name }) => ({
      ...{ ...item, id: `view with ${id}`, label: `With ${name}`, icon: 'person' as const },
      run: () => ways.view('all', { assigneeId: id }),
    })),
  ];
}

function settingsItems({ can, inboxes }: Known, ways: Ways): PaletteItem[] {
  const item = { group: 'Settings', words: 'settings' } as const;
  const pages = settingsPlaces.filter((place) => place.can === undefined || can(place.can));
  return [
    ...pages.map(({ to, label, icon }) => ({ ...item, id: to, label, icon, run: () => ways.settings(to) })),
    ...(can('workspace.read') ? inboxes : []).map(({ id, name }) => ({
      ...{ ...item, id: `inbox ${id}`, label: `Inbox ${name}`, icon: 'inbox' as const },
      run: () => ways.inbox(id),
    })),
  ];
}
