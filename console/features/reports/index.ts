/** Reports: what was measured, with its doubt, its course and the one thing to do next. */
export { ReportsPage } from './ReportsPage.tsx';
