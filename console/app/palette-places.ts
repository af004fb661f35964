import type { Inbox } from '#contract/workspace.ts';
import type { Agent } from '#contract/people.ts';
import type { IconName, PaletteItem } from '../ui/index.ts';
import type { InboxSearch, View } from './inbox-place.ts';
import type { Permission } from '#contract/permissions.ts';
import type { Topic } from '#contract/topics.ts';
import { settingsPlaces } from './settings/places.ts';
import type { SettingsPlace } from './settings/places.ts';

/** Everywhere that one can go to by name. */
export interface Ways {
  readonly view: (view: View, search: InboxSearch) => void;
  readonly mentions: () => void;
  readonly recovery: () => void;
  readonly goodwill: (to: GoodwillPlace) => void;
  readonly customers: (to: CustomersPlace) => void;
  readonly reading: () => void;
  readonly report: (page: string) => void;
  readonly surveys: (to: '/surveys' | '/surveys/follow-ups') => void;
  readonly loyalty: (to: '/loyalty' | '/loyalty/redemptions' | '/loyalty/books') => void;
  readonly settings: (to: SettingsPlace['to']) => void;
  readonly inbox: (inboxId: string) => void;
}

export interface Known {
  readonly can: (permission: Permission) => boolean;
  readonly meId: string;
  readonly agents: readonly Agent[];
  readonly inboxes: readonly Inbox[];
  readonly topics: readonly Pick<Topic, 'id' | 'name'>[];
}

/** Every view of the inbox, the place to try the reader, and every page of the settings, for the palette. */
export function palettePlaces(known: Known, ways: Ways): readonly PaletteItem[] {
  return [
    ...viewItems(known, ways),
    ...recoveryItem(known, ways),
    ...goodwillItems(known, ways),
    ...customersItems(known, ways),
    readingItem(ways),
    ...reportItems(known, ways),
    ...surveyItems(known, ways),
    ...loyaltyItems(known, ways),
    ...settingsItems(known, ways),
  ];
}

const recoveryItem = ({ can }: Known, { recovery: run }: Ways): PaletteItem[] =>
  can('recovery.work')
    ? [
        {
          ...({ id: '/recovery', group: 'Customers', icon: 'lifebuoy', label: 'Recovery' } as const),
          words: 'nobody left on a low wounds open bad experience',
          run,
        },
      ]
    : [];

const goodwillPlaces = [
  { to: '/goodwill', label: 'Goodwill', words: 'gestures gifts vouchers approve fairness', can: 'goodwill.give' },
  { to: '/goodwill/touches', label: 'Personal touches', words: 'goodwill cards occasions', can: 'goodwill.give' },
  { to: '/goodwill/referrals', label: 'Recommended', words: 'goodwill referrals friends', can: 'goodwill.give' },
  { to: '/goodwill/settings', label: 'Budgets and kinds', words: 'goodwill gestures money', can: 'goodwill.manage' },
] as const satisfies readonly { to: string; label: string; words: string; can: Permission }[];
type GoodwillPlace = (typeof goodwillPlaces)[number]['to'];

const goodwillItems = ({ can }: Known, { goodwill: go }: Ways): PaletteItem[] =>
  goodwillPlaces
    .filter((place) => can(place.can))
    .map(({ to, label, words }) => ({ id: to, group: 'Goodwill', icon: 'gift', label, words, run: () => go(to) }));

const customersPlaces = [
  { to: '/customers', label: 'All customers', icon: 'person', words: 'people contacts', can: 'contacts.read' },
  { to: '/customers/companies', label: 'Companies', icon: 'box', words: 'customers domains', can: 'contacts.read' },
  { to: '/customers/segments', label: 'Segments', icon: 'filter', words: 'customers rules', can: 'contacts.read' },
  {
    ...{ to: '/customers/alike', label: 'Perhaps the same', icon: 'merge' },
    ...{ words: 'customers duplicates merge', can: 'contacts.merge' },
  },
  {
    ...{ to: '/customers/files', label: 'Files in and out', icon: 'upload' },
    ...{ words: 'customers import export CSV', can: 'contacts.import' },
  },
  {
    ...{ to: '/customers/requests', label: 'Requests', icon: 'lock' },
    ...{ words: 'customers privacy erase copy GDPR', can: 'contacts.privacy' },
  },
] as const satisfies readonly { to: string; label: string; icon: IconName; words: string; can: Permission }[];
type CustomersPlace = (typeof customersPlaces)[number]['to'];

