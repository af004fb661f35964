import { createRouter } from '@tanstack/react-router';
import { onSignedOut } from './client.ts';
import { Loading } from './pages/Loading.tsx';
import { PageTrouble } from './pages/PageTrouble.tsx';
import { conversationPages } from './routes/conversations.ts';
import { customerPages } from './routes/customers.ts';
import { goodwillPages } from './routes/goodwill.ts';
import { loyaltyPages } from './routes/loyalty.ts';
import { outsidePages } from './routes/outside.ts';
import { reportPages } from './routes/reports.ts';
import { inside, root } from './routes/root.ts';
import { settingsPage } from './routes/settings.ts';
import { surveyPages } from './routes/surveys.ts';
import { end } from './session.tsx';

const tree = root.addChildren([
  ...outsidePages,
  inside.addChildren([
    ...conversationPages,
    ...customerPages,
    ...goodwillPages,
    ...loyaltyPages,
    ...surveyPages,
    ...reportPages,
    settingsPage,
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
