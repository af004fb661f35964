import type { FeelingLabel } from '#contract/feelings.ts';
import { feelings } from '#psychology/emotion/feelings.ts';
import { glyphs } from '../feelings/index.ts';

const width = 260;
const height = 220;
const margin = 22;
const glyph = 14;
const x = (valence: number): number => width / 2 + (width / 2 - margin) * valence;
const y = (arousal: number): number => height / 2 - (height / 2 - margin) * arousal;

/** Where a message lies: left unpleasant, right pleasant; up stirred, down calm. The feelings lie where they usually do. */
export function Plane({ valence, arousal, label }: { valence: number; arousal: number; label: FeelingLabel }) {
  const words = `${side(valence, 'Unpleasant', 'Pleasant', 'Neither pleasant nor unpleasant')}, ${side(arousal, 'calm', 'stirred', 'neither calm nor stirred')}`;
  return (
    <figure className="try-plane">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        <path className="axis" d={`M0 ${height / 2}H${width}M${width / 2} 0V${height}`} />
        <text x={width / 2 + 6} y="10">
          stirred
        </text>
        <text x={width / 2 + 6} y={height - 4}>
          calm
        </text>
        <text x="0" y={height / 2 + 14}>
          unpleasant
        </text>
        <text x={width} y={height / 2 + 14} textAnchor="end">
          pleasant
        </text>
        {(Object.keys(feelings) as (keyof typeof feelings)[]).map((feeling) => (
          <g key={feeling} className={`place f-${feeling}`} transform={placeOf(feelings[feeling])}>
            {glyphs[feeling]}
          </g>
        ))}
        <circle className={`here f-${label}`} cx={x(valence)} cy={y(arousal)} r="6" />
      </svg>
      <figcaption className="second">{words}</figcaption>
    </figure>
  );
}

/** A glyph is drawn in a box of 16. */
function placeOf({ valence, arousal }: { valence: number; arousal: number }): string {
  return `translate(${x(valence) - glyph / 2} ${y(arousal) - glyph / 2}) scale(${glyph / 16})`;
}

function side(value: number, low: string, high: string, neither: string): string {
  return value < -0.1 ? low : value > 0.1 ? high : neither;
}
