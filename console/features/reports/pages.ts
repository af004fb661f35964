/** The pages of the reports, for the router: each comes when it is asked for. */
export { ColleaguesPage } from './colleagues/ColleaguesPage.tsx';
export { MinePage } from './colleagues/MinePage.tsx';
export { ReportsPage } from './ReportsPage.tsx';
