import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { call, onSignedOut, Problem } from './client.ts';
import { Settings } from './settings/Settings.tsx';
import { readCustomersSearch } from '../features/contacts/list/place.ts';
import { readInboxSearch } from './inbox-place.ts';
import { readReportSearch } from './report-place.ts';
import { Loading } from './pages/Loading.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { PageTrouble } from './pages/PageTrouble.tsx';
import { end, loadMe } from './session.tsx';
import { Shell } from './Shell.tsx';

const people = () => import('../features/people/index.ts');
const workspace = () => import('../features/workspace/index.ts');
const reading = () => import('../features/reading/index.ts');
const mailboxes = () => import('../features/mailboxes/index.ts');
const topics = () => import('../features/topics/index.ts');
const contacts = () => import('../features/contacts/pages.ts');
const loyalty = () => import('../features/loyalty/pages.ts');
const surveys = () => import('../features/surveys/index.ts');
const goodwill = () => import('../features/goodwill/pages.ts');
const recovery = () => import('../features/recovery/index.ts');
const conversations = () => import('../features/conversations/index.ts');
const reports = () => import('../features/reports/index.ts');

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    if (await isNew()) redirect({ to: '/setup', throw: true });
    redirect({ to: '/inbox/$view', params: { view: 'mine' }, throw: true });
  },
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  loader: async () => {
    const state = await call('GET /setup');
    if (!state.open) redirect({ to: '/', throw: true });
    return state;
  },
  component: lazyRouteComponent(people, 'SetupPage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { next?: string } => {
    const next = search['next'];
    // Only an address of this console, so that nobody can send people elsewhere through it.
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  beforeLoad: async () => {
    if (await isNew()) redirect({ to: '/setup', throw: true });
  },
  component: lazyRouteComponent(people, 'LoginPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyRouteComponent(people, 'InvitationPage'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/ui',
  component: lazyRouteComponent(() => import('../ui/Gallery.tsx'), 'Gallery'),
});

/** Open to anybody: nothing that is typed there leaves the browser. */
const tryFeelings = createRoute({
  getParentRoute: () => root,
  path: '/demo/feelings',
  component: lazyRouteComponent(reading, 'PublicTryPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      await loadMe();
    } catch (problem) {
      if (!(problem instanceof Problem && problem.status === 401)) throw problem;
      redirect({ to: '/login', search: { next: location.href }, throw: true });
    }
  },
  component: Shell,
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox/$view',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(conversations, 'InboxPage'),
});

/** The same page as the list: it reads the conversation from the address, so that nothing is mounted anew. */
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId' });

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (asked): { q?: string } => (typeof asked['q'] === 'string' ? { q: asked['q'] } : {}),
  component: lazyRouteComponent(conversations, 'SearchPage'),
});

const mentions = createRoute({
  getParentRoute: () => inside,
  path: '/mentions',
  component: lazyRouteComponent(conversations, 'MentionsPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readCustomersSearch,
  component: lazyRouteComponent(contacts, 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$contactId',
  component: lazyRouteComponent(contacts, 'ProfilePage'),
});

const keepingPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/customers/alike',
    component: lazyRouteComponent(contacts, 'AlikePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/customers/files',
    component: lazyRouteComponent(contacts, 'FilesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/customers/requests',
    component: lazyRouteComponent(contacts, 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/customers/segments',
    component: lazyRouteComponent(contacts, 'SegmentsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/customers/segments/$segmentId',
    component: lazyRouteComponent(contacts, 'SegmentPage'),
  }),
] as const;

const recoveryPage = createRoute({
  getParentRoute: () => inside,
  path: '/recovery',
  component: lazyRouteComponent(recovery, 'RecoveryPage'),
});

const goodwillPage = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill',
  component: lazyRouteComponent(goodwill, 'GoodwillPage'),
});
const goodwillSettings = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/settings',
  component: lazyRouteComponent(goodwill, 'GoodwillSettingsPage'),
});
const goodwillTouches = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/touches',
  component: lazyRouteComponent(goodwill, 'TouchesPage'),
});
const goodwillReferrals = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/referrals',
  component: lazyRouteComponent(goodwill, 'ReferralsPage'),
});
const goodwillCard = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/card/$gestureId',
  component: lazyRouteComponent(goodwill, 'CardPage'),
});