const customersItems = ({ can }: Known, { customers: go }: Ways): PaletteItem[] =>
  customersPlaces
    .filter((place) => can(place.can))
    .map(({ to, label, icon, words }) => ({ id: to, group: 'Customers', icon, label, words, run: () => go(to) }));

function surveyItems({ can }: Known, { surveys: go }: Ways): PaletteItem[] {
  if (!can('surveys.read')) return [];
  const item = { group: 'Surveys', icon: 'speech', words: 'surveys answers satisfaction feedback' } as const;
  return [
    { ...item, id: '/surveys', label: 'Surveys', run: () => go('/surveys') },
    { ...item, id: '/surveys/follow-ups', label: 'To follow up', run: () => go('/surveys/follow-ups') },
  ];
}

function loyaltyItems({ can }: Known, { loyalty: go }: Ways): PaletteItem[] {
  if (!can('loyalty.read')) return [];
  const item = { group: 'Loyalty', icon: 'stamps', words: 'loyalty programmes points stamps rewards' } as const;
  return [
    { ...item, id: '/loyalty', label: 'Loyalty programmes', run: () => go('/loyalty') },
    { ...item, id: '/loyalty/redemptions', label: 'Rewards to hand out', run: () => go('/loyalty/redemptions') },
    ...(can('loyalty.manage')
      ? [
          {
            ...item,
            id: '/loyalty/books',
            label: 'Books',
            words: 'ledger balance check',
            run: () => go('/loyalty/books'),
          },
        ]
      : []),
  ];
}

/** Nothing there belongs to anybody, so it is for everybody. */
const readingItem = ({ reading: run }: Ways): PaletteItem => ({
  ...{ id: '/reading', group: 'Feelings', icon: 'eye', label: 'How it reads' },
  ...{ words: 'feelings try a sentence reader emotion', run },
});

const reports: readonly { page: string; label: string }[] = [
  { page: 'promise', label: 'The promise of service' },
  { page: 'live', label: 'Now' },
  { page: 'volumes', label: 'Volumes' },
  { page: 'promptness', label: 'Promptness' },
  { page: 'feelings', label: 'How it felt' },
  { page: 'satisfaction', label: 'Satisfaction' },
  { page: 'topics', label: 'What people write about' },
  { page: 'effort', label: 'First time and effort' },
  { page: 'goodwill', label: 'Loyalty and goodwill' },
];

function reportItems({ can }: Known, ways: Ways): PaletteItem[] {
  if (!can('reports.read')) return [];
  return reports.map(({ page, label }) => ({
    ...{ id: `report ${page}`, group: 'Reports', icon: 'bars', label, words: 'report figures chart' },
    run: () => ways.report(page),
  }));
}

const views: readonly { label: string; view: View; search: InboxSearch }[] = [
  { label: 'Mine', view: 'mine', search: {} },
  { label: 'Unassigned', view: 'unassigned', search: {} },
  { label: 'All conversations', view: 'all', search: {} },
  { label: 'Left on a low', view: 'all', search: { status: 'any', feeling: 'low' } },
  { label: 'Waiting on them', view: 'all', search: { status: 'waiting' } },
  { label: 'Snoozed', view: 'all', search: { status: 'snoozed' } },
  { label: 'Resolved', view: 'all', search: { status: 'resolved' } },
];

function viewItems({ can, meId, agents, topics }: Known, ways: Ways): PaletteItem[] {
  if (!can('conversations.read')) return [];
  const item = { group: 'Inbox', icon: 'inbox', words: 'inbox view list' } as const;
  const colleagues = agents.filter((agent) => agent.active && agent.id !== meId);
  return [
    ...views.map(({ label, view, search }) => ({
      ...{ ...item, id: `view ${label}`, label },
      run: () => ways.view(view, search),
    })),
    { ...item, id: 'view mentions', label: 'Mentions', icon: 'at', run: ways.mentions },
    ...topics.map(({ id, name }) => ({
      ...{ ...item, id: `view about ${id}`, label: `About ${name}`, icon: 'speech' as const, words: 'inbox topic' },
      run: () => ways.view('all', { topicId: id }),
    })),
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
