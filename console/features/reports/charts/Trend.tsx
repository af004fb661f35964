import type { Measured } from '#contract/measured.ts';
import { Icon } from '../../../ui/index.ts';
import { figureOf, show, sliceName, trendWords } from '../words.ts';

const width = 132;
const height = 36;
const margin = 3;

/** Twelve points with the band in which they likely lie. The word under it says only what chance does not explain. */
export function Trend({ measured }: { measured: Measured }) {
  const { course, trend, id } = measured;
  const known = course.filter((slice) => slice.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const { unit, better } = figureOf(id);
  const bottom = Math.min(...known.map(({ low }) => low));
  const top = Math.max(...known.map(({ high }) => high));
  const x = (at: number): number => margin + (at / Math.max(1, course.length - 1)) * (width - 2 * margin);
  const y = (value: number): number =>
    top === bottom ? height / 2 : margin + ((top - value) / (top - bottom)) * (height - 2 * margin);
  const points = course.flatMap(({ value, low, high }, at) => (value === null ? [] : [{ at, value, low, high }]));
  const line = (of: (point: (typeof points)[number]) => number) =>
    points.map((point) => `${x(point.at).toFixed(1)} ${y(of(point)).toFixed(1)}`);
  const [highs, lows] = [line(({ high }) => high), line(({ low }) => low).reverse()];
  const end = points.at(-1);
  const words = `From ${show(first.value, unit)} on ${sliceName(first.from)} to ${show(last.value, unit)} on ${sliceName(last.from)}`;
  const good = trend === 'rising' ? better === 'higher' : better === 'lower';
  return (
    <div className="trend-box">
      <svg className="trend" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={words}>
        <path className="band" d={`M${[...highs, ...lows].join('L')}Z`} />
        <path className="way" d={`M${line(({ value }) => value).join('L')}`} />
        {end !== undefined && <circle className="end" cx={x(end.at)} cy={y(end.value)} r="3" />}
      </svg>
      {trend !== null && (
        <p className={`trend-word ${trend === 'rising' || trend === 'falling' ? (good ? 'good' : 'bad') : ''}`}>
          {(trend === 'rising' || trend === 'falling') && (
            <Icon name={trend === 'rising' ? 'up' : 'down'} size="small" />
          )}
          {trendWords[trend]}
        </p>
      )}
    </div>
  );
}
