import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readReportSearch } from '../report-place.ts';
import { inside, pageInside } from './root.ts';

const reports = () => import('../../features/reports/pages.ts');

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

const colleaguesPage = pageInside('/reports/colleagues', lazyRouteComponent(reports, 'ColleaguesPage'));

export const reportPages = [toReports, reportsPage, colleaguesPage] as const;
