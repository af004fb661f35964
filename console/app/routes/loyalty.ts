import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './root.ts';

const loyalty = () => import('../../features/loyalty/pages.ts');

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

export const loyaltyPages = [loyaltyPage, redemptionsPage, booksPage, programme] as const;
