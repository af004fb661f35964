import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReportPage } from '#contract/reports.ts';
import { useCan } from '../../app/session.tsx';
import { pages, useReportSearch } from './place.ts';

/** All reports; null stands for the one about colleagues, which no time or part is chosen for. */
export function ReportNav({ page }: { page: ReportPage | null }) {
  const search = useReportSearch();
  const colleagues = useCan('reports.colleagues');
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);
  return (
    <nav ref={nav} className="reports-nav" aria-label="Reports">
      <ul>
        {pages.map((one) => (
          <li key={one.page}>
            <Link
              to="/reports/$page"
              params={{ page: one.page }}
              search={search}
              aria-current={one.page === page ? 'page' : undefined}
            >
              {one.label}
            </Link>
          </li>
        ))}
        {colleagues && (
          <li>
            <Link to="/reports/colleagues" aria-current={page === null ? 'page' : undefined}>
              Colleagues
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
