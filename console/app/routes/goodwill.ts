import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './root.ts';

const goodwill = () => import('../../features/goodwill/pages.ts');

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
const goodwillReviews = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/reviews',
  component: lazyRouteComponent(goodwill, 'ReviewsPage'),
});
const goodwillCard = createRoute({
  getParentRoute: () => inside,
  path: '/goodwill/card/$gestureId',
  component: lazyRouteComponent(goodwill, 'CardPage'),
});

export const goodwillPages = [
  goodwillPage,
  goodwillSettings,
  goodwillTouches,
  goodwillReferrals,
  goodwillReviews,
  goodwillCard,
] as const;
