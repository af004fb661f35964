import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import './Table.css';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  figure?: boolean | undefined;
  /** Names the row for screen readers; the first column if none says so. */
  names?: boolean | undefined;
}

export interface TableProps<Row> {
  /** What it shows; hidden unless `captionShown`. */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Hairlines and a head that stays. Wide tables scroll sideways by themselves, and by keyboard too. */
export function Table<Row>({ caption, captionShown = false, columns, rows, rowKey }: TableProps<Row>) {
  const naming = columns.find((column) => column.names === true) ?? columns[0];
  return (
    <div className="table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionShown ? undefined : 'sr'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes(column.figure === true && 'figure')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} naming={column === naming} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, naming }: { column: Column<Row>; row: Row; naming: boolean }) {
  const name = classes(column.figure === true && 'figure');
  if (!naming) return <td className={name}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={name}>
      {column.cell(row)}
    </th>
  );
}
