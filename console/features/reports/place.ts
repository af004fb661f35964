import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReportPage } from '#contract/reports.ts';
import { readReportSearch, type ReportSearch } from '../../app/report-place.ts';

/** What the API is asked for. */
export function queryOf({ weeks, from, to, ...rest }: ReportSearch) {
  if (from !== undefined || to !== undefined)
    return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return weeks === undefined ? rest : { ...rest, from: daysAgo(weeks * 7 - 1) };
}

/** A day of this browser’s calendar, `YYYY-MM-DD`. */
function daysAgo(days: number): string {
  const at = new Date(Date.now() - days * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export interface PageLink {
  readonly page: ReportPage;
  readonly label: string;
  readonly about: string;
}
/** All reports in the order in which they are read. */
export const pages: readonly PageLink[] = [
  {
    ...{ page: 'promise', label: 'The promise of service' },
    about: 'Seven things people hope for when they write to you, what we measured, and the one thing to do next.',
  },
  { page: 'live', label: 'Now', about: 'Who waits this moment, and what falls due.' },
  { page: 'volumes', label: 'Volumes', about: 'How much came, when, and what was left.' },
  {
    ...{ page: 'promptness', label: 'Promptness' },
    about: 'How long customers wait, and whether the moment was kept that they had been told.',
  },
  { page: 'feelings', label: 'Feelings', about: 'How it felt at the beginning, at its hardest and at the end.' },
  { page: 'satisfaction', label: 'Satisfaction', about: 'What customers answered when they were asked.' },
  { page: 'topics', label: 'Topics', about: 'What people write about, and what to mend in the product.' },
  {
    ...{ page: 'effort', label: 'First time and effort' },
    about: 'Whether it was solved the first time, and what it cost the customer.',
  },
  {
    ...{ page: 'goodwill', label: 'Loyalty and goodwill' },
    about: 'What is given to customers, what became of it, and what goes with it.',
  },
];
export const isPage = (page: string | undefined): page is ReportPage => pages.some((one) => one.page === page);

export const useReportSearch = (): ReportSearch => readReportSearch(useSearch({ strict: false }));

/** Changes the time or the part; what is not named stays. The address says it all, so that it can be sent to somebody. */
export function useReportMove(
  page: ReportPage,
): (change: { [K in keyof ReportSearch]?: ReportSearch[K] | undefined }) => void {
  const search = useReportSearch();
  const navigate = useNavigate();
  return (change) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined),
    );
    void navigate({ to: '/reports/$page', params: { page }, search: readReportSearch(next), replace: true });
  };
}
