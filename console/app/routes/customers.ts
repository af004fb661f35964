import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCustomersSearch } from '../../features/contacts/list/place.ts';
import { inside } from './root.ts';

const contacts = () => import('../../features/contacts/pages.ts');

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
    path: '/customers/companies',
    component: lazyRouteComponent(contacts, 'CompaniesPage'),
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

export const customerPages = [customers, customer, ...keepingPages] as const;
