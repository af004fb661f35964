import type { ReportTable } from '#contract/reports.ts';
import { show, sliceName } from '../words.ts';

const height = 150;
const width = 640;

/** The course of a share with the band in which it likely lies: columns value, at least, at most. */
export function Lines({ table }: { table: ReportTable }) {
  const points = table.rows.flatMap((row, at) => {
    const [name, value, low, high] = row;
    return typeof value === 'number' && typeof low === 'number' && typeof high === 'number'
      ? [{ at, name: String(name), value, low, high }]
      : [];
  });
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = Math.min(...points.map(({ low }) => low)) < 0.5 ? 0 : 0.5;
  const x = (at: number): number => (table.rows.length === 1 ? width / 2 : (at / (table.rows.length - 1)) * width);
  const y = (value: number): number => height - ((value - from) / (1 - from)) * height;
  const line = (of: (point: (typeof points)[number]) => number) =>
    points.map((point) => `${x(point.at).toFixed(1)} ${y(of(point)).toFixed(1)}`);
  const [highs, lows] = [line(({ high }) => high), line(({ low }) => low).reverse()];
  const title = table.columns[1]?.title ?? '';
  const words = `${title}, from ${show(first.value, 'share')} (${sliceName(first.name)}) to ${show(last.value, 'share')} (${sliceName(last.name)})`;
  const shown = Math.max(1, Math.ceil(table.rows.length / 8));
  return (
    <figure className="chart">
      <svg viewBox={`-40 -8 688 ${String(height + 32)}`} role="img" aria-label={words}>
        {[from, (from + 1) / 2, 1].map((value) => (
          <g key={value}>
            <path className="chart-line" d={`M0 ${y(value).toFixed(1)}H${String(width)}`} />
            <text x="-6" y={y(value) + 4} textAnchor="end">
              {show(value, 'share')}
            </text>
          </g>
        ))}
        <path className="band" d={`M${[...highs, ...lows].join('L')}Z`} />
        <path className="way" d={`M${line(({ value }) => value).join('L')}`} />
        {points.map((point) => (
          <circle key={point.name} className="end" cx={x(point.at)} cy={y(point.value)} r="2.5" />
        ))}
        {table.rows.map((row, at) =>
          at % shown === 0 ? (
            <text key={String(row[0])} x={x(at)} y={height + 18} textAnchor="middle">
              {sliceName(String(row[0]))}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption className="chart-key">
        <span>
          <i className="way" /> {title}, with the range it likely lies in
        </span>
      </figcaption>
    </figure>
  );
}
