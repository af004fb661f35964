import type { Measured } from '#contract/measured.ts';
import { figureOf, range, show } from '../words.ts';

const width = 260;
const height = 26;
const margin = 5;

/** Where a share lies with its likely range, between a half and all; from nothing on where it is lower. The aim is dashed. */
export function Whisker({ measured }: { measured: Measured }) {
  const { value, low, high, id } = measured;
  const { aim, unit } = figureOf(id);
  if (value === null || low === null || high === null) return null;
  const from = bedFrom(measured);
  const x = (share: number): number => margin + ((Math.max(from, share) - from) / (1 - from)) * (width - 2 * margin);
  const words = `${show(value, unit)}, likely ${range(measured, unit) ?? ''}${aim === undefined ? '' : `, aim ${show(aim, unit)}`}`;
  const [one, other] = [x(low).toFixed(1), x(high).toFixed(1)];
  return (
    <svg className="whisk" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={words}>
      <path className="bed" d={`M${String(margin)} 13H${String(width - margin)}`} />
      {aim !== undefined && <path className="aim" d={`M${x(aim).toFixed(1)} 5V21`} />}
      <path className="iv" d={`M${one} 13H${other}M${one} 9V17M${other} 9V17`} />
      <circle className="pt" cx={x(value)} cy="13" r="4.5" />
    </svg>
  );
}

/** The bed begins at a half, as most shares of service do not lie below. */
export const bedFrom = ({ low }: Pick<Measured, 'low'>): number => (low !== null && low < 0.5 ? 0 : 0.5);
