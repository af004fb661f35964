import { definitionOf } from '#contract/figures.ts';
import type { Report } from '#contract/reports.ts';
import { notFound } from '#server/platform/http/problem.ts';

/** A report as CSV: its figures with their definitions, or the rows of one of its tables. Shares are 0..1, durations seconds. */
export function csvOf(report: Report, tableId: string | undefined): { name: string; csv: string } {
  const { page, from, to } = report;
  if (tableId === undefined) return { name: `${page} ${from} to ${to}.csv`, csv: linesOf(figureRows(report)) };
  const table = report.tables.find(({ id }) => id === tableId);
  if (table === undefined) throw notFound();
  const heads = table.columns.map(({ title, unit }) =>
    unit === 'seconds'
      ? `${title} (seconds)`
      : unit === 'money'
        ? `${title} (${report.currency ?? ''}, minor units)`
        : title,
  );
  return { name: `${page} ${tableId} ${from} to ${to}.csv`, csv: linesOf([heads, ...table.rows]) };
}

type Cell = string | number | null;

function figureRows({ figures }: Report): Cell[][] {
  return [
    ['Figure', 'Value', 'At least', 'At most', 'Counted', 'Of', 'Unit', 'Before', 'Note', 'Definition', 'Source'],
    ...figures.map(({ id, value, low, high, count, n, before, doubt, begin }) => {
      const { name, definition, source, unit } = definitionOf(id);
      return [name, value, low, high, count, n, unit, before?.value ?? null, doubt ?? begin, definition, source];
    }),
  ];
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
const linesOf = (rows: readonly (readonly Cell[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;

/** A text that a spreadsheet would take for a formula is quoted as text. */
function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