const readingPage = createRoute({
  getParentRoute: () => inside,
  path: '/reading',
  component: lazyRouteComponent(reading, 'TryPage'),
});

const toReports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  beforeLoad: () => {
    redirect({ to: '/reports/$page', params: { page: 'promise' }, throw: true });
  },
});
const reportsPage = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$page',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(reports, 'ReportsPage'),
});

const surveysPage = createRoute({
  getParentRoute: () => inside,
  path: '/surveys',
  component: lazyRouteComponent(surveys, 'SurveysPage'),
});
const followUps = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/follow-ups',
  component: lazyRouteComponent(surveys, 'FollowUpsPage'),
});
const survey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$surveyId',
  validateSearch: ({ tab }): { tab?: 'results' | 'answers' | 'themes' | 'edit' } =>
    tab === 'results' || tab === 'answers' || tab === 'themes' || tab === 'edit' ? { tab } : {},
  component: lazyRouteComponent(surveys, 'SurveyPage'),
});

const loyaltyPage = createRoute({
  getParentRoute: () => inside,
  path: '/loyalty',
  component: lazyRouteComponent(loyalty, 'LoyaltyPage'),
});
const redemptionsPage = createRoute({
  getParentRoute: () => inside,
  path: '/loyalty/redemptions',
  component: lazyRouteComponent(loyalty, 'RedemptionsPage'),
});
const booksPage = createRoute({
  getParentRoute: () => inside,
  path: '/loyalty/books',
  component: lazyRouteComponent(loyalty, 'BooksPage'),
});
const programme = createRoute({
  getParentRoute: () => inside,
  path: '/loyalty/$programmeId',
  validateSearch: ({ tab }): { tab?: 'card' | 'rewards' | 'members' | 'figures' | 'test' } =>
    tab === 'card' || tab === 'rewards' || tab === 'members' || tab === 'figures' || tab === 'test' ? { tab } : {},
  component: lazyRouteComponent(loyalty, 'ProgrammePage'),
});

const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: Settings });
const under = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => settings, path, component });

const parkedMail = createRoute({
  getParentRoute: () => settings,
  path: 'parked-mail',
  validateSearch: (asked): { inbox?: string } => (typeof asked['inbox'] === 'string' ? { inbox: asked['inbox'] } : {}),
  component: lazyRouteComponent(mailboxes, 'ParkedMailPage'),
});

const settingsPages = [
  under('profile', lazyRouteComponent(people, 'ProfilePage')),
  under('sign-ins', lazyRouteComponent(people, 'SignInsPage')),
  under(
    'keys',
    lazyRouteComponent(() => import('./settings/KeysPage.tsx'), 'KeysPage'),
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

const tree = root.addChildren([
  home,
  setup,
  login,
  invitation,
  gallery,
  tryFeelings,
  inside.addChildren([
    inbox.addChildren([conversation]),
    mentions,
    recoveryPage,
    goodwillPage,
    goodwillSettings,
    goodwillTouches,
    goodwillReferrals,
    goodwillCard,
    customers,
    customer,
    ...keepingPages,
    search,
    readingPage,
    loyaltyPage,
    redemptionsPage,
    booksPage,
    programme,
    surveysPage,
    followUps,
    survey,
    toReports,
    reportsPage,
    settings.addChildren(settingsPages),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: Loading,
  defaultPendingMs: 150,
  defaultErrorComponent: PageTrouble,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

onSignedOut(() => {
  const { href, pathname } = router.state.location;
  if (pathname !== '/login' && pathname !== '/') {
    void router.navigate({ to: '/login', search: { next: href } }).then(end);
  }
});

/** Whether nobody has made a workspace here yet. */
async function isNew(): Promise<boolean> {
  return (await call('GET /setup')).open;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
