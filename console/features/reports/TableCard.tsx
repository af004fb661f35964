import { useState } from 'react';
import type { ReportPage, ReportTable } from '#contract/reports.ts';
import { Button, Card, Table } from '../../ui/index.ts';
import { Bars } from './charts/Bars.tsx';
import { Columns } from './charts/Columns.tsx';
import { Heat } from './charts/Heat.tsx';
import { Lines } from './charts/Lines.tsx';
import { Shares } from './charts/Shares.tsx';
import { queryOf, useReportSearch } from './place.ts';
import { saveCsv } from './save.ts';
import { show, sliceName } from './words.ts';

const few = 12;
const nothingHappened = 'Nothing of this kind happened in these days.';
/** What is no matter of days. */
const nothing: Readonly<Partial<Record<string, string>>> = {
  members: 'There is nobody to compare yet.',
  outcomes: 'There are no cases to compare yet.',
  programmes: 'No programme has begun yet.',
};

/** A picture and the rows behind it. A heat map is its own table. */
export function TableCard({
  page,
  table,
  currency,
}: {
  page: ReportPage;
  table: ReportTable;
  currency: string | undefined;
}) {
  const query = queryOf(useReportSearch());
  const [open, setOpen] = useState(false);
  const Chart = table.chart === null ? null : charts[table.chart];
  const empty = table.rows.every((row) => row.every((cell, at) => at === 0 || cell === 0 || cell === null));
  const long = table.rows.length > few && Chart !== null;
  return (
    <Card
      title={table.title}
      className="report-table"
      aside={
        <Button kind="link" size="small" onClick={() => void saveCsv(page, query, table.id)}>
          CSV<span className="sr"> of {table.title}</span>
        </Button>
      }
    >
      {table.about !== null && <p className="second small">{table.about}</p>}
      {empty ? (
        <p className="second">
          {nothing[table.id] ?? (page === 'live' ? 'Nobody waits, and nothing is open.' : nothingHappened)}
        </p>
      ) : (
        <>
          {Chart !== null && <Chart table={table} />}
          {long && (
            <Button kind="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide the numbers' : `Show the numbers (${String(table.rows.length)} rows)`}
            </Button>
          )}
          {table.chart !== 'heat' && (!long || open) && <Rows table={table} currency={currency} />}
          {long && !open && (
            <div className="print-only">
              <Rows table={table} currency={currency} />
            </div>
          )}
        </>
      )}
    </Card>
  );
}

const charts = { columns: Columns, lines: Lines, heat: Heat, bars: Bars, shares: Shares } as const;

function Rows({ table, currency }: { table: ReportTable; currency: string | undefined }) {
  return (
    <Table
      caption={table.title}
      rowKey={({ at }) => String(at)}
      rows={table.rows.map((cells, at) => ({ cells, at }))}
      columns={table.columns.map(({ id, title, unit }, at) => ({
        key: id,
        head: unit === 'text' ? title : sliceName(title),
        figure: unit !== 'text',
        names: at === 0,
        cell: ({ cells }: { cells: ReportTable['rows'][number] }) => cellOf(cells[at] ?? null, unit, currency),
      }))}
    />
  );
}

function cellOf(
  cell: string | number | null,
  unit: ReportTable['columns'][number]['unit'],
  currency: string | undefined,
): string {
  if (typeof cell === 'string') return sliceName(cell);
  return show(cell, unit, currency);
}
