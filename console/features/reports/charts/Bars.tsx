import type { ReportTable } from '#contract/reports.ts';
import { numbersOf } from './scale.ts';
import { show } from '../words.ts';

/** Of these only what is there makes a bar; elsewhere a 0 is part of the picture. */
const sparse = new Set(['points', 'mend']);

/** A bar for each row; where several columns count, one for each of them. The table below says all of it. */
export function Bars({ table }: { table: ReportTable }) {
  const counts = table.columns.flatMap(({ unit, title }, at) => (at > 0 && unit === 'count' ? [{ at, title }] : []));
  const series = table.id === 'points' ? counts : counts.slice(0, 1);
  const most = Math.max(1, ...series.flatMap(({ at }) => numbersOf(table, at)));
  const rows = table.rows.filter((row) => !sparse.has(table.id) || series.some(({ at }) => Number(row[at]) > 0));
  return (
    <>
      <div className="bar-chart" aria-hidden="true">
        {rows.slice(0, 15).map((row, place) => (
          <div key={place}>
            <span className="bar-name">{row[0]}</span>
            <span className="bar-lines">
              {series.map(({ at }, index) => (
                <span key={at}>
                  <i
                    className={`bar-${String(index)}`}
                    style={{ inlineSize: `${String((Number(row[at]) / most) * 100)}%` }}
                  />
                  <b className="num">{show(Number(row[at]), 'count')}</b>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
      {series.length > 1 && (
        <p className="chart-key" aria-hidden="true">
          {series.map(({ at, title }, index) => (
            <span key={at}>
              <i className={`bar-${String(index)}`} /> {title}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
