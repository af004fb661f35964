import type { Experiment } from '#contract/experiments.ts';
import { figure, percent } from '../words.ts';

type Result = Experiment['results'][number];
type Range = Pick<Result, 'share' | 'low' | 'high'>;

/** The two halves of a test side by side: who got what, how many finished, and how sure that is. */
export function Halves({ experiment: { arms, results, verdict, state } }: { experiment: Experiment }) {
  const hidden = verdict === null && state === 'running';
  const most = Math.max(0.01, ...results.map(({ high }) => high ?? 0));
  return (
    <ul className="halves">
      {results.map((result, n) => (
        <li key={result.name}>
          <b>{result.name}</b>
          <span className="second">
            {figure(arms[n === 0 ? 0 : 1].required)} to earn, {figure(arms[n === 0 ? 0 : 1].endowed)} given
          </span>
          <span>
            {figure(result.assigned)} assigned, {figure(result.finished)} finished of those whose days are over
          </span>
          <span className="num">{hidden ? 'The share is shown at the end.' : shareWords(result)}</span>
          {!hidden && <Drawn range={result} most={most} />}
        </li>
      ))}
    </ul>
  );
}

const shareWords = ({ share, low, high }: Range): string =>
  share === null || low === null || high === null
    ? 'Too few to say which share finishes.'
    : `${percent(share)} finish, likely between ${percent(low)} and ${percent(high)}`;

const length = 240;

/** The share as a dot on its likely range; both halves have one scale, which begins at nothing. */
function Drawn({ range: { share, low, high }, most }: { range: Range; most: number }) {
  if (share === null || low === null || high === null) return null;
  const at = (value: number): number => (value / most) * length;
  return (
    <svg viewBox={`-5 0 ${String(length + 10)} 12`} aria-hidden="true">
      <path className="half-bed" d={`M0 6h${String(length)}`} />
      <path className="half-range" d={`M${String(at(low))} 6H${String(at(high))}`} />
      <circle className="half-share" cx={at(share)} cy={6} r={4} />
    </svg>
  );
}
