import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, pageInside } from './root.ts';

const loyalty = () => import('../../features/loyalty/pages.ts');

const loyaltyPage = pageInside('/loyalty', lazyRouteComponent(loyalty, 'LoyaltyPage'));
const redemptionsPage = pageInside('/loyalty/redemptions', lazyRouteComponent(loyalty, 'RedemptionsPage'));
const booksPage = pageInside('/loyalty/books', lazyRouteComponent(loyalty, 'BooksPage'));
const programme = createRoute({
  getParentRoute: () => inside,
  path: '/loyalty/$programmeId',
  validateSearch: ({ tab }): { tab?: 'card' | 'rewards' | 'members' | 'figures' | 'test' } =>
    tab === 'card' || tab === 'rewards' || tab === 'members' || tab === 'figures' || tab === 'test' ? { tab } : {},
  component: lazyRouteComponent(loyalty, 'ProgrammePage'),
});

export const loyaltyPages = [loyaltyPage, redemptionsPage, booksPage, programme] as const;
