import type { ReportTable } from '#contract/reports.ts';
import { show } from '../words.ts';

const width = 220;

/** A share with its likely range for each row: columns value, at least, at most, cases. The table below says all of it. */
export function Shares({ table }: { table: ReportTable }) {
  const rows = table.rows.filter((row) => typeof row[1] === 'number').slice(0, 15);
  if (rows.length === 0) return null;
  const x = (value: unknown): string => (4 + Number(value) * (width - 8)).toFixed(1);
  return (
    <div className="share-chart" aria-hidden="true">
      {rows.map(([name, value, low, high, n], at) => (
        <div key={at}>
          <span className="bar-name">{name}</span>
          <svg className="whisk" viewBox={`0 0 ${String(width)} 20`}>
            <path className="bed" d={`M4 10H${String(width - 4)}`} />
            <path className="iv" d={`M${x(low)} 10H${x(high)}M${x(low)} 6V14M${x(high)} 6V14`} />
            <circle className="pt" cx={x(value)} cy="10" r="4" />
          </svg>
          <b className="num">{show(Number(value), 'share')}</b>
          <span className="quiet num">of {show(Number(n), 'count')}</span>
        </div>
      ))}
    </div>
  );
}
