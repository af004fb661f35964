import { classes } from '../classes.ts';
import { layLine } from './line.ts';
import './Sparkline.css';

export interface SparklineProps {
  /** −1 to 1, oldest first. */
  values: readonly number[];
  /** px; 42 by 18 in rows, 58 by 20 in heads. */
  width?: number | undefined;
  height?: number | undefined;
  /** A class that sets `--c`, the colour of the end. */
  tone?: string | undefined;
  /** What the line says, for screen readers; without it the words stand beside. */
  label?: string | undefined;
}

/** A course: dotted middle, hollow ring at the lowest point, filled end. Nothing where nothing moved. */
export function Sparkline({ values, width = 42, height = 18, tone, label }: SparklineProps) {
  const line = layLine(values, width, height);
  if (line === null) return null;
  const said =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  const way = line.points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L');
  return (
    <svg className={classes('spark', tone)} width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...said}>
      <path className="spark-mid" d={`M0 ${line.middle}H${width}`} />
      <path className="spark-way" d={`M${way}`} />
      {line.low !== null && <circle className="spark-low" cx={line.low.x} cy={line.low.y} r="2" />}
      <circle className="spark-end" cx={line.end.x} cy={line.end.y} r="2.6" />
    </svg>
  );
}
