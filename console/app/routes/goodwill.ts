import { lazyRouteComponent } from '@tanstack/react-router';
import { pageInside } from './root.ts';

const goodwill = () => import('../../features/goodwill/pages.ts');

const goodwillPage = pageInside('/goodwill', lazyRouteComponent(goodwill, 'GoodwillPage'));
const goodwillSettings = pageInside('/goodwill/settings', lazyRouteComponent(goodwill, 'GoodwillSettingsPage'));
const goodwillTouches = pageInside('/goodwill/touches', lazyRouteComponent(goodwill, 'TouchesPage'));
const goodwillReferrals = pageInside('/goodwill/referrals', lazyRouteComponent(goodwill, 'ReferralsPage'));
const goodwillReviews = pageInside('/goodwill/reviews', lazyRouteComponent(goodwill, 'ReviewsPage'));
const goodwillCard = pageInside('/goodwill/card/$gestureId', lazyRouteComponent(goodwill, 'CardPage'));

export const goodwillPages = [
  goodwillPage,
  goodwillSettings,
  goodwillTouches,
  goodwillReferrals,
  goodwillReviews,
  goodwillCard,
] as const;
