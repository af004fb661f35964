import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report, ReportPage } from '#contract/reports.ts';
import { call, wordsFor } from '../../app/client.ts';
import { useCan } from '../../app/session.tsx';
import { useTitle } from '../../app/title.ts';
import { Button, Skeleton, Trouble } from '../../ui/index.ts';
import { Filters } from './Filters.tsx';
import { FigureCards } from './FigureCards.tsx';
import { isPage, pages, queryOf, useReportSearch } from './place.ts';
import { Pillars } from './Pillars.tsx';
import { ReportNav } from './ReportNav.tsx';
import { saveCsv } from './save.ts';
import { Schedules } from './Schedules.tsx';
import { TableCard } from './TableCard.tsx';
import { dayName } from './words.ts';
import './ReportsPage.css';

const minute = 60_000;
/** The moment itself is asked for now and then. */
const everyMs = 15_000;
const soonMs = 4_000;

/** Every report: which one, which time and which part stand in the address. */
export function ReportsPage() {
  const asked = useParams({ strict: false }).page;
  const page = isPage(asked) ? asked : 'promise';
  const search = useReportSearch();
  const query = queryOf(search);
  const found = useQuery({
    queryKey: ['reports', page, query],
    queryFn: () => call('GET /reports/:page', { params: { page }, query }),
    placeholderData: keepPreviousData,
    staleTime: page === 'live' ? 0 : minute,
    // The first counts come within some seconds.
    refetchInterval: ({ state }) => (page === 'live' ? everyMs : state.data?.countedAt === null ? soonMs : false),
  });
  const link = pages.find((one) => one.page === page) ?? pages[0];
  const shown = found.data?.page === page ? found.data : undefined;
  useTitle(link?.label ?? 'Reports');
  return (
    <div className="reports">
      <ReportNav page={page} />
      <header className="reports-head">
        <div className="grow">
          <h1 tabIndex={-1}>{link?.label}</h1>
          <p className="second">{link?.about}</p>
        </div>
        <Actions page={page} report={shown} />
      </header>
      <Filters page={page} report={shown} />
      {found.isError && (
        <Trouble
          title="The figures did not come"
          action={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {wordsFor(found.error)} Nothing is lost: what was counted stays counted.
        </Trouble>
      )}
      {shown === undefined && !found.isError && <Skeleton label="Counting" rows={7} />}
      {shown !== undefined && !found.isError && (
        <div className={found.isPlaceholderData ? 'reports-body old' : 'reports-body'} aria-busy={found.isFetching}>
          <Body report={shown} />
        </div>
      )}
    </div>
  );
}

function Actions({ page, report }: { page: ReportPage; report: Report | undefined }) {
  const maySchedule = useCan('reports.schedule');
  const [open, setOpen] = useState(false);
  const query = queryOf(useReportSearch());
  return (
    <div className="reports-actions row wrap">
      <Button onClick={() => void saveCsv(page, query)} disabled={report === undefined}>
        CSV
      </Button>
      <Button onClick={() => globalThis.print()}>Print or PDF</Button>
      {maySchedule && page !== 'live' && (
        <>
          <Button onClick={() => setOpen(true)}>Send by mail</Button>
          <Schedules page={page} open={open} onOpenChange={setOpen} />
        </>
      )}
    </div>
  );
}

function Body({ report }: { report: Report }) {
  const { page, figures, tables, remarks } = report;
  const currency = report.currency ?? undefined;
  return (
    <>
      <p className="print-only">
        {dayName(report.from)} to {dayName(report.to)}, {report.timeZone}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="reports-remark">
          {remark}
        </p>
      ))}
      {page === 'promise' ? <Pillars figures={figures} /> : <FigureCards figures={figures} currency={currency} />}
      {tables.map((table) => (
        <TableCard key={table.id} page={page} table={table} currency={currency} />
      ))}
      <Foot report={report} />
    </>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

function Foot({ report }: { report: Report }) {
  const { countedAt, timeZone, hours, page } = report;
  return (
    <p className="small quiet reports-foot">
      {countedAt === null ? 'Nothing has been counted yet.' : `Counted up to ${clock.format(new Date(countedAt))}.`}{' '}
      Days and hours are those of {timeZone}.{' '}
      {(page === 'promptness' || page === 'topics') &&
        (hours === 'open' ? 'Durations in open hours.' : 'Durations by the clock.')}{' '}
      “Rising” and “falling” appear only when the change is larger than chance explains. No figure here is about one
      person.
    </p>
  );
}
