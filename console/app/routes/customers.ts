import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCustomersSearch } from '../../features/contacts/list/place.ts';
import { inside, pageInside } from './root.ts';

const contacts = () => import('../../features/contacts/pages.ts');

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readCustomersSearch,
  component: lazyRouteComponent(contacts, 'CustomersPage'),
});

const customer = pageInside('/customers/$contactId', lazyRouteComponent(contacts, 'ProfilePage'));

const keepingPages = [
  pageInside('/customers/alike', lazyRouteComponent(contacts, 'AlikePage')),
  pageInside('/customers/companies', lazyRouteComponent(contacts, 'CompaniesPage')),
  pageInside('/customers/files', lazyRouteComponent(contacts, 'FilesPage')),
  pageInside('/customers/requests', lazyRouteComponent(contacts, 'RequestsPage')),
  pageInside('/customers/segments', lazyRouteComponent(contacts, 'SegmentsPage')),
  pageInside('/customers/segments/$segmentId', lazyRouteComponent(contacts, 'SegmentPage')),
] as const;

export const customerPages = [customers, customer, ...keepingPages] as const;
