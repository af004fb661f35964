import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Settings } from '../settings/Settings.tsx';
import { inside, pagesUnder } from './root.ts';

const people = () => import('../../features/people/index.ts');
const workspace = () => import('../../features/workspace/index.ts');
const reading = () => import('../../features/reading/index.ts');
const mailboxes = () => import('../../features/mailboxes/index.ts');
const topics = () => import('../../features/topics/index.ts');
const contacts = () => import('../../features/contacts/pages.ts');
const reports = () => import('../../features/reports/pages.ts');

const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: Settings });
const under = pagesUnder(settings);

const parkedMail = createRoute({
  getParentRoute: () => settings,
  path: 'parked-mail',
  validateSearch: (asked): { inbox?: string } => (typeof asked['inbox'] === 'string' ? { inbox: asked['inbox'] } : {}),
  component: lazyRouteComponent(mailboxes, 'ParkedMailPage'),
});

const settingsPages = [
  under('profile', lazyRouteComponent(people, 'ProfilePage')),
  under('figures', lazyRouteComponent(reports, 'MinePage')),
  under('sign-ins', lazyRouteComponent(people, 'SignInsPage')),
  under(
    'keys',
    lazyRouteComponent(() => import('../settings/KeysPage.tsx'), 'KeysPage'),
  ),
  under('people', lazyRouteComponent(people, 'PeoplePage')),
  under('teams', lazyRouteComponent(people, 'TeamsPage')),
  under('workspace', lazyRouteComponent(workspace, 'WorkspacePage')),
  under('fields', lazyRouteComponent(contacts, 'FieldsPage')),
  under('reader', lazyRouteComponent(reading, 'AccuracyPage')),
  under('topics', lazyRouteComponent(topics, 'TopicsPage')),
  under('inboxes', lazyRouteComponent(workspace, 'InboxesPage')),
  under('inboxes/$inboxId', lazyRouteComponent(workspace, 'InboxPage')),
  parkedMail,
  under('api-keys', lazyRouteComponent(workspace, 'ApiKeysPage')),
] as const;

export const settingsPage = settings.addChildren(settingsPages);
