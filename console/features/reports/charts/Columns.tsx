import type { ReportTable } from '#contract/reports.ts';
import { show, sliceName } from '../words.ts';
import { numbersOf, roundTop } from './scale.ts';

const height = 150;
const gap = 2;

/** What came and what went, side by side in each slice of time. */
export function Columns({ table }: { table: ReportTable }) {
  const [came, went] = [numbersOf(table, 1), numbersOf(table, 2)];
  const top = roundTop(Math.max(1, ...came, ...went));
  const names = table.rows.map((row) => String(row[0]));
  const each = 640 / Math.max(1, names.length);
  const bar = Math.max(1, Math.min(14, (each - gap * 2) / 2));
  const y = (value: number): number => height - (value / top) * height;
  const [one = '', other = ''] = [table.columns[1]?.title, table.columns[2]?.title];
  const words = `${table.title}: ${one} and ${other}, ${String(names.length)} slices, at most ${show(Math.max(...came, ...went), 'count')}`;
  const shown = Math.max(1, Math.ceil(names.length / 8));
  return (
    <figure className="chart">
      <svg viewBox={`-40 -8 688 ${String(height + 32)}`} role="img" aria-label={words}>
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <path className="chart-line" d={`M0 ${y(value).toFixed(1)}H640`} />
            <text x="-6" y={y(value) + 4} textAnchor="end">
              {show(value, 'count')}
            </text>
          </g>
        ))}
        {names.map((name, at) => {
          const x = at * each + each / 2;
          return (
            <g key={at}>
              <rect
                className="came"
                x={x - bar}
                width={bar - 1}
                y={y(came[at] ?? 0)}
                height={height - y(came[at] ?? 0)}
              />
              <rect className="went" x={x} width={bar - 1} y={y(went[at] ?? 0)} height={height - y(went[at] ?? 0)} />
              {at % shown === 0 && (
                <text x={x} y={height + 18} textAnchor="middle">
                  {sliceName(name)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="chart-key">
        <span>
          <i className="came" /> {one}
        </span>
        <span>
          <i className="went" /> {other}
        </span>
      </figcaption>
    </figure>
  );
}
