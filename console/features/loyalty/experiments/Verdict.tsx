import type { Experiment } from '#contract/experiments.ts';
import { figure } from '../words.ts';
import { chance, probability } from './test-words.ts';

/** What a test came to, or why nothing is said yet, or ever. */
export function Verdict({ experiment }: { experiment: Experiment }) {
  const { verdict, arms, state, alarm, plannedPerArm } = experiment;
  if (verdict === null) return <p className="second">{nothing({ state, alarm, plannedPerArm })}</p>;
  const { words, z, p, better } = verdict;
  return (
    <>
      <p>
        <b>{words}</b>
      </p>
      <p className="second">
        Were “{arms[0].name}” and “{arms[1].name}” alike, chance alone would show a difference as large {chance(p)} (z{' '}
        {z.toFixed(2).replace('-', '−')}). “{arms[1].name}” is the better of the two with a probability of{' '}
        {probability(better)}.
      </p>
    </>
  );
}

function nothing({ state, alarm, plannedPerArm }: Pick<Experiment, 'state' | 'alarm' | 'plannedPerArm'>): string {
  if (alarm !== null) return 'Nothing is concluded from halves that chance would not make.';
  if (state === 'stopped') return 'Stopped before its number: nothing is concluded.';
  return `No verdict before ${figure(plannedPerArm)} in each half have had their days. Looking early and stopping at the first lucky moment finds effects that are not there.`;
}
